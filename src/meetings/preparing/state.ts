import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { MeetingKind } from '../kinds.ts';

export const meetingStates = ['prepared', 'convened', 'held', 'minutes_approved', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Where a meeting stands, as far as its next move asks. */
export interface StandingMeeting {
  kind: MeetingKind;
  state: MeetingState;
  startsOn: Day;
}

/** What is there for a move, and who asks for it. */
export interface Readiness {
  today: Day;
  because: string | null;
  /** Points on the agenda: accepted, not those that are only proposed. */
  points: number;
  /** People asked to come and not taken off the list. */
  participants: number;
  /** Lines of the roll: rows of attendance by title, or entries of presence. */
  roll: number;
  /** The Arabic minutes have a version that somebody else than its author approved. */
  hasApprovedMinutes: boolean;
  /** The councils' own rules were asked before: the legal notice, the quorum at the opening. */
  bySession: boolean;
}

const ways: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  prepared: ['convened', 'cancelled'],
  convened: ['held', 'cancelled'],
  held: ['minutes_approved'],
  minutes_approved: ['closed'],
  closed: [],
  cancelled: [],
};

/** The states to which a meeting can go from where it is. */
export function nextStates(state: MeetingState): readonly MeetingState[] {
  return ways[state];
}

/** True once a meeting took place: from then on it has a record, conclusions and commitments. */
export function hasTakenPlace(state: MeetingState): boolean {
  return state === 'held' || state === 'minutes_approved' || state === 'closed';
}

/** True while its day, its place and its programme can still be settled. */
export function isAhead(state: MeetingState): boolean {
  return state === 'prepared' || state === 'convened';
}

/** Why a meeting cannot go to another state. A council's session is convened and opened by the councils' own rules. */
export function whyNotMove(meeting: StandingMeeting, to: MeetingState, ready: Readiness) {
  if (!ways[meeting.state].includes(to)) return refusal('meeting.not_that_way', { from: meeting.state, to });
  if (meeting.kind === 'council_session' && (to === 'convened' || to === 'held') && !ready.bySession) return refusal('meeting.moved_by_its_session');
  switch (to) {
    case 'convened':
      return whyNotConvene(meeting, ready);
    case 'held':
      return ready.today < meeting.startsOn ? refusal('meeting.before_its_day', { day: meeting.startsOn }) : undefined;
    case 'minutes_approved':
      return ready.hasApprovedMinutes ? undefined : refusal('meeting.minutes_not_approved');
    case 'closed':
      return ready.roll === 0 ? refusal('meeting.roll_missing') : undefined;
    case 'cancelled':
      return ready.because?.trim() ? undefined : refusal('meeting.reason_missing');
    case 'prepared':
      return undefined;
  }
}

function whyNotConvene({ startsOn }: StandingMeeting, { today, points, participants }: Readiness) {
  if (startsOn < today) return refusal('meeting.its_day_passed', { day: startsOn });
  if (points === 0) return refusal('meeting.agenda_missing');
  if (participants === 0) return refusal('meeting.participants_missing');

  return undefined;
}

/** Why a meeting cannot be put off to other days. Those that it gives up stay, with the reason. */
export function whyNotPostpone({ state, startsOn }: StandingMeeting, to: { startsOn: Day; endsOn: Day | null; because: string }, today: Day) {
  if (!isAhead(state)) return refusal('meeting.no_longer_ahead', { state });
  if (!to.because.trim()) return refusal('meeting.reason_missing');
  if (to.startsOn < today) return refusal('plan.day_passed', { today });
  if (to.startsOn === startsOn) return refusal('meeting.same_day', { day: startsOn });
  if (to.endsOn !== null && to.endsOn < to.startsOn) return refusal('plan.ends_before_it_starts');

  return undefined;
}

/** Why nothing is concluded, promised or written down of a meeting: it has not taken place. */
export function whyNotConclude({ state }: Pick<StandingMeeting, 'state'>) {
  return hasTakenPlace(state) ? undefined : refusal('meeting.not_held_yet', { state });
}

/** Why a meeting's record can no longer be rewritten: its minutes were approved, and only an annexed correction follows. */
export function whyNotRewrite({ state }: Pick<StandingMeeting, 'state'>) {
  if (!hasTakenPlace(state)) return refusal('meeting.not_held_yet', { state });

  return state === 'held' ? undefined : refusal('meeting.record_approved');
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type StateRefusal = CodeOf<typeof whyNotMove> | CodeOf<typeof whyNotPostpone> | CodeOf<typeof whyNotConclude> | CodeOf<typeof whyNotRewrite>;
