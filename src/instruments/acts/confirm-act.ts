import { recordEvent } from '#journal';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { whyNotConfirm } from './authority.ts';
import { historiesOf, historyOf, standingsIn } from './histories.ts';
import { lockParty, replaceStandings, saveConfirmation } from './store.ts';

/** A body makes its own what another recorded for it from a document. */
export async function confirmAct(db: Db, actor: Actor, input: { actId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const partyId = await partyOfAct(trx, input.actId);
    await lockParty(trx, partyId);
    const history = await historyOf(trx, partyId);
    refuseIf(whyNotConfirm(actor, history));
    refuseIf(whyNotConfirmable(await actToConfirm(trx, input.actId), actor.userId));

    await saveConfirmation(trx, input.actId, { userId: actor.userId, bodyId: history.bodyId }, at);
    await replaceStandings(trx, standingsIn(await historiesOf(trx, [partyId])));
    await recordEvent(trx, { userId: actor.userId, bodyId: history.bodyId }, 'act.confirmed', `party/${partyId}`, { act: input.actId }, at);
  });
}

async function partyOfAct(trx: Trx, actId: number): Promise<number> {
  const act = await trx.selectFrom('acts').select('partyId').where('id', '=', actId).executeTakeFirst();
  if (!act) throw new RefusalError(refusal('act.unknown'));

  return act.partyId;
}

/** Read once the party is locked: another browser may just have confirmed or rectified it. */
function actToConfirm(trx: Trx, actId: number) {
  return trx
    .selectFrom('acts')
    .leftJoin('actConfirmations', 'actConfirmations.actId', 'acts.id')
    .leftJoin('acts as later', 'later.replacesId', 'acts.id')
    .select(['acts.origin', 'acts.recordedBy', 'actConfirmations.confirmedAt', 'later.id as replacedBy'])
    .where('acts.id', '=', actId)
    .executeTakeFirstOrThrow();
}

/** Two people stand behind what is recorded for another: whoever recorded it is not heard as the other's voice. */
function whyNotConfirmable(act: Awaited<ReturnType<typeof actToConfirm>>, userId: string) {
  if (act.origin !== 'from_document') return refusal('act.not_awaiting_confirmation');
  if (act.confirmedAt) return refusal('act.already_confirmed', { day: dayIn(act.confirmedAt) });

  if (act.replacedBy) return refusal('act.replaced_meanwhile');

  return act.recordedBy === userId ? refusal('act.confirmed_by_recorder') : undefined;
}
