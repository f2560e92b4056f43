import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { Attendance, Chair, Conclusion } from './meeting.ts';
import { readableBy } from './readers.ts';

export interface ListedMeeting {
  id: number;
  titleAr: string;
  titleFr: string | null;
  heldOn: Day;
  placeAr: string;
  placeFr: string | null;
  ownerAr: string;
  ownerFr: string;
}

/** Meetings of one series, the latest first. */
export interface ListedSeries {
  id: number | null;
  titleAr: string | null;
  titleFr: string | null;
  meetings: ListedMeeting[];
}

/** What somebody may read, by series; the meetings outside any series come last. */
export async function meetingsBySeries(db: Db, actor: Actor): Promise<ListedSeries[]> {
  const rows = await db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .leftJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select(['meetings.id', 'meetings.seriesId', 'meetings.titleAr', 'meetings.titleFr', 'meetings.heldOn', 'meetings.placeAr', 'meetings.placeFr'])
    .select(['bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr', 'meetingSeries.titleAr as seriesAr', 'meetingSeries.titleFr as seriesFr'])
    .where(readableBy(actor))
    .orderBy('meetings.heldOn', 'desc')
    .orderBy('meetings.id', 'desc')
    .execute();
  const grouped = [...Map.groupBy(rows, (row) => row.seriesId)].map(([id, meetings]) => ({
    id,
    titleAr: meetings[0]?.seriesAr ?? null,
    titleFr: meetings[0]?.seriesFr ?? null,
    meetings: meetings.map(({ seriesId: _, seriesAr: _ar, seriesFr: _fr, ...meeting }) => meeting),
  }));

  return grouped.toSorted((one, other) => Number(one.id === null) - Number(other.id === null));
}

type Body = { bodyAr: string | null; bodyFr: string | null };

/** A meeting as a record. */
export interface MeetingView extends ListedMeeting {
  ownerBodyId: number;
  seriesId: number | null;
  seriesAr: string | null;
  seriesFr: string | null;
  number: number | null;
  territoryCode: string | null;
  minutesAr: string;
  minutesFr: string | null;
  version: number;
  chairs: (Chair & Body)[];
  attendance: (Attendance & Body)[];
  conclusions: (Conclusion & { id: number; position: number })[];
}

/** The meeting, if there is one that this reader may read. */
export async function meetingView(db: Db, actor: Actor, id: number): Promise<MeetingView | undefined> {
  const meeting = await db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .leftJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select(['meetings.id', 'meetings.ownerBodyId', 'meetings.seriesId', 'meetings.number', 'meetings.titleAr', 'meetings.titleFr', 'meetings.heldOn', 'meetings.placeAr', 'meetings.placeFr'])
    .select(['meetings.territoryCode', 'meetings.minutesAr', 'meetings.minutesFr', 'meetings.version'])
    .select(['bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr', 'meetingSeries.titleAr as seriesAr', 'meetingSeries.titleFr as seriesFr'])
    .where('meetings.id', '=', id)
    .where(readableBy(actor))
    .executeTakeFirst();
  if (!meeting) return undefined;
  const [chairs, attendance, conclusions] = await Promise.all([chairsOf(db, id), attendanceOf(db, id), conclusionsOf(db, id)]);

  return { ...meeting, chairs, attendance, conclusions };
}

function chairsOf(db: Db, meetingId: number) {
  return db
    .selectFrom('meetingChairs')
    .leftJoin('bodies', 'bodies.id', 'meetingChairs.bodyId')
    .select(['meetingChairs.titleAr', 'meetingChairs.titleFr', 'meetingChairs.bodyId', 'bodies.nameAr as bodyAr', 'bodies.nameFr as bodyFr'])
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute();
}

function attendanceOf(db: Db, meetingId: number) {
  return db
    .selectFrom('meetingAttendance')
    .leftJoin('bodies', 'bodies.id', 'meetingAttendance.bodyId')
    .select(['meetingAttendance.titleAr', 'meetingAttendance.titleFr', 'institutionAr', 'institutionFr', 'meetingAttendance.bodyId', 'presentCount', 'bodies.nameAr as bodyAr', 'bodies.nameFr as bodyFr'])
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute();
}

function conclusionsOf(db: Db, meetingId: number) {
  return db.selectFrom('conclusions').select(['id', 'position', 'textAr', 'textFr']).where('meetingId', '=', meetingId).orderBy('position').execute();
}

/** What the form of a meeting offers: the series of the bodies for which somebody may record. */
export function seriesOf(db: Db, bodyIds: readonly number[]) {
  return db
    .selectFrom('meetingSeries')
    .select(['id', 'ownerBodyId', 'titleAr', 'titleFr'])
    .where('ownerBodyId', 'in', bodyIds.length ? [...bodyIds] : [0])
    .orderBy('id')
    .execute();
}

/** Some bodies by their ids, for a choice among them. */
export function bodiesNamed(db: Db, ids: readonly number[]) {
  return db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', ids.length ? [...ids] : [0]).orderBy('id').execute();
}
