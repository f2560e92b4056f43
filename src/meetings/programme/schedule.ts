import type { Branch, Placed } from './tree.ts';
import { flat } from './tree.ts';

interface Timed extends Placed {
  minutesPlanned: number | null;
}

interface Sat {
  id: number;
  startsAt: string;
  endsAt: string | null;
}

/** A line of a programme: when it begins, where that is known, and how long it takes. */
export interface Line<Point extends Timed> {
  branch: Branch<Point>;
  /** `09:30`; none after a point whose length nobody gave. */
  startsAt: string | null;
  /** Its own minutes, or those of the points under it where they are more; none where nobody gave any. */
  minutes: number | null;
}

export interface SittingSchedule<Point extends Timed> {
  sittingId: number | null;
  lines: Line<Point>[];
  /** When its last point ends, where every length is known. */
  endsAt: string | null;
  /** Minutes by which the points given so far go beyond the end of the sitting; 0 where they fit or no end is known. */
  over: number;
}

/** The minutes of a point: its own, or the sum of those under it where that is more. */
export function minutesOf<Point extends Timed>({ point, under }: Branch<Point>): number | null {
  const below = under.map((branch) => minutesOf(branch));
  const known = below.filter((minutes) => minutes !== null);
  if (known.length === 0) return point.minutesPlanned;

  return Math.max(point.minutesPlanned ?? 0, known.reduce((sum, minutes) => sum + minutes, 0));
}

/** The hours of each sitting, computed from its start and the lengths of its points; the points without a sitting come last, without hours. */
export function scheduleOf<Point extends Timed>(tree: readonly Branch<Point>[], sittings: readonly Sat[]): SittingSchedule<Point>[] {
  const known = new Set(sittings.map(({ id }) => id));
  const unsat = tree.filter(({ sittingId }) => sittingId === null || !known.has(sittingId));
  const sat = sittings.map((sitting) => inSitting(tree.filter(({ sittingId }) => sittingId === sitting.id), sitting));
  const rest = { sittingId: null, lines: flat(unsat).map((branch) => ({ branch, startsAt: null, minutes: minutesOf(branch) })), endsAt: null, over: 0 };

  return unsat.length ? [...sat, rest] : sat;
}

function inSitting<Point extends Timed>(roots: readonly Branch<Point>[], { id, startsAt, endsAt }: Sat): SittingSchedule<Point> {
  const lines: Line<Point>[] = [];
  const start = minuteOf(startsAt);
  const lay = (branches: readonly Branch<Point>[], from: number | null): number | null => {
    let clock = from;
    for (const branch of branches) {
      const minutes = minutesOf(branch);
      lines.push({ branch, startsAt: clock === null ? null : hourOf(clock), minutes });
      lay(branch.under, clock);
      clock = clock === null || !isWhole(branch) ? null : clock + (minutes ?? 0);
    }

    return clock;
  };
  const end = lay(roots, start);
  const given = roots.reduce((sum, branch) => sum + (minutesOf(branch) ?? 0), 0);
  const over = endsAt === null ? 0 : Math.max(0, start + given - minuteOf(endsAt));

  return { sittingId: id, lines, endsAt: end === null || roots.length === 0 ? null : hourOf(end), over };
}

/** True where a point's length is known: its own, or that of each point under it. */
function isWhole<Point extends Timed>({ point, under }: Branch<Point>): boolean {
  return point.minutesPlanned !== null || (under.length > 0 && under.every((branch) => isWhole(branch)));
}

const minutesInADay = 1440;

function minuteOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

function hourOf(minute: number): string {
  const inDay = minute % minutesInADay;

  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
