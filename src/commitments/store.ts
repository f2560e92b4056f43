import { historiesOf } from '#instruments';
import type { Step } from '#instruments';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Delivery } from './keeping/delivery.ts';
import { deliveredBy } from './keeping/delivery.ts';
import type { Taken } from './keeping/part.ts';
import { takenBy } from './keeping/taken.ts';

/** A debtor's row, held until the transaction ends, with what keeps its commitment. */
export interface LockedDebtor {
  commitmentId: number;
  bodyId: number;
  partyId: number | null;
  dueOn: Day;
  releasedOn: Day | null;
  meetingOn: Day;
  ownerBodyId: number;
  step: Step | null;
  year: number | null;
}

/** Locks one debtor's part. Refuses a body that owes nothing by this commitment. */
export async function lockDebtor(trx: Trx, { commitmentId, bodyId }: { commitmentId: number; bodyId: number }, stranger: 'release.not_a_debtor' | 'delivery.not_a_debtor'): Promise<LockedDebtor> {
  const debtor = await trx
    .selectFrom('commitmentDebtors')
    .innerJoin('commitments', 'commitments.id', 'commitmentDebtors.commitmentId')
    .innerJoin('meetings', 'meetings.id', 'commitments.meetingId')
    .select(['commitmentDebtors.commitmentId', 'commitmentDebtors.bodyId', 'commitmentDebtors.partyId', 'commitmentDebtors.dueOn', 'commitmentDebtors.releasedOn'])
    .select(['commitments.step', 'commitments.year', 'meetings.heldOn as meetingOn', 'meetings.ownerBodyId'])
    .where('commitmentDebtors.commitmentId', '=', commitmentId)
    .where('commitmentDebtors.bodyId', '=', bodyId)
    .forUpdate('commitmentDebtors')
    .executeTakeFirst();
  if (!debtor) throw new RefusalError(refusal(stranger));

  return debtor;
}

/** What a debtor has done for its promise by a day. */
export async function takenOf(db: Db | Trx, debtor: LockedDebtor, day: Day): Promise<Taken | null> {
  if (debtor.step === null) return deliveredBy(await deliveriesOf(db, debtor), debtor.meetingOn, day);
  if (debtor.partyId === null) return null;
  const history = (await historiesOf(db, [debtor.partyId])).get(debtor.partyId);

  return history ? takenBy(history.acts, history.context, { step: debtor.step, year: debtor.year, promisedOn: debtor.meetingOn }, day) : null;
}

export async function deliveriesOf(db: Db | Trx, { commitmentId, bodyId }: { commitmentId: number; bodyId: number }): Promise<Delivery[]> {
  return db
    .selectFrom('deliveries')
    .select(['id', 'outcome', 'happenedOn', 'replacesId'])
    .where('commitmentId', '=', commitmentId)
    .where('bodyId', '=', bodyId)
    .orderBy('id')
    .execute();
}
