import type { Db, Trx } from '#platform/database';
import type { CountedCall } from './quorum.ts';

/** What was counted at each call of a session, in their order. */
export function callsOf(db: Db | Trx, meetingId: number): Promise<(CountedCall & { article: string; countedAt: Date })[]> {
  return db.selectFrom('sessionCalls').select(['call', 'happenedOn', 'membersInOffice', 'membersPresent', 'quorumNeeded', 'hasQuorum', 'article', 'countedAt']).where('meetingId', '=', meetingId).orderBy('call').execute();
}
