import { refusal } from '#platform/refusals';
import type { MeetingKind, Visibility } from '../kinds.ts';
import type { MeetingState } from '../preparing/state.ts';
import { isAhead } from '../preparing/state.ts';

export const pointKinds = ['opening', 'presentation', 'discussion', 'launch', 'signing', 'decision', 'carried_over'] as const;
export type PointKind = (typeof pointKinds)[number];

/** Who asked for a point; of a council, its members, half of them, or the State's representative. */
export type PointOrigin = 'organiser' | 'unit' | 'member' | 'half_of_members' | 'state';
export type PointAnswer = 'proposed' | 'accepted' | 'refused' | 'withdrawn';

/** What a point says. The presenter stands by title and body, never by name. */
export interface PointPlan {
  kind: PointKind;
  titleAr: string;
  titleFr: string | null;
  presenterAr: string | null;
  presenterFr: string | null;
  presenterBodyId: number | null;
  /** Minutes; none for a point that takes the time of those under it, or no time of its own. */
  minutesPlanned: number | null;
  /** The sitting of a point of the first rank; those under it follow. */
  sittingId: number | null;
  visibility: Visibility;
  instrumentId: number | null;
}

const longestPoint = 600;

/** Why a point cannot be put so. */
export function whyNotPut({ titleAr, minutesPlanned }: Pick<PointPlan, 'titleAr' | 'minutesPlanned'>) {
  if (!titleAr.trim()) return refusal('point.title_missing');
  if (minutesPlanned !== null && (!Number.isInteger(minutesPlanned) || minutesPlanned < 1 || minutesPlanned > longestPoint)) return refusal('point.minutes_unclear', { most: longestPoint });

  return undefined;
}

/** Why a unit cannot propose a point: the meeting is not ahead, or it is a council's, whose points have their own askers. */
export function whyNotPropose({ kind, state }: { kind: MeetingKind; state: MeetingState }) {
  if (kind === 'council_session') return refusal('point.asked_of_its_session');

  return isAhead(state) ? undefined : refusal('programme.settled', { state });
}

/** Points that the law puts on a council's agenda: asked for by half of its members, or by the State's representative. */
export function isMandatory({ origin }: { origin: PointOrigin }): boolean {
  return origin === 'half_of_members' || origin === 'state';
}

/** Why a proposal cannot be answered: it was before, the law has answered already, or a refusal that says nothing. */
export function whyNotAnswer(point: { answer: PointAnswer; origin: PointOrigin }, answer: 'accepted' | 'refused', because: string | null) {
  if (point.answer !== 'proposed') return refusal('point.answered_before', { answer: point.answer });
  if (answer === 'refused' && isMandatory(point)) return refusal('point.mandatory');

  return answer === 'refused' && !because?.trim() ? refusal('point.reason_missing') : undefined;
}

/** Why a point cannot be taken off the agenda: it is not on it, or the law puts it there. */
export function whyNotWithdraw(point: { answer: PointAnswer; origin: PointOrigin }) {
  if (point.answer !== 'accepted') return refusal('point.answered_before', { answer: point.answer });

  return isMandatory(point) ? refusal('point.mandatory') : undefined;
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type PointRefusal =
  | CodeOf<typeof whyNotPut>
  | CodeOf<typeof whyNotAnswer>
  | CodeOf<typeof whyNotWithdraw>
  | Exclude<CodeOf<typeof whyNotPropose>, 'programme.settled'>
  | 'point.unknown'
  | 'point.changed_meanwhile'
  | 'point.body_unknown'
  | 'point.instrument_unknown';
