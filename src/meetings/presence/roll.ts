import { instantOf } from '#platform/calendars';
import { addDays } from '#platform/days';
import type { PresenceEntry, Stay } from './timeline.ts';
import { staysOf } from './timeline.ts';

/** Somebody who was asked to come; `representsId` names whose place they take. */
export interface Expected {
  id: number;
  representsId: number | null;
}

export type RollState = 'present' | 'represented' | 'excused' | 'absent';

/** Where one of the expected stood in a span of time: there, in another's person, excused, or absent. */
export interface RollRow {
  participantId: number;
  state: RollState;
  arrivedAt: Date | null;
  leftAt: Date | null;
  isLate: boolean;
  leftEarly: boolean;
  /** Who came in their place. */
  representedById: number | null;
  /** Minutes of the span in which they were there, whole. */
  minutes: number;
}

/**
 * Whether somebody who did not come counts as excused. A council judges the excuses of its members, and only one that it
 * accepted counts (laws 113.14, art. 67; 112.14, art. 68; 111.14, art. 70). Elsewhere nobody judges: who declined gave a
 * reason, and a reason that was received counts.
 */
export function isExcused({ isCouncil, excuse, hasDeclined }: { isCouncil: boolean; excuse: { isAccepted: boolean | null } | undefined; hasDeclined: boolean }): boolean {
  if (isCouncil) return excuse?.isAccepted === true;

  return excuse ? excuse.isAccepted !== false : hasDeclined;
}

export interface Span {
  from: Date;
  to: Date;
}

/** How long after the opening an arrival is still none to speak of: a habit, not a law. */
export const minutesOfGrace = 15;

const minute = 60_000;

/**
 * The roll of a sitting, a half-day or a whole meeting: one row for each of the expected, from the timeline alone. A
 * participant is present who was there at any time of the span; represented, if not there, when whoever takes the place was.
 */
export function rollOf(expected: readonly Expected[], entries: readonly PresenceEntry[], excused: ReadonlySet<number>, span: Span): RollRow[] {
  const stays = staysOf(entries);
  const within = new Map(expected.map(({ id }) => [id, staysWithin(stays.get(id) ?? [], span)]));
  const substitutes = new Map(expected.flatMap(({ id, representsId }) => (representsId !== null && within.get(id)?.length ? [[representsId, id] as const] : [])));

  return expected.map(({ id }) => {
    const own = within.get(id) ?? [];
    const representedById = own.length ? null : (substitutes.get(id) ?? null);
    const state = own.length ? 'present' : representedById !== null ? 'represented' : excused.has(id) ? 'excused' : 'absent';

    return { participantId: id, state, representedById, ...hoursOf(own, span) };
  });
}

/** The stays that touch a span, whole. */
export function staysWithin(stays: readonly Stay[], { from, to }: Span): Stay[] {
  return stays.filter((stay) => stay.from < to && (stay.to ?? endOf(stay)) > from);
}

/** Nobody is there overnight: who did not say that they left, left with the day. */
function endOf({ day }: Stay): Date {
  return instantOf(addDays(day, 1), '00:00');
}

function hoursOf(stays: readonly Stay[], { from, to }: Span): Pick<RollRow, 'arrivedAt' | 'leftAt' | 'isLate' | 'leftEarly' | 'minutes'> {
  const [first, last] = [stays.at(0), stays.at(-1)];
  const spent = stays.reduce((total, stay) => total + Math.min((stay.to ?? endOf(stay)).getTime(), to.getTime()) - Math.max(stay.from.getTime(), from.getTime()), 0);

  return {
    arrivedAt: first?.from ?? null,
    leftAt: last?.to ?? null,
    isLate: first !== undefined && first.from.getTime() > from.getTime() + minutesOfGrace * minute,
    leftEarly: last !== undefined && last.to !== null && last.to < to,
    minutes: Math.floor(spent / minute),
  };
}

/** How many stand where. */
export function countsOf(rows: readonly RollRow[]): Readonly<Record<RollState, number>> {
  const counts = { present: 0, represented: 0, excused: 0, absent: 0 };
  for (const { state } of rows) counts[state] += 1;

  return counts;
}
