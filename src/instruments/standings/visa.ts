import { oppositionEnds, visaByLaw } from '#law';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { ActFacts, PartyContext } from './facts.ts';
import { asksCouncil } from './procedure.ts';
import type { Progress } from './progress.ts';
import { heldFor, issuedOn } from './progress.ts';

/** The State's time to answer: its last day, and the first day on which its silence counts. */
export interface Silence {
  lastDay: Day;
  from: Day;
}

/** When silence becomes a visa (20 days) or, where no visa is asked, when the decision becomes enforceable (3 working days). */
export function silenceAfter(progress: Progress, context: PartyContext): Silence | null {
  const receivedOn = progress.holding.transmitted?.happenedOn;
  if (!receivedOn || !context.level) return null;
  if (!context.needsVisa) {
    const { lastDay, enforceableFrom } = oppositionEnds(context.level, receivedOn, context.calendar);

    return { lastDay, from: enforceableFrom };
  }
  const { lastDay, tacitFrom } = visaByLaw(context.level, receivedOn);

  return { lastDay, from: tacitFrom };
}

/** The first day on which the party may sign: the visa's own day, or the day on which silence counts. */
export function freeToSignFrom(progress: Progress, context: PartyContext): Day | null {
  if (!asksCouncil(context)) return heldFor(progress, 'sent', context.currentVersion, context)?.happenedOn ?? issuedOn(context);
  const granted = progress.holding.visa?.happenedOn ?? null;
  const silence = silenceAfter(progress, context)?.from ?? null;
  if (granted && silence) return granted < silence ? granted : silence;

  return granted ?? silence;
}

/** Why the State's answer cannot be recorded as such: a refusal after its time has run out is no refusal (113-14 art. 117-118 and their twins). */
export function whyNotAnswer(progress: Progress, act: ActFacts, context: PartyContext) {
  const silence = silenceAfter(progress, context);
  if (!silence) return refusal('step.previous_missing', { step: act.step, previous: 'transmitted' });
  if (act.outcome === 'granted' && !context.needsVisa) return refusal('visa.not_asked');
  if (act.outcome === 'refused' && !context.needsVisa) return refusal('visa.not_asked');
  if (act.outcome === 'refused' && act.happenedOn > silence.lastDay) return refusal('visa.refused_after_silence', { lastDay: silence.lastDay });
  if (act.outcome === 'opposed') return whyNotOppose(progress, act, context);

  return undefined;
}

function whyNotOppose(progress: Progress, act: ActFacts, context: PartyContext) {
  const receivedOn = progress.holding.transmitted?.happenedOn;
  if (!receivedOn || !context.level || context.asRecorded) return undefined;
  const { lastDay } = oppositionEnds(context.level, receivedOn, context.calendar);

  return act.happenedOn > lastDay ? refusal('visa.opposed_too_late', { lastDay }) : undefined;
}
