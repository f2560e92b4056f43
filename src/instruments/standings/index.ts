export type { ActFacts, CouncilLevel, InstrumentKind, MoneyStep, Outcome, PartyContext, RecordedAct, Step, YearlyDue } from './facts.ts';
export { moneySteps, outcomes, steps } from './facts.ts';
export { holdingActs, progressOf, whyNotRecord, whyNotReplace } from './history.ts';
export type { DeadlineRule, StepRule } from './procedure.ts';
export { isMoneyStep, procedureFor } from './procedure.ts';
export type { Reading } from './reading.ts';
export { isTakenOn, readingOn } from './reading.ts';
export type { ContributionStanding, Standing, Standings } from './standing.ts';
export { standingsOf } from './standing.ts';
