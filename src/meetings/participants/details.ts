import { refusal } from '#platform/refusals';
import { markOf } from '#platform/web';
import type { MeetingState } from '../preparing/state.ts';
import type { Person } from './participant.ts';
import { isAddress } from './participant.ts';

/** What of somebody on a list may be put right. The body, the account, the code and the answers stay. */
export type Details = Omit<Person, 'bodyId'>;

export const detailFields = ['name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr', 'mail', 'language', 'capacity', 'hasVote'] as const satisfies readonly (keyof Details)[];
export type DetailField = (typeof detailFields)[number];

/** What of its members the council's register says, and nobody else. */
export const registered: readonly DetailField[] = ['name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr'];

/** Of details, those alone and as they are kept: without blanks at the ends, an address in small letters. */
export function tidied(details: Details): Details {
  const text = (value: string | null) => value?.trim() || null;
  const { language, capacity, hasVote } = details;

  return {
    name: text(details.name), titleAr: details.titleAr.trim(), titleFr: text(details.titleFr), institutionAr: text(details.institutionAr), institutionFr: text(details.institutionFr),
    mail: text(details.mail)?.toLowerCase() ?? null, language, capacity, hasVote,
  };
}

/** The fields in which two differ. */
export function differences(before: Details, after: Details): DetailField[] {
  return detailFields.filter((field) => before[field] !== after[field]);
}

/** By what a form knows whether somebody else changed, meanwhile, what it was written from. */
export function fingerprintOf(details: Details): string {
  return markOf(detailFields.map((field) => details[field]));
}

export interface Standing {
  state: MeetingState;
  /** His presence is in sealed minutes, or on a paper that was given to him. */
  isSealed: boolean;
  isAttested: boolean;
  isMember: boolean;
}

/** Why somebody's details cannot be put right, or not so: never after his presence is sealed, and what the council's register says only there. */
export function whyNotChange({ state, isSealed, isAttested, isMember }: Standing, changed: readonly DetailField[], { titleAr, mail }: Pick<Details, 'titleAr' | 'mail'>) {
  if (state === 'cancelled') return refusal('participant.meeting_over');
  if (isSealed || state === 'minutes_approved' || state === 'closed') return refusal('participant.sealed');
  if (isAttested) return refusal('participant.attested');
  if (isMember && changed.some((field) => registered.includes(field))) return refusal('participant.named_by_the_register');
  if (!titleAr.trim()) return refusal('participant.title_missing');

  return mail !== null && !isAddress(mail) ? refusal('participant.mail_unreadable') : undefined;
}

export type DetailsRefusal = NonNullable<ReturnType<typeof whyNotChange>>['code'] | 'participant.changed_meanwhile';
