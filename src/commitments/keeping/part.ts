import type { Day } from '#platform/days';
import { daysBetween } from '#platform/days';

/** What a debtor promised: in the meeting of `promisedOn`, by `dueOn`; `releasedOn` when it was freed of it. */
export interface Promised {
  promisedOn: Day;
  dueOn: Day;
  releasedOn: Day | null;
}

/** That what was promised happened: on its day, by an act or by the silence that stands for one. */
export interface Taken {
  on: Day;
  tacit: boolean;
  /** Recorded by another from a document, and not confirmed by the debtor yet. */
  awaitsConfirmation: boolean;
}

/** Where one debtor's part of a commitment stands on a day. */
export type Part =
  | { kind: 'kept'; on: Day; tacit: boolean; late: boolean; days: number; awaitsConfirmation: boolean }
  | { kind: 'before_the_promise'; on: Day }
  | { kind: 'released'; on: Day }
  | { kind: 'due'; by: Day }
  | { kind: 'overdue'; by: Day; days: number };

/**
 * Reads a part on a day. What happened before the meeting keeps no promise made in it. A fact outweighs a release: who
 * was released and did it all the same has kept its part, and was not late for what it no longer owed.
 */
export function partOf(promised: Promised, taken: Taken | null, day: Day): Part {
  const known = taken && taken.on <= day ? taken : null;
  if (known && known.on < promised.promisedOn) return { kind: 'before_the_promise', on: known.on };
  if (known) return keptPart(promised, known);
  if (promised.releasedOn && promised.releasedOn <= day) return { kind: 'released', on: promised.releasedOn };
  if (day <= promised.dueOn) return { kind: 'due', by: promised.dueOn };

  return { kind: 'overdue', by: promised.dueOn, days: daysBetween(promised.dueOn, day) };
}

function keptPart({ dueOn, releasedOn }: Promised, { on, tacit, awaitsConfirmation }: Taken): Part {
  const late = on > dueOn && !(releasedOn && releasedOn <= on);

  return { kind: 'kept', on, tacit, late, days: late ? daysBetween(dueOn, on) : 0, awaitsConfirmation };
}
