import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { Attendance, Chair, Conclusion } from './meeting.ts';
import type { MeetingState } from './preparing/state.ts';
import { readableBy } from './readers.ts';

type Body = { bodyAr: string | null; bodyFr: string | null };

/** A meeting as a record. */
export interface MeetingView {
  id: number;
  state: MeetingState;
  titleAr: string;
  titleFr: string | null;
  heldOn: Day;
  placeAr: string;
  placeFr: string | null;
  ownerAr: string;
  ownerFr: string;
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
    .select(['meetings.state', 'meetings.territoryCode', 'meetings.minutesAr', 'meetings.minutesFr', 'meetings.version'])
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
    .select(['id', 'ownerBodyId', 'kind', 'titleAr', 'titleFr'])
    .where('kind', '!=', 'council_session')
    .where('ownerBodyId', 'in', bodyIds.length ? [...bodyIds] : [0])
    .orderBy('id')
    .execute();
}

/** Some bodies by their ids, for a choice among them. */
export function bodiesNamed(db: Db, ids: readonly number[]) {
  return db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', ids.length ? [...ids] : [0]).orderBy('id').execute();
}

/** What stands at the top of every room of a meeting, and what decides what is offered there. */
export type MeetingHead = NonNullable<Awaited<ReturnType<typeof meetingHead>>>;

/** The head of a meeting, if there is one that this reader may read. */
export async function meetingHead(db: Db, actor: Actor, id: number) {
  return db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .leftJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select(['meetings.id', 'meetings.kind', 'meetings.state', 'meetings.ownerBodyId', 'meetings.titleAr', 'meetings.titleFr', 'meetings.heldOn', 'meetings.endsOn', 'meetings.placeAr', 'meetings.placeFr'])
    .select(['meetings.mode', 'meetings.onlineAddress', 'meetings.visibility', 'meetings.version', 'meetings.programmeVersion', 'meetings.mottoAr', 'meetings.mottoFr', 'meetings.seriesId', 'meetings.number', 'meetings.editionYear', 'meetings.territoryCode', 'meetings.clonedFromId'])
    .select(['bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr', 'meetingSeries.titleAr as seriesAr', 'meetingSeries.titleFr as seriesFr'])
    .where('meetings.id', '=', id)
    .where(readableBy(actor))
    .executeTakeFirst();
}

/** Days that a meeting gave up, with their reasons, the first given up first. */
export function pastDatesOf(db: Db, meetingId: number) {
  return db.selectFrom('meetingPastDates').select(['startsOn', 'endsOn', 'outcome', 'because']).where('meetingId', '=', meetingId).orderBy('id').execute();
}

/** Where a meeting stood, and since when, in order. */
export function statesOf(db: Db, meetingId: number) {
  return db.selectFrom('meetingStateChanges').select(['state', 'happenedOn', 'because']).where('meetingId', '=', meetingId).orderBy('id').execute();
}
