import { firstSessionForNewItem, oppositionEnds } from '#law';
import type { Day } from '#platform/days';
import type { PartyContext, RecordedAct } from './facts.ts';
import { progressOf } from './history.ts';
import type { StepRule } from './procedure.ts';
import { asksCouncil, isMoneyStep, procedureFor } from './procedure.ts';
import type { Progress } from './progress.ts';
import { heldFor } from './progress.ts';

/** The first day on which the law lets a step happen, with the article that sets it. */
export interface Earliest {
  day: Day;
  article: string;
}

/**
 * The earliest legal day of a step, were each one before it that has not happened taken at its own earliest from a day on:
 * the session that an item can still reach, the end of the time for opposition. None where the law sets no day after that
 * one, so that the step waits for people alone. Money waits for the signature.
 */
export function earliestOf(acts: readonly RecordedAct[], { step }: Pick<StepRule, 'step'>, context: PartyContext, from: Day): Earliest | null {
  const progress = progressOf(acts, context);
  const procedure = procedureFor(context);
  const last = procedure.findIndex((rule) => rule.step === (isMoneyStep(step) ? 'signed' : step));
  let earliest: Earliest | null = null;
  for (const rule of procedure.slice(0, last + 1)) {
    if (heldFor(progress, rule.step, context.currentVersion, context)) continue;
    const own = byLaw(rule, earliest?.day ?? from, progress, context);
    if (own && own.day > (earliest?.day ?? from)) earliest = own;
  }

  return earliest;
}

function byLaw({ step }: StepRule, from: Day, progress: Progress, context: PartyContext): Earliest | null {
  if (!context.level || !asksCouncil(context)) return null;
  if (step === 'deliberated') {
    const { agenda } = progress.holding;
    const { opensFrom, article } = firstSessionForNewItem(context.level, from, context.calendar);

    return { day: agenda?.sessionOn ?? opensFrom, article };
  }
  if (step === 'signed' && !context.needsVisa) {
    const { enforceableFrom, article } = oppositionEnds(context.level, progress.holding.transmitted?.happenedOn ?? from, context.calendar);

    return { day: enforceableFrom, article };
  }

  return null;
}
