import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { MeetingKind } from '../kinds.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import type { Sitting } from '../preparing/sittings.ts';
import type { MeetingState } from '../preparing/state.ts';
import { entriesOf } from '../presence/store.ts';
import { presentAt } from '../presence/timeline.ts';
import type { Point } from '../programme/points-store.ts';
import { pointsOf } from '../programme/points-store.ts';
import { flat, treeOf } from '../programme/tree.ts';
import type { SpeechKind } from './speech.ts';
import { inTurn, stateOf } from './speech.ts';
import { speakers } from './sum-up.ts';
import type { Speaker, SpokenFor } from './times.ts';

/** A point of the agenda with the number that its place gives it. */
export type NumberedPoint = Pick<Point, 'id' | 'titleAr' | 'titleFr' | 'visibility' | 'minutesPlanned'> & { number: string; sittingId: number | null };

export interface HallPerson extends Speaker {
  id: number;
  isPresent: boolean;
  /** Stands in for another of the list, who is counted once. */
  isSubstitute: boolean;
}

export interface ToldSpeech extends SpokenFor {
  isPresent: boolean;
  isSummedUp: boolean;
}

/** What a council's session needs to deliberate: counted at its opening and then settled, or as it stands while it is awaited. */
export interface Quorum {
  present: number;
  needed: number;
  /** Counted with enough members: leaving does not undo it. */
  isSettled: boolean;
}

export type QuorumIn = (db: Db, meetingId: number, at: Date) => Promise<Quorum | null>;

/** All that a hall shows at one instant, whoever looks: pages take from it what their reader may see. */
export interface HallState {
  /** The instant of the reading. */
  at: Date;
  meeting: { id: number; ownerBodyId: number; kind: MeetingKind; state: MeetingState; titleAr: string; titleFr: string | null; heldOn: Day; endsOn: Day | null; hallSecret: string };
  isOpen: boolean;
  wasOpened: boolean;
  points: NumberedPoint[];
  sittings: Sitting[];
  current: NumberedPoint | null;
  next: NumberedPoint | null;
  /** Where it stood last, open or not. */
  stood: NumberedPoint | null;
  sitting: Sitting | null;
  people: HallPerson[];
  present: number;
  expected: number;
  speaking: ToldSpeech | null;
  /** On the current point, in the order in which they will be called. */
  waiting: ToldSpeech[];
  /** Still waiting on points that the hall has left. */
  elsewhere: ToldSpeech[];
  /** Ended or absent, the latest first. */
  over: ToldSpeech[];
  speeches: ToldSpeech[];
  limits: ReadonlyMap<SpeechKind, number>;
  screen: { id: number; token: string } | null;
  quorum: Quorum | null;
}

/** Reads a hall whole; none where there is no such meeting. */
export async function hallState(db: Db, meetingId: number, at: Date, quorumIn: QuorumIn): Promise<HallState | undefined> {
  const [meeting, agenda, people, limits, screen] = await Promise.all([meetingOf(db, meetingId), agendaOf(db, meetingId), peopleIn(db, meetingId, at), limitsOf(db, meetingId), openScreenOf(db, meetingId)]);
  if (!meeting) return undefined;
  const { currentPointId, currentSittingId, isClosed, ...own } = meeting;
  const isOpen = isClosed === false;
  const speeches = await speechesIn(db, meetingId, people);
  const index = agenda.points.findIndex(({ id }) => id === currentPointId);
  const waiting = inTurn(speeches);
  const onPoint = isOpen ? currentPointId : undefined;

  return {
    at, meeting: own, isOpen, wasOpened: isClosed !== null, ...agenda, people, speeches, limits, screen,
    current: isOpen ? (agenda.points[index] ?? null) : null,
    next: agenda.points[index + 1] ?? null,
    stood: agenda.points[index] ?? null,
    sitting: agenda.sittings.find(({ id }) => id === currentSittingId) ?? null,
    present: people.filter(({ isPresent }) => isPresent).length,
    expected: people.filter(({ isSubstitute }) => !isSubstitute).length,
    speaking: speeches.find((speech) => stateOf(speech) === 'speaking') ?? null,
    waiting: waiting.filter(({ pointId }) => pointId === onPoint),
    elsewhere: waiting.filter(({ pointId }) => pointId !== onPoint),
    over: speeches.filter((speech) => ['ended', 'absent'].includes(stateOf(speech))).toSorted((one, other) => (other.endedAt?.getTime() ?? 0) - (one.endedAt?.getTime() ?? 0) || other.id - one.id),
    quorum: own.kind === 'council_session' ? await quorumIn(db, meetingId, at) : null,
  };
}

function meetingOf(db: Db, meetingId: number) {
  return db
    .selectFrom('meetings')
    .leftJoin('halls', 'halls.meetingId', 'meetings.id')
    .select(['meetings.id', 'ownerBodyId', 'kind', 'state', 'titleAr', 'titleFr', 'heldOn', 'endsOn', 'hallSecret', 'halls.currentPointId', 'halls.currentSittingId', 'halls.isClosed'])
    .where('meetings.id', '=', meetingId)
    .executeTakeFirst();
}

async function agendaOf(db: Db, meetingId: number): Promise<{ points: NumberedPoint[]; sittings: Sitting[] }> {
  const [sittings, points] = await Promise.all([sittingsOf(db, meetingId), pointsOf(db, meetingId)]);
  const branches = flat(treeOf(points, sittings.map(({ id }) => id)));

  return { sittings, points: branches.map(({ number, sittingId, point: { id, titleAr, titleFr, visibility, minutesPlanned } }) => ({ id, titleAr, titleFr, visibility, minutesPlanned, number, sittingId })) };
}

async function peopleIn(db: Db, meetingId: number, at: Date): Promise<HallPerson[]> {
  const [rows, entries] = await Promise.all([speakers(db).select('participants.representsId').where('participants.meetingId', '=', meetingId).where('participants.removedAt', 'is', null).orderBy('participants.id').execute(), entriesOf(db, meetingId)]);
  const there = presentAt(entries, at);

  return rows.map(({ representsId, ...row }) => ({ ...row, isPresent: there.has(row.id), isSubstitute: representsId !== null }));
}

const columns = ['id', 'participantId', 'pointId', 'kind', 'askedAt', 'calledAt', 'endedAt', 'withdrawnAt', 'wasAbsent', 'moved', 'movedAt', 'movedBecause', 'limitSeconds'] as const;

async function speechesIn(db: Db, meetingId: number, people: readonly HallPerson[]): Promise<ToldSpeech[]> {
  const rows = await db.selectFrom('speechRequests').select(columns).select((eb) => eb.exists(eb.selectFrom('interventions').select('interventions.id').whereRef('interventions.speechId', '=', 'speechRequests.id')).as('isSummedUp')).where('meetingId', '=', meetingId).orderBy('id').execute();
  const known = new Map<number, Speaker & { isPresent: boolean }>(people.map((person) => [person.id, person]));
  const gone = [...new Set(rows.map(({ participantId }) => participantId).filter((id) => !known.has(id)))];
  const removed = gone.length ? await speakers(db).where('participants.id', 'in', gone).execute() : [];
  for (const person of removed) known.set(person.id, { ...person, isPresent: false });

  return rows.flatMap(({ isSummedUp, ...speech }) => {
    const speaker = known.get(speech.participantId);

    return speaker ? [{ ...speech, speaker, isPresent: speaker.isPresent, isSummedUp: Boolean(isSummedUp) }] : [];
  });
}

async function limitsOf(db: Db | Trx, meetingId: number): Promise<Map<SpeechKind, number>> {
  const rows = await db.selectFrom('speechLimits').select(['kind', 'seconds']).where('meetingId', '=', meetingId).execute();

  return new Map(rows.map(({ kind, seconds }) => [kind, seconds]));
}

async function openScreenOf(db: Db, meetingId: number): Promise<HallState['screen']> {
  return (await db.selectFrom('hallScreens').select(['id', 'token']).where('meetingId', '=', meetingId).where('revokedAt', 'is', null).executeTakeFirst()) ?? null;
}
