import { entriesOf, presentAt } from '#meetings';
import type { Db, Trx } from '#platform/database';

/** The members of a session who are there at an instant, by what the timeline of presence says. */
export async function membersThere(db: Db | Trx, meetingId: number, at: Date): Promise<Set<number>> {
  const participants = await seatedIn(db, meetingId);
  const there = presentAt(await entriesOf(db, meetingId), at);

  return new Set([...participants].filter(([, participantId]) => there.has(participantId)).map(([memberId]) => memberId));
}

/** Whom each member is on the list of those asked to a session. */
export async function seatedIn(db: Db | Trx, meetingId: number): Promise<Map<number, number>> {
  const rows = await db.selectFrom('participants').select(['id', 'councilMemberId']).where('meetingId', '=', meetingId).where('removedAt', 'is', null).where('councilMemberId', 'is not', null).execute();

  return new Map(rows.flatMap(({ id, councilMemberId }) => (councilMemberId === null ? [] : [[councilMemberId, id] as const])));
}
