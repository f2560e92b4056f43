import type { Actor } from '#people';
import type { Day } from '#platform/days';
import { looksLikeCameraName } from '#platform/pictures';
import { refusal } from '#platform/refusals';

/** The languages in which an article is told; Amazigh in Tifinagh has its place from the first day. */
export const tongues = ['ar', 'fr', 'zgh'] as const;

export type Tongue = (typeof tongues)[number];

export type ArticleKind = 'news' | 'page';

/** Where the work on the newest version stands: being written, before its second reader, or decided upon. */
export type ArticleWork = 'writing' | 'submitted' | 'settled';

/** An article as its steps leave it. */
export interface ArticleStanding {
  work: ArticleWork;
  /** The number of the newest version, and who wrote it. */
  latest: number;
  writtenBy: string;
  /** The version that everybody reads, or will from `publishedAt` on; none before the first approval. */
  published: number | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}

export interface ArticleText {
  language: Tongue;
  title: string;
  standfirst: string;
  body: string;
}

export interface PictureText {
  language: Tongue;
  alternative: string;
  caption: string | null;
  credit: string | null;
}

export interface PlacedPicture {
  pictureId: number;
  texts: readonly PictureText[];
}

/** What an article is about: one thing each. */
export type Subject = { meetingId: number } | { programmeId: number } | { instrumentId: number } | { bodyId: number } | { territoryCode: string };

/** A version as its writer leaves it. */
export interface ArticleVersion {
  texts: readonly ArticleText[];
  categoryId: number | null;
  officeId: number;
  placeAr: string | null;
  placeFr: string | null;
  happenedOn: Day | null;
  pictures: readonly PlacedPicture[];
  subjects: readonly Subject[];
  /** What readers are told of a correction, once an article is published. */
  correctionAr: string | null;
  correctionFr: string | null;
}

/** Whether everybody reads an article at a moment: approved, its moment come, not withdrawn. */
export function isRead({ published, publishedAt, withdrawnAt }: Pick<ArticleStanding, 'published' | 'publishedAt' | 'withdrawnAt'>, at: Date): boolean {
  return published !== null && publishedAt !== null && publishedAt <= at && withdrawnAt === null;
}

/** Why a version cannot be kept as a draft: it says nothing, says something twice, or a name of a file where people read. */
export function whyNotKeepDraft({ texts, pictures, subjects }: ArticleVersion) {
  if (texts.length === 0) return refusal('article.without_text');
  if (new Set(texts.map(({ language }) => language)).size < texts.length) return refusal('article.told_twice');
  const file = texts.find(({ title }) => looksLikeCameraName(title));
  if (file) return refusal('article.title_of_a_file', { title: file.title });
  const captions = pictures.flatMap(({ texts: said }) => said.flatMap(({ alternative, caption }) => [alternative, caption ?? '']));
  const named = captions.find((text) => text !== '' && looksLikeCameraName(text));
  if (named !== undefined) return refusal('article.caption_of_a_file', { caption: named });
  if (new Set(pictures.map(({ pictureId }) => pictureId)).size < pictures.length) return refusal('article.picture_twice');
  if (subjects.length > 12) return refusal('article.too_many_subjects', { most: 12 });

  return undefined;
}

/** Why somebody who read version `seen` cannot write the next: another was written meanwhile. */
export function whyNotWriteOn(standing: Pick<ArticleStanding, 'latest'>, seen: number) {
  return standing.latest === seen ? undefined : refusal('article.changed_meanwhile');
}

/** Why a draft cannot go to its second reader: it waits there already, nothing changed, or it is not whole in each of its languages. */
export function whyNotSubmit(standing: ArticleStanding, version: ArticleVersion) {
  if (standing.work === 'submitted') return refusal('article.submitted_already');
  if (standing.work === 'settled') return refusal('article.nothing_new');
  const empty = version.texts.find(({ body, standfirst }) => body.trim() === '' || standfirst.trim() === '');
  if (empty) return refusal('article.text_not_whole', { language: empty.language });
  const languages = version.texts.map(({ language }) => language);
  const silent = version.pictures.some(({ texts }) => languages.some((language) => !texts.some((text) => text.language === language && text.alternative.trim() !== '')));
  if (silent) return refusal('article.picture_without_words');
  if (isCorrection(standing) && !(languages.includes('fr') && languages.length === 1 ? version.correctionFr : version.correctionAr)) return refusal('article.correction_unsaid');
  if (isCorrection(standing) && languages.includes('fr') && !version.correctionFr) return refusal('article.correction_unsaid_in_french');

  return undefined;
}

/** Whether what is written next changes something that readers have, or will have from a planned moment on. */
export function isCorrection({ published, withdrawnAt }: Pick<ArticleStanding, 'published' | 'withdrawnAt'>): boolean {
  return published !== null && withdrawnAt === null;
}

/** Why a second reader cannot let a version go out at a moment: it does not wait for one, it is their own, or another was read than the one that stands. */
export function whyNotApprove(standing: ArticleStanding, { reader, number, effectiveAt, at }: { reader: Pick<Actor, 'userId'>; number: number; effectiveAt: Date; at: Date }) {
  if (standing.work !== 'submitted') return refusal('article.not_submitted');
  if (standing.latest !== number) return refusal('article.changed_meanwhile');
  if (standing.writtenBy === reader.userId) return refusal('article.read_by_its_writer');
  if (effectiveAt > at && isCorrection(standing)) return refusal('article.correction_is_not_planned');
  if (effectiveAt.getTime() - at.getTime() > 366 * 24 * 3_600_000) return refusal('article.planned_too_far');

  return undefined;
}

/** Why a second reader cannot give a version back: it does not wait for one, or nothing says what is missing. */
export function whyNotReturn(standing: ArticleStanding, { number, because }: { number: number; because: string }) {
  if (standing.work !== 'submitted') return refusal('article.not_submitted');
  if (standing.latest !== number) return refusal('article.changed_meanwhile');

  return because.trim() === '' ? refusal('article.reason_missing') : undefined;
}

/** Why an article cannot be withdrawn: nobody reads it, or its readers would not learn why, those of its French text in French. */
export function whyNotWithdraw(standing: ArticleStanding, { because, becauseFr, languages }: { because: string; becauseFr: string | null; languages: readonly Tongue[] }) {
  if (standing.published === null || standing.withdrawnAt) return refusal('article.not_published');
  if (because.trim() === '') return refusal('article.reason_missing');

  return languages.includes('fr') && !becauseFr?.trim() ? refusal('article.reason_missing_in_french') : undefined;
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type ArticleRefusal = CodeOf<typeof whyNotKeepDraft> | CodeOf<typeof whyNotWriteOn> | CodeOf<typeof whyNotSubmit> | CodeOf<typeof whyNotApprove> | CodeOf<typeof whyNotReturn> | CodeOf<typeof whyNotWithdraw>;
