import type { Part } from './keeping/part.ts';

/** How many debtors stand where. `kept` holds those who were late as well; the five others are apart and sum to `all`. */
export interface RollUp {
  all: number;
  kept: number;
  late: number;
  before: number;
  released: number;
  due: number;
  overdue: number;
}

/** Counts the parts of one commitment. Its debtors are frozen, so `all` never moves. */
export function rollUp(parts: readonly Part[]): RollUp {
  const having = (kind: Part['kind']): number => parts.filter((part) => part.kind === kind).length;

  return {
    all: parts.length,
    kept: having('kept'),
    late: parts.filter((part) => part.kind === 'kept' && part.late).length,
    before: having('before_the_promise'),
    released: having('released'),
    due: having('due'),
    overdue: having('overdue'),
  };
}

/** True once nothing more is awaited from anybody. */
export function isSettled(counts: RollUp): boolean {
  return counts.due === 0 && counts.overdue === 0;
}
