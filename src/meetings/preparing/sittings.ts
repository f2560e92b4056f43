import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { MeetingKind } from '../kinds.ts';

/** A sitting as it is meant: hours are local, `09:30`, and stay what was printed when the clock changes. */
export interface SittingPlan {
  day: Day;
  startsAt: string;
  endsAt: string | null;
  titleAr: string | null;
  titleFr: string | null;
  roomAr: string | null;
  roomFr: string | null;
  isClosedToPublic: boolean;
}

export interface Sitting extends SittingPlan {
  id: number;
}

/** True for an hour of the day with its minutes, from `00:00` to `23:59`. */
export function isHour(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text);
}

/** Why a sitting cannot be held so: outside the meeting's days, backwards, or in a room that another one has at that time. */
export function whyNotSit(sitting: SittingPlan, days: { startsOn: Day; endsOn: Day | null }, others: readonly SittingPlan[]) {
  if (!isHour(sitting.startsAt) || (sitting.endsAt !== null && !isHour(sitting.endsAt))) return refusal('sitting.hour_unclear');
  if (sitting.day < days.startsOn || sitting.day > (days.endsOn ?? days.startsOn)) return refusal('sitting.outside_meeting', { from: days.startsOn, to: days.endsOn ?? days.startsOn });
  if (sitting.endsAt !== null && sitting.endsAt <= sitting.startsAt) return refusal('sitting.ends_before_it_starts');
  const clash = others.find((other) => isSameRoom(sitting, other) && isSameTime(sitting, other));

  return clash ? refusal('sitting.room_taken', { startsAt: clash.startsAt, endsAt: clash.endsAt }) : undefined;
}

/** Why a form cannot close a sitting to the public: a council closes its own by a decision that is recorded as such. */
export function whyNotCloseByForm(kind: MeetingKind, { isClosedToPublic }: Pick<SittingPlan, 'isClosedToPublic'>, standing?: Pick<Sitting, 'isClosedToPublic'>) {
  return kind === 'council_session' && isClosedToPublic && !standing?.isClosedToPublic ? refusal('sitting.council_closes') : undefined;
}

function isSameRoom(one: SittingPlan, other: SittingPlan): boolean {
  return one.day === other.day && (one.roomAr ?? '').trim() === (other.roomAr ?? '').trim();
}

/** A sitting without an end lasts until its room's next one begins. */
function isSameTime(one: SittingPlan, other: SittingPlan): boolean {
  const [first, second] = one.startsAt <= other.startsAt ? [one, other] : [other, one];

  return first.startsAt === second.startsAt || (first.endsAt !== null && first.endsAt > second.startsAt);
}

export type SittingRefusal = NonNullable<ReturnType<typeof whyNotSit>>['code'] | NonNullable<ReturnType<typeof whyNotCloseByForm>>['code'] | 'sitting.unknown' | 'sitting.in_use' | 'sitting.closed_by_council';
