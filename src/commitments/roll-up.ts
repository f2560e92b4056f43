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

/** Where a commitment stands as a whole: late while anybody is, open while anybody owes in time, let go where nobody kept it. */
export function standingIn(counts: RollUp): 'kept' | 'late' | 'open' | 'let_go' {
  if (counts.overdue > 0) return 'late';
  if (counts.due > 0) return 'open';

  return counts.kept > 0 ? 'kept' : 'let_go';
}

/** True once nothing more is awaited from anybody. */
export function isSettled(counts: RollUp): boolean {
  return counts.due === 0 && counts.overdue === 0;
}
