import type { Db } from '#platform/database';
import type { Day } from '#platform/days';

/** A session as its council's page lists it. */
export interface ListedSession {
  meetingId: number;
  titleAr: string;
  titleFr: string | null;
  opensOn: Day;
  kind: 'ordinary' | 'extraordinary';
  standing: 'prepared' | 'convened' | 'open' | 'closed' | 'cancelled';
}

/** The sessions of a council, the latest first. */
export async function sessionsOf(db: Db, bodyId: number): Promise<ListedSession[]> {
  const rows = await db
    .selectFrom('councilSessions')
    .innerJoin('meetings', 'meetings.id', 'councilSessions.meetingId')
    .select(['councilSessions.meetingId', 'councilSessions.kind', 'councilSessions.openedOn', 'councilSessions.closedOn', 'meetings.titleAr', 'meetings.titleFr', 'meetings.heldOn as opensOn', 'meetings.state'])
    .where('councilSessions.bodyId', '=', bodyId)
    .orderBy('meetings.heldOn', 'desc')
    .orderBy('councilSessions.meetingId', 'desc')
    .execute();

  return rows.map(({ openedOn, closedOn, state, ...row }) => ({ ...row, standing: state === 'cancelled' ? 'cancelled' : closedOn ? 'closed' : openedOn ? 'open' : state === 'prepared' ? 'prepared' : 'convened' }));
}
