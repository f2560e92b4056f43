import type { Actor } from '#people';
import { bodiesActedFor, bodyActedFor, whyNotActFor } from '#people';
import type { Refusal } from '#platform/refusals';
import { refusal } from '#platform/refusals';
import type { StepRule } from '../standings/index.ts';
import { isMoneyStep } from '../standings/index.ts';

/** The two sides of a party's history: the party itself and the body that owns the instrument. */
export interface Sides {
  bodyId: number;
  ownerBodyId: number;
}

export interface RightToRecord {
  origin: 'own_act' | 'from_document';
  forBodyId: number;
}

/**
 * What an office must be allowed to do for its own body at a step. A signature is whoever signs', on either side; what else
 * the owner does (sending, diffusing, evaluating, receiving) is its instruments' officer's.
 */
export function capabilityFor({ step, side }: Pick<StepRule, 'step' | 'side'>): 'record_council_act' | 'record_signature' | 'record_payment' | 'record_from_document' {
  if (step === 'signed' || step === 'countersigned' || step === 'acknowledged') return 'record_signature';
  if (side === 'owner') return 'record_from_document';

  return isMoneyStep(step) ? 'record_payment' : 'record_council_act';
}

/**
 * In whose name an actor may record a step: as the side whose act it is, or for the owner, from a document that shows a
 * party's act. A Region never acts for a commune, nor its instruments' officer for its council: what is recorded from a
 * document waits for the confirmation of those whose act it is.
 */
export function rightToRecord(actor: Actor, rule: StepRule, sides: Sides): RightToRecord | Refusal {
  const sideId = rule.side === 'owner' ? sides.ownerBodyId : sides.bodyId;
  const asSide = whyNotActFor(actor, sideId, capabilityFor(rule));
  if (!asSide) return { origin: 'own_act', forBodyId: sideId };
  if (rule.side === 'owner') return sides.bodyId !== sides.ownerBodyId && bodyActedFor(actor, sides.bodyId) ? refusal('act.owner_records_this', { step: rule.step }) : asSide;
  if (whyNotActFor(actor, sides.ownerBodyId, 'record_from_document')) return asSide;

  return { origin: 'from_document', forBodyId: sides.ownerBodyId };
}

/** Why a recorded act is not another's to rectify: what a body did or confirmed itself, only that body corrects; what the State did itself, neither side. */
export function whyNotCorrect(right: RightToRecord, act: { origin: RightToRecord['origin']; recordedForBodyId: number; confirmedAt: Date | null }) {
  if (act.origin === 'own_act') return act.recordedForBodyId === right.forBodyId && right.origin === 'own_act' ? undefined : refusal('rectification.not_yours');

  return right.origin === 'from_document' && act.confirmedAt ? refusal('rectification.not_yours') : undefined;
}

/** Why an actor may not confirm what another recorded for a body: only that body's own officers may. */
export function whyNotConfirm(actor: Actor, sides: Sides): Refusal | undefined {
  return whyNotActFor(actor, sides.bodyId, 'confirm_act');
}

export function isRefusal(right: RightToRecord | Refusal): right is Refusal {
  return 'code' in right;
}

/** Of some bodies that are parties, those for which an actor may record at least one step: all for the owner's officer, who records from documents. */
export function recordableBy(actor: Actor, ownerBodyId: number, bodyIds: readonly number[]): number[] {
  if (!whyNotActFor(actor, ownerBodyId, 'record_from_document')) return [...bodyIds];
  const own = (['record_council_act', 'record_signature', 'record_payment'] as const).flatMap((capability) => bodiesActedFor(actor, capability));

  return bodyIds.filter((bodyId) => own.includes(bodyId));
}
