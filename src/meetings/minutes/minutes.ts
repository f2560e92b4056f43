import { refusal } from '#platform/refusals';
import type { MeetingState } from '../preparing/state.ts';
import type { PublicationRefusal } from './publish-minutes.ts';

export const minutesLanguages = ['ar', 'fr'] as const;
export type MinutesLanguage = (typeof minutesLanguages)[number];

export type MinutesState = 'draft' | 'reviewed' | 'approved';

/** The text of one language as it stands: its last version. */
export interface MinutesVersion {
  language: MinutesLanguage;
  version: number;
  body: string;
  state: MinutesState;
  writtenBy: string;
}

/** Whether there is still something to write down, and what stands. `latest` is the version that stands; none before the first. */
export interface Writing {
  meetingState: MeetingState;
  latest: MinutesVersion | undefined;
}

/** Why a next version cannot be written. `read` is the version on which it was written; 0 for the first. */
export function whyNotWrite({ meetingState, latest }: Writing, { read, body }: { read: number; body: string }) {
  const closed = whyNotTouch(meetingState);
  if (closed) return closed;
  if (!body.trim()) return refusal('minutes.empty');
  if ((latest?.version ?? 0) !== read) return refusal('minutes.changed_meanwhile', { version: latest?.version ?? 0 });

  return latest?.body === body.trim() ? refusal('minutes.unchanged') : undefined;
}

/** Why somebody cannot say that a text was read and is right: it is their own, or no longer the one that stands. */
export function whyNotReview({ meetingState, latest }: Writing, { version, userId }: { version: number; userId: string }) {
  const closed = whyNotTouch(meetingState) ?? whyNotStand(latest, version);
  if (closed || !latest) return closed;
  if (latest.state !== 'draft') return refusal('minutes.reviewed_already');

  return latest.writtenBy === userId ? refusal('minutes.own_text') : undefined;
}

/** Why a language cannot be approved yet: nobody else has read it, or it is the approver's own text. */
export function whyNotApprove({ meetingState, latest }: Writing, { version, userId }: { version: number; userId: string }) {
  const closed = whyNotTouch(meetingState) ?? whyNotStand(latest, version);
  if (closed || !latest) return closed;
  if (latest.state === 'approved') return refusal('minutes.approved_already');
  if (latest.state === 'draft') return refusal('minutes.not_reviewed');

  return latest.writtenBy === userId ? refusal('minutes.own_text') : undefined;
}

/** Why minutes cannot be sealed: the Arabic text is the one that counts, and no language is sealed half-way. */
export function whyNotSeal(meetingState: MeetingState, latest: readonly MinutesVersion[], isSealed: boolean) {
  if (isSealed) return refusal('minutes.sealed_already');
  if (meetingState !== 'held' && meetingState !== 'minutes_approved') return refusal('minutes.not_held_yet');
  if (!latest.some(({ language, state }) => language === 'ar' && state === 'approved')) return refusal('minutes.arabic_not_approved');
  const open = latest.find(({ state }) => state !== 'approved');

  return open ? refusal('minutes.language_not_approved', { language: open.language }) : undefined;
}

/** Why nothing is annexed: there is no seal, or nothing is said. */
export function whyNotAnnex(isSealed: boolean, { textAr, because }: { textAr: string; because: string }) {
  if (!isSealed) return refusal('minutes.not_sealed');
  if (!textAr.trim()) return refusal('minutes.empty');

  return because.trim() ? undefined : refusal('minutes.reason_missing');
}

function whyNotTouch(state: MeetingState) {
  if (state === 'held') return undefined;

  return state === 'minutes_approved' || state === 'closed' ? refusal('minutes.sealed_already') : refusal('minutes.not_held_yet');
}

function whyNotStand(latest: MinutesVersion | undefined, version: number) {
  return latest?.version === version ? undefined : refusal('minutes.changed_meanwhile', { version: latest?.version ?? 0 });
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type MinutesRefusal =
  | CodeOf<typeof whyNotWrite>
  | CodeOf<typeof whyNotReview>
  | CodeOf<typeof whyNotApprove>
  | CodeOf<typeof whyNotSeal>
  | CodeOf<typeof whyNotAnnex>
  | PublicationRefusal
  | 'seal.no_such_code'
  | 'intervention.nothing_said'
  | 'intervention.speaker_missing'
  | 'recommendation.nothing_said'
  | 'recommendation.nobody_addressed'
  | 'recommendation.conclusion_elsewhere';
