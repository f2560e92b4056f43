import type { Db } from '#platform/database';
import type { Day } from '#platform/days';

/** An invitation that its own person has not answered yet. */
export interface AwaitedAnswer {
  meetingId: number;
  titleAr: string;
  titleFr: string | null;
  placeAr: string;
  placeFr: string | null;
  startsOn: Day;
  /** Where it is answered; shown to its own person alone. */
  path: string;
}

/** What somebody is asked to and has not answered, the nearest first. */
export async function answersAwaitedFrom(db: Db, userId: string): Promise<AwaitedAnswer[]> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('meetings', 'meetings.id', 'participants.meetingId')
    .select(['meetings.id as meetingId', 'meetings.titleAr', 'meetings.titleFr', 'meetings.placeAr', 'meetings.placeFr', 'meetings.heldOn as startsOn', 'participants.token'])
    .where('participants.userId', '=', userId)
    .where('participants.removedAt', 'is', null)
    .where('meetings.state', '=', 'convened')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('invitationSteps').select('invitationSteps.id').whereRef('participantId', '=', 'participants.id').where('step', 'in', ['accepted', 'declined', 'delegated']))))
    .orderBy('meetings.heldOn')
    .orderBy('participants.id')
    .execute();

  return rows.map(({ token, ...row }) => ({ ...row, path: `/i/${token}` }));
}
