import { refusal } from '#platform/refusals';
import type { ActFacts, PartyContext } from './facts.ts';
import { asksCouncil } from './procedure.ts';
import type { Progress } from './progress.ts';
import { heldFor } from './progress.ts';
import { freeToSignFrom, silenceAfter } from './visa.ts';

/** A party signs once, after its own council approved, and after the visa or the silence that stands for it. */
export function whyNotSign(progress: Progress, act: Pick<ActFacts, 'happenedOn' | 'version'>, context: PartyContext) {
  const given = heldFor(progress, 'signed', act.version, context);
  if (given) return refusal('signature.already_given', { day: given.happenedOn });
  if (!asksCouncil(context)) return undefined;
  if (!progress.holding.deliberated) return refusal('signature.before_approval');
  if (!progress.holding.transmitted) return refusal('signature.before_transmission');
  if (context.asRecorded && !context.needsVisa) return undefined;
  const from = freeToSignFrom(progress, context);
  if (!from || act.happenedOn < from) {
    const silentFrom = silenceAfter(progress, context)?.from ?? null;

    return context.needsVisa ? refusal('signature.before_visa', { silentFrom }) : refusal('signature.before_enforceable', { silentFrom });
  }

  return undefined;
}
