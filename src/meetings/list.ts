import { sql } from 'kysely';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { MeetingKind, MeetingMode } from './kinds.ts';
import type { MeetingState } from './preparing/state.ts';
import { isAhead } from './preparing/state.ts';
import { readableBy } from './readers.ts';

export interface ListedMeeting {
  id: number;
  kind: MeetingKind;
  state: MeetingState;
  titleAr: string;
  titleFr: string | null;
  heldOn: Day;
  endsOn: Day | null;
  placeAr: string;
  placeFr: string | null;
  mode: MeetingMode;
  ownerAr: string;
  ownerFr: string;
  /** It was to be held on other days before. */
  postponed: boolean;
}

/** What narrows a list of meetings. */
export interface MeetingFilter {
  kind?: MeetingKind | undefined;
  state?: MeetingState | undefined;
  year?: number | undefined;
  seriesId?: number | undefined;
}

interface Row extends ListedMeeting {
  seriesId: number | null;
  seriesAr: string | null;
  seriesFr: string | null;
}

function rowsOf(db: Db, actor: Actor, { kind, state, year, seriesId }: MeetingFilter): Promise<Row[]> {
  return db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .leftJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select(['meetings.id', 'meetings.seriesId', 'meetings.kind', 'meetings.state', 'meetings.titleAr', 'meetings.titleFr', 'meetings.heldOn', 'meetings.endsOn', 'meetings.placeAr', 'meetings.placeFr', 'meetings.mode'])
    .select(['bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr', 'meetingSeries.titleAr as seriesAr', 'meetingSeries.titleFr as seriesFr'])
    .select(sql<boolean>`exists (select from meeting_past_dates p where p.meeting_id = meetings.id and p.outcome = 'postponed')`.as('postponed'))
    .where(readableBy(actor))
    .$if(kind !== undefined, (query) => query.where('meetings.kind', '=', kind as MeetingKind))
    .$if(state !== undefined, (query) => query.where('meetings.state', '=', state as MeetingState))
    .$if(year !== undefined, (query) => query.where(sql<boolean>`extract(year from meetings.held_on) = ${year}`))
    .$if(seriesId !== undefined, (query) => query.where('meetings.seriesId', '=', seriesId as number))
    .orderBy('meetings.heldOn', 'desc')
    .orderBy('meetings.id', 'desc')
    .execute();
}

const listed = ({ seriesId: _, seriesAr: _ar, seriesFr: _fr, ...meeting }: Row): ListedMeeting => meeting;

/** The meetings that somebody may read, the latest first. */
export async function listedMeetings(db: Db, actor: Actor, filter: MeetingFilter): Promise<ListedMeeting[]> {
  return (await rowsOf(db, actor, filter)).map(listed);
}

/** Meetings of one series: those to come first, the nearest before the others; then those behind, the latest first. */
export interface ListedSeries {
  id: number | null;
  titleAr: string | null;
  titleFr: string | null;
  upcoming: ListedMeeting[];
  meetings: ListedMeeting[];
}

/** What somebody may read, by series; the series with the nearest meeting first, the meetings outside any series last. */
export async function meetingsBySeries(db: Db, actor: Actor, filter: MeetingFilter, today: Day): Promise<ListedSeries[]> {
  const rows = await rowsOf(db, actor, filter);
  const grouped = [...Map.groupBy(rows, (row) => row.seriesId)].map(([id, meetings]) => ({ id, titleAr: meetings[0]?.seriesAr ?? null, titleFr: meetings[0]?.seriesFr ?? null, ...apart(meetings.map(listed), today) }));

  return grouped.toSorted((one, other) => Number(one.id === null) - Number(other.id === null) || Number(one.upcoming.length === 0) - Number(other.upcoming.length === 0));
}

/** Meetings to come and those behind. One that is still being prepared after its day stands among those behind. */
export function apart(meetings: readonly ListedMeeting[], today: Day): { upcoming: ListedMeeting[]; meetings: ListedMeeting[] } {
  const isToCome = ({ state, heldOn, endsOn }: ListedMeeting) => isAhead(state) && (endsOn ?? heldOn) >= today;

  return { upcoming: meetings.filter(isToCome).toReversed(), meetings: meetings.filter((meeting) => !isToCome(meeting)) };
}

/** The years in which somebody has meetings to read, the latest first. */
export async function yearsOf(db: Db, actor: Actor): Promise<number[]> {
  const rows = await db.selectFrom('meetings').select(sql<number>`distinct extract(year from meetings.held_on)::int`.as('year')).where(readableBy(actor)).execute();

  return rows.map(({ year }) => year).toSorted((one, other) => other - one);
}
