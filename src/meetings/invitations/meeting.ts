import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Sitting } from '../preparing/sittings.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import type { MeetingState } from '../preparing/state.ts';
import type { MeetingKind } from '../kinds.ts';

/** A meeting as an invitation tells it. */
export interface InvitedMeeting {
  id: number;
  kind: MeetingKind;
  state: MeetingState;
  ownerBodyId: number;
  ownerAr: string;
  ownerFr: string;
  titleAr: string;
  titleFr: string | null;
  mottoAr: string | null;
  mottoFr: string | null;
  startsOn: Day;
  endsOn: Day | null;
  placeAr: string;
  placeFr: string | null;
  onlineAddress: string | null;
  seriesId: number | null;
  calendarUid: string;
  calendarSequence: number;
  remindDaysBefore: number | null;
  sittings: Sitting[];
  points: { id: number; parentId: number | null; titleAr: string; titleFr: string | null; presenterAr: string | null; presenterFr: string | null }[];
}

/** The meeting with its sittings and the points that those who take part may see. */
export async function invitedMeeting(db: Db | Trx, id: number): Promise<InvitedMeeting | undefined> {
  const meeting = await db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .select(['meetings.id', 'meetings.kind', 'meetings.state', 'meetings.ownerBodyId', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr', 'meetings.titleAr', 'meetings.titleFr', 'mottoAr', 'mottoFr'])
    .select(['heldOn as startsOn', 'endsOn', 'placeAr', 'placeFr', 'onlineAddress', 'seriesId', 'calendarUid', 'calendarSequence', 'remindDaysBefore'])
    .where('meetings.id', '=', id)
    .executeTakeFirst();
  if (!meeting) return undefined;
  const points = await db
    .selectFrom('agendaPoints')
    .select(['id', 'parentId', 'titleAr', 'titleFr', 'presenterAr', 'presenterFr'])
    .where('meetingId', '=', id)
    .where('answer', '=', 'accepted')
    .where('visibility', '!=', 'internal')
    .orderBy('position')
    .orderBy('id')
    .execute();

  return { ...meeting, sittings: await sittingsOf(db, id), points };
}
