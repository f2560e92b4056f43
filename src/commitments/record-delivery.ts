import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { saveFile, sniff, whyNotAccept } from '#platform/files';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { whyNotDeliver } from './keeping/delivery.ts';
import type { LockedDebtor } from './store.ts';
import { deliveriesOf, lockDebtor } from './store.ts';

export interface NewDelivery {
  commitmentId: number;
  bodyId: number;
  outcome: 'delivered' | 'withdrawn';
  happenedOn: Day;
  note: string | null;
  evidence: { bytes: Uint8Array; name: string } | null;
  /** The delivery that this one rectifies, and why. */
  replacesId: number | null;
  because: string | null;
  submission: string;
}

/** Records what a debtor delivered, by its own officers or, from a document, by the body that held the meeting. Gives its id. */
export async function recordDelivery(db: Db, actor: Actor, input: NewDelivery, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const debtor = await lockDebtor(trx, input, 'delivery.not_a_debtor');
    const right = rightToDeliver(actor, debtor);
    if ('code' in right) throw new RefusalError(right);
    refuseIf(await whyNotRecordDelivery(trx, debtor, input, dayIn(at)));

    const file = input.evidence ? await saveFile(trx, { ...input.evidence, mediaType: (await sniff(input.evidence.bytes)) ?? 'application/octet-stream', uploadedBy: actor.userId, ownerBodyId: right.forBodyId }, at) : null;
    const { commitmentId, bodyId, outcome, happenedOn, note, replacesId, submission } = input;
    const row = { commitmentId, bodyId, outcome, happenedOn, note, fileId: file?.id ?? null, origin: right.origin, recordedBy: actor.userId, recordedForBodyId: right.forBodyId, recordedAt: at, replacesId, replacedBecause: input.because?.trim() || null, submission };
    const { id } = await trx.insertInto('deliveries').values(row).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: right.forBodyId }, 'commitment.delivered', `commitment/${commitmentId}`, { delivery: id, debtor: bodyId, outcome, happenedOn, origin: right.origin, note, file: row.fileId, sha256: file?.sha256 ?? null, replaces: replacesId, because: row.replacedBecause }, at);

    return id;
  });
}

interface RightToDeliver {
  origin: 'own_act' | 'from_document';
  forBodyId: number;
}

/** A debtor speaks for itself; the meeting's owner may only carry over what a document shows. */
export function rightToDeliver(actor: Actor, { bodyId, ownerBodyId }: Pick<LockedDebtor, 'bodyId' | 'ownerBodyId'>): RightToDeliver | Refusal {
  const asDebtor = whyNotActFor(actor, bodyId, 'record_council_act') && whyNotActFor(actor, bodyId, 'confirm_act');
  if (!asDebtor) return { origin: 'own_act', forBodyId: bodyId };

  return whyNotActFor(actor, ownerBodyId, 'record_from_document') ? asDebtor : { origin: bodyId === ownerBodyId ? 'own_act' : 'from_document', forBodyId: ownerBodyId };
}

async function whyNotRecordDelivery(trx: Trx, debtor: LockedDebtor, input: NewDelivery, today: Day): Promise<Refusal | undefined> {
  if (debtor.step) return refusal('delivery.kept_by_a_step', { step: debtor.step });
  const same = await trx.selectFrom('deliveries').select('id').where('submission', '=', input.submission).executeTakeFirst();
  if (same) return refusal('delivery.recorded_twice');
  const refused = whyNotDeliver(await deliveriesOf(trx, debtor), input, today);
  if (refused) return refused;
  if (input.replacesId !== null && !input.because?.trim()) return refusal('delivery.reason_missing');
  if (input.evidence) return whyNotAccept(input.evidence.bytes, input.evidence.name, await sniff(input.evidence.bytes));

  return input.outcome === 'withdrawn' ? undefined : refusal('delivery.document_missing');
}
