import { recordEvent } from '#journal';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Actor } from '../actor.ts';
import { whyNotAdminister } from '../authority.ts';
import { whyNotEnd } from './appointment.ts';
import { authorOf } from './store.ts';

/** Sets the last day of somebody's office. What was done in it stays done in it. */
export async function endOffice(db: Db, actor: Actor, { officeId, userId, endsOn }: { officeId: number; userId: string; endsOn: Day }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const office = await lockOffice(trx, officeId);
    refuseIf(whyNotAdminister(actor) ?? (office.userId === userId ? whyNotEnd(office, endsOn) : refusal('office.unknown')));
    await trx.updateTable('offices').set({ endsOn }).where('id', '=', officeId).execute();
    await recordEvent(trx, authorOf(actor), 'office.ended', `account/${office.userId}`, { office: officeId, endsOn }, at);
  });
}

/** Administrators' offices are locked together: two of them ending at once must not leave the house to nobody. */
async function lockOffice(trx: Trx, officeId: number) {
  const administrators = await trx.selectFrom('offices').select('id').where('role', '=', 'administrator').where('endsOn', 'is', null).orderBy('id').forUpdate().execute();
  const office = await trx.selectFrom('offices').select(['userId', 'startsOn', 'endsOn']).where('id', '=', officeId).forUpdate().executeTakeFirst();
  if (!office) throw new RefusalError(refusal('office.unknown'));

  return { ...office, isLastAdministrator: administrators.length === 1 && administrators[0]?.id === officeId };
}
