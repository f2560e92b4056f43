import type { Day } from '#platform/days';
import { daysBetween } from '#platform/days';

/** What a party owes for one year and what has come of it, in centimes. `dueOn` is missing until the party signed. */
export interface YearStanding {
  year: number;
  due: number;
  dueOn: Day | null;
  budgeted: number;
  committed: number;
  ordered: number;
  paid: number;
  received: number;
}

export interface Arrears {
  amount: number;
  days: number;
}

/**
 * What is late on a day: nothing before the signature (nothing is called before it), nothing until the due day has
 * passed; then all that has not been received, and for how many days.
 */
export function arrearsOn(standing: YearStanding, day: Day): Arrears {
  const amount = Math.max(0, standing.due - standing.received);
  if (amount === 0 || !standing.dueOn || day <= standing.dueOn) return { amount: 0, days: 0 };

  return { amount, days: daysBetween(standing.dueOn, day) };
}

export const stages = ['due', 'budgeted', 'committed', 'ordered', 'paid', 'received'] as const;
export type Stage = (typeof stages)[number];

/** The furthest stage that any money of the year has reached. */
export function stageOf(standing: YearStanding): Stage {
  return stages.findLast((stage) => stage === 'due' || standing[stage] > 0) ?? 'due';
}
