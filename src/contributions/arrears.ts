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
  /** The day of the last payment that the party recorded. */
  lastPaidOn: Day | null;
}

export interface Arrears {
  amount: number;
  days: number;
}

/**
 * What the party is late with on a day: nothing before the signature (nothing is called before it), nothing until the
 * due day has passed; then all that it has not paid, and for how many days. What it has paid is no longer its own to do.
 */
export function arrearsOn(standing: YearStanding, day: Day): Arrears {
  const amount = Math.max(0, standing.due - standing.paid);
  if (amount === 0 || !standing.dueOn || day <= standing.dueOn) return { amount: 0, days: 0 };

  return { amount, days: daysBetween(standing.dueOn, day) };
}

/** Money that the party has paid and whose receipt the owner has not recorded, in centimes, with the day of the last payment. */
export interface ReceiptAwaited {
  amount: number;
  paidOn: Day;
}

/** What is between the two accounts: it is due still, and the owner is the one awaited. Nothing where all that was paid has arrived. */
export function receiptAwaited({ paid, received, lastPaidOn }: YearStanding): ReceiptAwaited | null {
  return paid > received && lastPaidOn ? { amount: paid - received, paidOn: lastPaidOn } : null;
}

export const stages = ['due', 'budgeted', 'committed', 'ordered', 'paid', 'received'] as const;
export type Stage = (typeof stages)[number];

/** The furthest stage that any money of the year has reached. */
export function stageOf(standing: YearStanding): Stage {
  return stages.findLast((stage) => stage === 'due' || standing[stage] > 0) ?? 'due';
}
