import type { Calendar } from '#law';
import { calendarOf } from '#law';
import type { Point, Sitting } from '#meetings';
import { pointsOf, sittingsOf } from '#meetings';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { AskedSession } from '../asked.ts';
import { membersInOffice } from '../members/queries.ts';
import type { MemberRow } from '../members/queries.ts';
import { callsOf } from './calls.ts';
import type { CheckLine } from './checklist.ts';
import { checklistOf } from './checklist.ts';
import { formalitiesOf } from './formalities.ts';
import type { Formality } from './formality.ts';
import { membersThere } from './present.ts';
import type { ComingCall, CountedCall } from './quorum.ts';
import { comingCall } from './quorum.ts';

/** A point of a session with what became of it so far. */
export interface SessionPoint extends Point {
  documents: number;
  openVoteId: number | null;
  decision: { number: number; year: number; outcome: 'approved' | 'rejected' } | null;
  postponedBecause: string | null;
  fellShort: boolean;
}

/** A session as its page shows it, on a day. */
export interface SessionView {
  calendar: Calendar;
  members: MemberRow[];
  there: Set<number>;
  points: SessionPoint[];
  sittings: Sitting[];
  calls: (CountedCall & { article: string })[];
  coming: ComingCall | undefined;
  formalities: (Awaited<ReturnType<typeof formalitiesOf>>[number])[];
  before: CheckLine[];
  after: CheckLine[];
}

/** All that the page of a session shows: eight queries, whatever its length. */
export async function sessionView(db: Db, { meetingId, council, days, today }: AskedSession, at: Date): Promise<SessionView> {
  const onDay: Day = days.openedOn ?? (today > days.opensOn ? today : days.opensOn);
  const [calendar, members, there, points, sittings, calls, formalities] = await Promise.all([
    calendarOf(db), membersInOffice(db, council.id, onDay), membersThere(db, meetingId, at), sessionPoints(db, meetingId), sittingsOf(db, meetingId), callsOf(db, meetingId), formalitiesOf(db, meetingId),
  ]);
  const checked = { session: days, done: formalities, sittings: sittings.length, points: points.map(({ answer, origin, sittingId, documents }) => ({ answer, origin, hasSitting: sittingId !== null, documents })) };

  return { calendar, members, there, points, sittings, calls, coming: comingCall(days, calls, calendar), formalities, ...checklistOf(checked, calendar, today) };
}

/** The points of a session, each with its documents and what was decided. */
export async function sessionPoints(db: Db, meetingId: number): Promise<SessionPoint[]> {
  const [points, votes, decisions, postponements, materials] = await Promise.all([
    pointsOf(db, meetingId),
    db.selectFrom('votes').select(['id', 'pointId', 'closedAt', 'abandonedAt', 'base', 'sitting', 'result']).where('meetingId', '=', meetingId).orderBy('id').execute(),
    db.selectFrom('decisions').select(['pointId', 'number', 'year', 'outcome']).where('meetingId', '=', meetingId).execute(),
    db.selectFrom('pointPostponements').select(['pointId', 'because']).where('meetingId', '=', meetingId).execute(),
    db.selectFrom('agendaMaterials').innerJoin('agendaPoints', 'agendaPoints.id', 'agendaMaterials.pointId').select('agendaMaterials.pointId').where('agendaPoints.meetingId', '=', meetingId).where('agendaMaterials.removedAt', 'is', null).execute(),
  ]);

  return points.map((point) => {
    const own = votes.filter(({ pointId }) => pointId === point.id);

    return {
      ...point,
      documents: materials.filter(({ pointId }) => pointId === point.id).length,
      openVoteId: own.find(({ closedAt, abandonedAt }) => closedAt === null && abandonedAt === null)?.id ?? null,
      decision: decisions.find(({ pointId }) => pointId === point.id) ?? null,
      postponedBecause: postponements.find(({ pointId }) => pointId === point.id)?.because ?? null,
      fellShort: own.some(({ base, sitting, result }) => base === 'members_in_office' && sitting === 1 && result === 'rejected'),
    };
  });
}

/** The instruments to which a council is a party, for a point on one of them. */
export function instrumentsOfParty(db: Db, bodyId: number) {
  return db.selectFrom('parties').innerJoin('instruments', 'instruments.id', 'parties.instrumentId').select(['instruments.id', 'instruments.titleAr', 'instruments.titleFr']).where('parties.bodyId', '=', bodyId).where('instruments.kind', '=', 'convention').orderBy('instruments.id').execute();
}

/** True for what can be entered by its own form. */
export function isFormality(subject: CheckLine['subject']): subject is Formality {
  return !['notice_agenda', 'notice_timetable', 'notice_documents', 'state_points', 'half_points', 'member_points'].includes(subject);
}
