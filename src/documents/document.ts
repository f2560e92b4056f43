import { biggestFile, whyNotAccept } from '#platform/files';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

export const documentKinds = ['convention', 'plan', 'annual_report', 'budget', 'other'] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** The language of a file. */
export const fileLanguages = ['ar', 'fr', 'zgh'] as const;

export type FileLanguage = (typeof fileLanguages)[number];

/** What is told of a version of a document. */
export interface DocumentWords {
  titleAr: string;
  titleFr: string | null;
  descriptionAr: string | null;
  descriptionFr: string | null;
  /** The year that it is about: of a report, the year reported. */
  year: number;
  datedOn: Day;
  language: FileLanguage;
}

export interface BroughtFile {
  bytes: Uint8Array;
  name: string;
}

/** A document as its acts leave it. */
export interface DocumentStanding {
  latest: number;
  withdrawnAt: Date | null;
}

/** Why a file cannot stand in the library: it is no PDF by its content, whatever its name says, or it is too big. `mediaType` is what was sniffed. */
export function whyNotPublishFile({ bytes, name }: BroughtFile, mediaType: string | undefined) {
  if (bytes.length > 0 && bytes.length <= biggestFile && mediaType !== 'application/pdf') return refusal('document.not_a_pdf');

  return whyNotAccept(bytes, name, mediaType);
}

/** Why a document cannot be told so: it bears a day that has not come, or is about a year that no plan reaches. */
export function whyNotTell({ datedOn, year }: Pick<DocumentWords, 'datedOn' | 'year'>, today: Day) {
  if (datedOn > today) return refusal('document.dated_ahead', { day: datedOn });

  return year < 1956 || year > Number(today.slice(0, 4)) + 20 ? refusal('document.year_out_of_reach', { first: 1956, last: Number(today.slice(0, 4)) + 20 }) : undefined;
}

/** Why a document cannot be the text of a convention of this house: it is of another kind, or the convention is not concluded, or not the body's. */
export function whyNotBelongTo(kind: DocumentKind, isConcluded: boolean) {
  if (kind !== 'convention') return refusal('document.no_convention');

  return isConcluded ? undefined : refusal('document.convention_not_concluded');
}

/** Why the next version cannot stand in the place of version `seen`: the document was withdrawn, another came meanwhile, or nothing says what is new. */
export function whyNotReplace(standing: DocumentStanding, { seen, change }: { seen: number; change: string }) {
  if (standing.withdrawnAt) return refusal('document.withdrawn_already');
  if (standing.latest !== seen) return refusal('document.changed_meanwhile');

  return change.trim() === '' ? refusal('document.change_unsaid') : undefined;
}

/** Why a document cannot be withdrawn: it was, or its readers would not learn why. */
export function whyNotWithdraw(standing: DocumentStanding, because: string) {
  if (standing.withdrawnAt) return refusal('document.withdrawn_already');

  return because.trim() === '' ? refusal('document.reason_missing') : undefined;
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type DocumentRefusal = Exclude<CodeOf<typeof whyNotPublishFile>, `file.${string}`> | CodeOf<typeof whyNotTell> | CodeOf<typeof whyNotBelongTo> | CodeOf<typeof whyNotReplace> | CodeOf<typeof whyNotWithdraw>;
