import { refusal } from '#platform/refusals';
import type { ActFacts, MoneyStep, PartyContext } from './facts.ts';
import { moneySteps } from './facts.ts';
import type { Progress } from './progress.ts';
import { moneyOf } from './progress.ts';

/**
 * Money moves only for a year that owes, after the signature (a budget line may be opened from the approval on), stage
 * by stage (decree 2.17.451), and never above what is due or what the stage before has reached. Amounts in centimes.
 */
export function whyNotMove(progress: Progress, act: ActFacts, stage: MoneyStep, context: PartyContext) {
  const { amount, year } = act;
  if (amount === null || amount <= 0 || year === null) return refusal('payment.no_amount');
  if (!mayOpen(progress, stage, context)) return refusal(stage === 'budgeted' ? 'payment.budget_before_approval' : 'payment.before_signature');
  const due = context.dues.find((other) => other.year === year);
  if (!due) return refusal('payment.nothing_due', { year });

  return whyNotAmount(progress, stage, year, amount, due.amount);
}

function mayOpen(progress: Progress, stage: MoneyStep, context: PartyContext): boolean {
  if (progress.holding.signed) return true;

  return stage === 'budgeted' && (Boolean(progress.holding.deliberated) || !context.level);
}

function whyNotAmount(progress: Progress, stage: MoneyStep, year: number, amount: number, due: number) {
  const money = moneyOf(progress, year);
  const reached = money[stage] + amount;
  if (reached > due) return refusal('payment.above_due', { due, left: due - money[stage], year });
  const previous = moneySteps[moneySteps.indexOf(stage) - 1];
  if (previous && reached > money[previous]) {
    return refusal('payment.above_previous_stage', { previous, reached: money[previous], left: money[previous] - money[stage], year });
  }

  return undefined;
}
