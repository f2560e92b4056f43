import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { refusal } from '#platform/refusals';
import type { ActFacts, PartyContext, RecordedAct } from './facts.ts';
import { moneySteps } from './facts.ts';
import { progressOf } from './history.ts';
import { whyNotFollow } from './order.ts';
import { seatsOn } from './mandates.ts';
import type { StepRule } from './procedure.ts';
import type { Progress } from './progress.ts';
import { moneyOf } from './progress.ts';

/** Why a step cannot be recorded on a day whatever the form says, or nothing when its form is worth opening. */
export function whyNotOpen(acts: readonly RecordedAct[], rule: StepRule, context: PartyContext, { day, year }: { day: Day; year: number | null }): Refusal | undefined {
  const progress = progressOf(acts, context);
  const due = context.dues.find((other) => other.year === year);
  if (rule.figures === 'amount' && !due) return refusal('payment.nothing_due', { year });

  return whyNotFollow(progress, bestCase(rule, progress, context, { day, year }), context);
}

/** The act that would be accepted if anything is: everybody present and in favour, the smallest amount. */
function bestCase(rule: StepRule, progress: Progress, context: PartyContext, { day, year }: { day: Day; year: number | null }): ActFacts {
  const members = seatsOn(context, day) ?? 1;
  const voted = rule.figures === 'votes';
  const calls = progress.calls.length;

  return {
    step: rule.step,
    outcome: voted && calls > 0 ? 'approved' : (rule.outcomes[0] ?? 'done'),
    happenedOn: voted ? dayOfBestCall(progress, day) : day,
    version: context.currentVersion,
    year,
    sessionKind: 'ordinary',
    sessionOn: day,
    call: voted ? Math.min(3, calls + 1) : null,
    sitting: progress.firstSitting ? 2 : 1,
    membersInOffice: members,
    membersPresent: members,
    votesFor: members,
    votesAgainst: 0,
    votesAbstained: 0,
    presidentSide: null,
    amount: rule.figures === 'amount' ? leftOf(rule, progress, context, year) : null,
    reference: null,
  };
}

/** A second meeting has its own days in the past: the form itself checks the one that is typed. */
function dayOfBestCall(progress: Progress, day: Day): Day {
  const [first] = progress.calls;

  return first && progress.calls.length === 1 ? (addDays(first.happenedOn, 3) < day ? addDays(first.happenedOn, 3) : day) : day;
}

/** Centimes that may still reach a stage of a year; one centime where nothing is left, so that the rule says why. */
export function leftOf(rule: StepRule, progress: Progress, context: PartyContext, year: number | null): number {
  const money = moneyOf(progress, year ?? 0);
  const stage = moneySteps.find((step) => step === rule.step);
  const previous = moneySteps[moneySteps.findIndex((step) => step === stage) - 1];
  const due = context.dues.find((other) => other.year === year)?.amount ?? 0;
  if (!stage) return 1;

  return Math.max(1, (previous ? money[previous] : due) - money[stage]);
}
