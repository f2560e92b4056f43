import type { Calendar } from '#law';
import { addWorkingDays, isWorkingDay } from '#law';
import type { Day } from '#platform/days';
import type { Part } from '../keeping/part.ts';

/** Who is told of what is overdue, from below: the debtor's officer, its secretary, then who chaired the meeting. */
export const levels = ['officer', 'secretary', 'chair'] as const;
export type Level = (typeof levels)[number];

/** Working days that each level is given before the next one is told. */
export const patience = 5;

/** That a level was reached for a deadline: somebody was told, or nobody held the office. */
export interface Reached {
  level: Level;
  userId: string | null;
  dueOn: Day;
  on: Day;
}

/** A debtor's part with what was told about it already, and who would be told today at each level. */
export interface Pending {
  part: Part;
  dueOn: Day;
  reached: readonly Reached[];
  holders: Readonly<Record<Level, readonly string[]>>;
}

/** Somebody to be told, or an office found empty. */
export interface Step {
  level: Level;
  userId: string | null;
}

/**
 * The next steps for what one debtor owes, on a day. Each level is reached once for a deadline, and the next one only after
 * those told had their working days. An empty office is waited for by nobody: the next level is reached at once. Who takes
 * an office over after its level was reached is told once too, and no more time is given for it.
 */
export function stepsFor({ part, dueOn, reached, holders }: Pending, today: Day, calendar: Calendar): Step[] {
  if (part.kind !== 'overdue' || !isWorkingDay(today, calendar)) return [];
  const steps: Step[] = [];
  let waitsSince: Day | null = null;
  for (const level of levels) {
    const here = reached.filter((step) => step.level === level && step.dueOn === dueOn);
    if (here.length === 0 && waitsSince && today < addWorkingDays(waitsSince, patience, calendar)) return steps;
    const told = new Set(here.map(({ userId }) => userId));
    steps.push(...holders[level].filter((userId) => !told.has(userId)).map((userId) => ({ level, userId })));
    if (here.length === 0 && holders[level].length > 0) return steps;
    if (here.length === 0) steps.push({ level, userId: null });
    waitsSince = firstTold(here);
  }

  return steps;
}

/** Since when somebody has been waited for; none where the office was empty. */
function firstTold(here: readonly Reached[]): Day | null {
  return here.filter(({ userId }) => userId !== null).map(({ on }) => on).toSorted()[0] ?? null;
}

/** A step about one debtor of one commitment. */
export interface Telling extends Step {
  commitmentId: number;
  bodyId: number;
}

/**
 * What to say to whom today: all that concerns one person in one digest, and nothing to who had one today already, whose
 * turn comes on the next working day. Empty offices are given apart: they are written down and told to nobody.
 */
export function digestsOf<Told extends Telling>(tellings: readonly Told[], hadOneToday: ReadonlySet<string>): { digests: Map<string, Told[]>; empty: Told[] } {
  const toSomebody = tellings.filter(({ userId }) => userId !== null && !hadOneToday.has(userId));

  return { digests: Map.groupBy(toSomebody, ({ userId }) => userId ?? ''), empty: tellings.filter(({ userId }) => userId === null) };
}
