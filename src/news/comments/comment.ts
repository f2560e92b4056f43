import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import { linksIn } from './suspicion.ts';

export type CommentState = 'waiting' | 'approved' | 'rejected' | 'erased';

export type Outcome = 'approved' | 'rejected';

/** Why a comment is not published: each is a rule that readers find on the portal. */
export const rejectionReasons = ['off_topic', 'insulting', 'hateful', 'private_life', 'advertising', 'unlawful', 'complaint', 'repeated'] as const;

export type RejectionReason = (typeof rejectionReasons)[number];

/** The most of a comment, in letters, and of its links. */
export const longest = { name: 80, text: 3000, address: 254, links: 2 } as const;

/** Minutes during which an author corrects what waits to be read. */
export const minutesToCorrect = 10;

/** What a reader types. */
export interface Written {
  name: string;
  email: string;
  text: string;
}

/** A comment as the house's decisions leave it. */
export interface CommentStanding {
  state: CommentState;
  /** The number of its newest wording, which goes up with each correction. */
  latest: number;
  sentAt: Date;
  /** The last decision upon it, and who took it. */
  decision: { id: number; outcome: Outcome; decidedBy: string } | null;
  isOfficial: boolean;
}

const address = /^[^\s@<>"'(),;:\\[\]]{1,64}@(?=.{4,190}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/iu;

/** Why a name does not stand over a comment: there is none, or it is no name. */
export function whyNotName(name: string) {
  if (name === '' || !/\p{L}/u.test(name)) return refusal('comment.unnamed');
  if (name.length > longest.name) return refusal('comment.name_too_long', { most: longest.name });

  return linksIn(name) > 0 || name.includes('@') ? refusal('comment.name_is_an_address') : undefined;
}

/** Why nobody can be written to at an address. */
export function whyNotAddress(email: string) {
  return email.length > longest.address || !address.test(email) ? refusal('comment.address_unreadable') : undefined;
}

/** Why a text is no comment: it is empty, too long, or a list of links. */
export function whyNotText(text: string) {
  if (text === '') return refusal('comment.empty');
  if (text.length > longest.text) return refusal('comment.too_long', { most: longest.text, now: text.length });

  return linksIn(text) > longest.links ? refusal('comment.too_many_links', { most: longest.links }) : undefined;
}

/** Why an article takes no comment on a day: it never does, or its time is over. */
export function whyNotDiscuss({ kind, commentsUntil }: { kind: 'news' | 'page'; commentsUntil: Day | null }, today: Day) {
  if (kind !== 'news' || commentsUntil === null) return refusal('comment.not_taken');

  return today > commentsUntil ? refusal('comment.closed', { until: commentsUntil }) : undefined;
}

/** Why nobody answers a comment: it is an answer itself, or not published. */
export function whyNotAnswer({ state, answersTo }: { state: CommentState; answersTo: number | null }) {
  return answersTo !== null || state !== 'approved' ? refusal('comment.not_answerable') : undefined;
}

/** Why an author can no longer correct: ten minutes are over, the house has read it, or it is gone. */
export function whyNotCorrect({ state, sentAt }: Pick<CommentStanding, 'state' | 'sentAt'>, at: Date) {
  if (state === 'erased') return refusal('comment.gone');
  if (state !== 'waiting') return refusal('comment.read_already');

  return at.getTime() - sentAt.getTime() > minutesToCorrect * 60_000 ? refusal('comment.correction_over', { minutes: minutesToCorrect }) : undefined;
}

/** Why an author cannot have a comment erased: it is gone already, or is the body's own. */
export function whyNotErase({ state, isOfficial }: Pick<CommentStanding, 'state' | 'isOfficial'>) {
  return state === 'erased' || isOfficial ? refusal('comment.gone') : undefined;
}

export interface Verdict {
  outcome: Outcome;
  reason: RejectionReason | null;
  /** The wording that was read, and the last decision that its reader knew of; 0 where there was none. */
  number: number;
  seen: number;
}

/** Why a moderator cannot decide so: another did meanwhile, its author corrected or erased it, nothing would change, or no rule is named. */
export function whyNotDecide({ state, latest, decision }: CommentStanding, { outcome, reason, number, seen }: Verdict) {
  if (state === 'erased') return refusal('comment.gone');
  if ((decision?.id ?? 0) !== seen) return refusal('comment.decided_meanwhile', { who: decision?.decidedBy ?? '', outcome: decision?.outcome ?? '' });
  if (latest !== number) return refusal('comment.changed_meanwhile');
  if (state === outcome) return refusal('comment.decided_already');

  return outcome === 'rejected' && reason === null ? refusal('comment.reason_missing') : undefined;
}

/** Why somebody may not look at an address: nothing says what for, or it is no longer kept. */
export function whyNotLook(because: string, isKept: boolean) {
  if (because.trim().length < 10) return refusal('comment.look_unexplained', { least: 10 });

  return isKept ? undefined : refusal('comment.address_gone');
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type CommentRefusal =
  | CodeOf<typeof whyNotName> | CodeOf<typeof whyNotAddress> | CodeOf<typeof whyNotText> | CodeOf<typeof whyNotDiscuss> | CodeOf<typeof whyNotAnswer>
  | CodeOf<typeof whyNotCorrect> | CodeOf<typeof whyNotErase> | CodeOf<typeof whyNotDecide> | CodeOf<typeof whyNotLook>;
