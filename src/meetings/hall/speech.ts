import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { MeetingState } from '../preparing/state.ts';

export const speechKinds = ['intervention', 'question', 'answer', 'point_of_order'] as const;
export type SpeechKind = (typeof speechKinds)[number];

/** What those who take part may ask for by themselves: an answer is given by whoever the chair turns to. */
export const askedKinds = ['intervention', 'question', 'point_of_order'] as const;

/** Somebody's asking to speak and what became of it. */
export interface Speech {
  id: number;
  participantId: number;
  /** The point on which it was asked; none where the agenda stood nowhere. */
  pointId: number | null;
  kind: SpeechKind;
  askedAt: Date;
  calledAt: Date | null;
  endedAt: Date | null;
  withdrawnAt: Date | null;
  /** Called, and nobody rose. */
  wasAbsent: boolean;
  /** Put at the head of the list by the chair, or at its end. */
  moved: 'forward' | 'deferred' | null;
  movedAt: Date | null;
  movedBecause: string | null;
  /** The seconds that were allowed when the speaker was called; none without a limit. */
  limitSeconds: number | null;
}

export type SpeechState = 'waiting' | 'speaking' | 'ended' | 'withdrawn' | 'absent';

export function stateOf({ calledAt, endedAt, withdrawnAt, wasAbsent }: Pick<Speech, 'calledAt' | 'endedAt' | 'withdrawnAt' | 'wasAbsent'>): SpeechState {
  if (withdrawnAt) return 'withdrawn';
  if (wasAbsent) return 'absent';
  if (endedAt) return 'ended';

  return calledAt ? 'speaking' : 'waiting';
}

type Ordered = Pick<Speech, 'id' | 'kind' | 'askedAt' | 'moved' | 'movedAt' | 'calledAt' | 'endedAt' | 'withdrawnAt' | 'wasAbsent'>;

/**
 * Those who wait, in the order in which they will be called: first whom the chair put forward, the latest at the head; then
 * points of order, which come before any debate; then the others as they asked; last those whom the chair deferred.
 */
export function inTurn<One extends Ordered>(speeches: readonly One[]): One[] {
  return speeches.filter((speech) => stateOf(speech) === 'waiting').toSorted((one, other) => rankOf(one) - rankOf(other) || byInstant(one, other) || one.id - other.id);
}

function rankOf({ moved, kind }: Ordered): number {
  if (moved === 'forward') return 0;
  if (moved === 'deferred') return 3;

  return kind === 'point_of_order' ? 1 : 2;
}

function byInstant(one: Ordered, other: Ordered): number {
  const moved = (one.movedAt?.getTime() ?? 0) - (other.movedAt?.getTime() ?? 0);
  if (one.moved === 'forward') return -moved;

  return one.moved === 'deferred' ? moved : one.askedAt.getTime() - other.askedAt.getTime();
}

/** A hall as far as its rules ask: its meeting, and where it stands. */
export interface Hall {
  state: MeetingState;
  startsOn: Day;
  endsOn: Day | null;
  isOpen: boolean;
  currentPointId: number | null;
}

/** Why nobody is heard in a hall now: the meeting is not convened, over, on another day, or its hall was not opened. */
export function whyIsHallShut({ isOpen, ...meeting }: Hall, today: Day) {
  return whyNotUseHall(meeting, today) ?? (isOpen ? undefined : refusal('hall.not_open'));
}

/** Why the hall of a meeting cannot be opened or moved on a day. */
export function whyNotUseHall({ state, startsOn, endsOn }: Pick<Hall, 'state' | 'startsOn' | 'endsOn'>, today: Day) {
  if (state === 'prepared') return refusal('hall.not_convened');
  if (state === 'cancelled') return refusal('hall.meeting_cancelled');
  if (state !== 'convened' && state !== 'held') return refusal('hall.meeting_over');
  const last = endsOn ?? startsOn;

  return today < startsOn || today > last ? refusal('hall.not_its_day', { from: startsOn, to: last }) : undefined;
}

/** Why somebody is not put on the list: not in the hall, or there already with a request of the same point. */
export function whyNotAsk({ isPresent, own }: { isPresent: boolean; own: readonly Speech[] }, { currentPointId }: Pick<Hall, 'currentPointId'>) {
  if (!isPresent) return refusal('speech.not_present');
  if (own.some((speech) => stateOf(speech) === 'speaking')) return refusal('speech.speaks_now');

  return own.some((speech) => stateOf(speech) === 'waiting' && speech.pointId === currentPointId) ? refusal('speech.waits_already') : undefined;
}

/** Why somebody who asked cannot be called now. */
export function whyNotCall(speech: Speech, { isPresent, somebodySpeaks, currentPointId }: { isPresent: boolean; somebodySpeaks: boolean; currentPointId: number | null }) {
  const settled = whyIsNotWaiting(speech);
  if (settled) return settled;
  if (somebodySpeaks) return refusal('speech.somebody_speaks');
  if (speech.pointId !== currentPointId) return refusal('speech.on_another_point');

  return isPresent ? undefined : refusal('speech.left_the_hall');
}

/** Why a speech cannot be ended: its speaker was not called, or it is over. */
export function whyNotEnd(speech: Speech) {
  const state = stateOf(speech);
  if (state === 'waiting') return refusal('speech.not_called_yet');

  return state === 'speaking' ? undefined : refusal(state === 'withdrawn' ? 'speech.withdrawn_already' : 'speech.over_already');
}

/** Why nobody can be told absent: only who waits or was just called can be. */
export function whyNotAbsent(speech: Speech) {
  return stateOf(speech) === 'speaking' ? undefined : whyIsNotWaiting(speech);
}

/** Why a request cannot be withdrawn: its speaker has the floor, or it is settled. */
export function whyIsNotWaiting(speech: Speech) {
  const state = stateOf(speech);
  if (state === 'waiting') return undefined;
  if (state === 'speaking') return refusal('speech.speaks_now');

  return refusal(state === 'withdrawn' ? 'speech.withdrawn_already' : 'speech.over_already');
}

/** Why the chair cannot move a request: it no longer waits, or nothing says why it goes before the others. */
export function whyNotMoveSpeech(speech: Speech, way: 'forward' | 'deferred', because: string | null) {
  return whyIsNotWaiting(speech) ?? (way === 'forward' && !because?.trim() ? refusal('speech.reason_missing') : undefined);
}

/** Why the hall cannot go on to another point or close: somebody has the floor. */
export function whyNotGoOn({ somebodySpeaks }: { somebodySpeaks: boolean }) {
  return somebodySpeaks ? refusal('speech.somebody_speaks') : undefined;
}

export const longestSpeech = 120;

/** Why a limit cannot hold: in minutes, of one to 120. */
export function whyNotLimit(minutes: number | null) {
  return minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= longestSpeech) ? undefined : refusal('hall.limit_unclear', { most: longestSpeech });
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type SpeechRefusal =
  | CodeOf<typeof whyIsHallShut>
  | CodeOf<typeof whyNotAsk>
  | CodeOf<typeof whyNotCall>
  | CodeOf<typeof whyNotEnd>
  | CodeOf<typeof whyNotMoveSpeech>
  | CodeOf<typeof whyNotLimit>
  | 'speech.unknown'
  | 'speech.nothing_said'
  | 'speech.summed_up_already';
