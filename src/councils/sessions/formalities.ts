import type { Db, Trx } from '#platform/database';
import type { Done } from './formality.ts';

/** What stands of a session's formalities: none that another took the place of. */
export function formalitiesOf(db: Db | Trx, meetingId: number): Promise<(Done & { fileId: number | null })[]> {
  return db
    .selectFrom('sessionFormalities as done')
    .select(['done.id', 'done.formality', 'done.happenedOn', 'done.reference', 'done.fileId', 'done.recordedForBodyId'])
    .where('done.meetingId', '=', meetingId)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('sessionFormalities as later').whereRef('later.replacesId', '=', 'done.id').select('later.id'))))
    .orderBy('done.happenedOn')
    .orderBy('done.id')
    .execute();
}
