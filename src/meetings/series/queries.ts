import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { MeetingKind } from '../kinds.ts';
import type { ListedMeeting } from '../list.ts';
import { listedMeetings } from '../list.ts';
import { hasTakenPlace, isAhead } from '../preparing/state.ts';
import type { Rhythm } from './rhythm.ts';
import { rhythmOf } from './rhythm.ts';
import type { SeatCapacity } from './series.ts';

export interface Seat {
  id: number;
  capacity: SeatCapacity;
  titleAr: string;
  titleFr: string | null;
  bodyAr: string | null;
  bodyFr: string | null;
  startsOn: Day;
  endsOn: Day | null;
}

export interface CommitteeView {
  mandateAr: string;
  mandateFr: string | null;
  establishedByAr: string | null;
  establishedByFr: string | null;
  meetingsYearly: number;
  isPublic: boolean;
  seats: Seat[];
  year: number;
  held: number;
  ahead: number;
  rhythm: Rhythm;
}

export interface SeriesView {
  id: number;
  kind: MeetingKind;
  titleAr: string;
  titleFr: string | null;
  ownerBodyId: number;
  ownerAr: string;
  ownerFr: string;
  meetings: ListedMeeting[];
  committee: CommitteeView | null;
}

/** A series with those of its meetings that somebody may read; for the officers of its owner, who may read one of them, or everybody where it is a committee that is known. */
export async function seriesView(db: Db, actor: Actor, id: number, today: Day): Promise<SeriesView | undefined> {
  const series = await db
    .selectFrom('meetingSeries')
    .innerJoin('bodies', 'bodies.id', 'meetingSeries.ownerBodyId')
    .select(['meetingSeries.id', 'meetingSeries.kind', 'meetingSeries.titleAr', 'meetingSeries.titleFr', 'meetingSeries.ownerBodyId', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr'])
    .where('meetingSeries.id', '=', id)
    .executeTakeFirst();
  if (!series) return undefined;
  const meetings = await listedMeetings(db, actor, { seriesId: id });
  const owns = actor.offices.some(({ role, bodyId, beneath = [] }) => role !== 'administrator' && [bodyId, ...beneath].includes(series.ownerBodyId));
  const committee = series.kind === 'committee' ? await committeeOf(db, id, today) : null;

  return owns || meetings.length > 0 || committee?.isPublic ? { ...series, meetings, committee } : undefined;
}

async function committeeOf(db: Db, seriesId: number, today: Day): Promise<CommitteeView | null> {
  const year = Number(today.slice(0, 4));
  const [committee, seats, days] = await Promise.all([
    db.selectFrom('committees').select(['mandateAr', 'mandateFr', 'establishedByAr', 'establishedByFr', 'meetingsYearly', 'isPublic']).where('seriesId', '=', seriesId).executeTakeFirst(),
    seatsOf(db, seriesId),
    db.selectFrom('meetings').select(['state', 'heldOn']).where('seriesId', '=', seriesId).where('heldOn', '>=', `${year}-01-01` as Day).where('heldOn', '<=', `${year}-12-31` as Day).execute(),
  ]);
  if (!committee) return null;
  const held = days.filter(({ state }) => hasTakenPlace(state)).length;
  const ahead = days.filter(({ state, heldOn }) => isAhead(state) && heldOn >= today).length;

  return { ...committee, seats, year, held, ahead, rhythm: rhythmOf({ needed: committee.meetingsYearly, held, ahead }) };
}

function seatsOf(db: Db, seriesId: number): Promise<Seat[]> {
  return db
    .selectFrom('committeeSeats')
    .leftJoin('bodies', 'bodies.id', 'committeeSeats.bodyId')
    .select(['committeeSeats.id', 'committeeSeats.capacity', 'committeeSeats.titleAr', 'committeeSeats.titleFr', 'bodies.nameAr as bodyAr', 'bodies.nameFr as bodyFr', 'committeeSeats.startsOn', 'committeeSeats.endsOn'])
    .where('seriesId', '=', seriesId)
    .orderBy('committeeSeats.capacity')
    .orderBy('committeeSeats.position')
    .execute();
}
