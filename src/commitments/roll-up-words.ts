import type { Step } from '#instruments';
import type { RollUp } from './roll-up.ts';

/** What keeps a commitment: a step of an instrument, or a deliverable of its own. */
export type Keeper = Step | 'deliverable';

/** What the debtors are called together: communes where all are, else bodies. */
export type DebtorNoun = 'commune' | 'body';

/** A language's sentence for a roll-up: how many of all debtors have kept their part. */
export type RollUpWords = (counts: Pick<RollUp, 'kept' | 'all'>, keeper: Keeper, noun: DebtorNoun, year: number | null) => string;
