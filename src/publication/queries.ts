import { decisionsIn, sittingsOnceClosed } from '#councils';
import type { MeetingKind, MeetingMode, MeetingState, ProgrammeLine, Sitting, ToldPoint } from '#meetings';
import { pastDatesOf, programmeOf, publicToAll } from '#meetings';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';

/** A meeting as everybody may read it: each field is named here, and nothing else leaves the house. */
export interface PublicMeeting {
  id: number;
  kind: MeetingKind;
  state: MeetingState;
  titleAr: string;
  titleFr: string | null;
  mottoAr: string | null;
  mottoFr: string | null;
  startsOn: Day;
  endsOn: Day | null;
  placeAr: string;
  placeFr: string | null;
  mode: MeetingMode;
  ownerAr: string;
  ownerFr: string;
  seriesAr: string | null;
  seriesFr: string | null;
  seriesId: number | null;
}

/** A point that everybody may see, with the documents that everybody may have. */
export interface PublicPoint {
  id: number;
  number: string;
  depth: number;
  startsAt: string | null;
  minutes: number | null;
  kind: ToldPoint['kind'];
  titleAr: string;
  titleFr: string | null;
  presenterAr: string | null;
  presenterFr: string | null;
  presenterBody: { nameAr: string; nameFr: string } | null;
  materials: { id: number; titleAr: string; titleFr: string | null; mediaType: string; byteSize: number }[];
}

export interface PublicSitting {
  sitting: Omit<Sitting, 'id'> | null;
  points: PublicPoint[];
}

/** A decision that was posted. */
export interface PostedDecision {
  id: number;
  number: number;
  year: number;
  decidedOn: Day;
  titleAr: string;
  titleFr: string | null;
  textAr: string;
  textFr: string | null;
  outcome: 'approved' | 'rejected';
}

export interface PublicMeetingPage extends PublicMeeting {
  /** Days that it gave up; why is told to those who were asked to come. */
  pastDates: { startsOn: Day; endsOn: Day | null; outcome: 'postponed' | 'cancelled' }[];
  programme: PublicSitting[];
  decisions: PostedDecision[];
  /** The code of the sealed minutes, once they are published. */
  minutesCode: string | null;
}

const meetings = (db: Db) =>
  db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .leftJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select(['meetings.id', 'meetings.kind', 'meetings.state', 'meetings.titleAr', 'meetings.titleFr', 'meetings.mottoAr', 'meetings.mottoFr', 'meetings.heldOn as startsOn', 'meetings.endsOn'])
    .select(['meetings.placeAr', 'meetings.placeFr', 'meetings.mode', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr', 'meetingSeries.id as seriesId', 'meetingSeries.titleAr as seriesAr', 'meetingSeries.titleFr as seriesFr'])
    .where(publicToAll());

/** The public meetings, the latest first; those of one body where it is named. */
export function publicMeetings(db: Db, most = 200, ownerBodyId?: number): Promise<PublicMeeting[]> {
  return meetings(db).$if(ownerBodyId !== undefined, (all) => all.where('meetings.ownerBodyId', '=', ownerBodyId ?? 0)).orderBy('meetings.heldOn', 'desc').orderBy('meetings.id', 'desc').limit(most).execute();
}

/** A public meeting with all of it that is public; of one body alone where it is named. */
export async function publicMeeting(db: Db, id: number, ownerBodyId?: number): Promise<PublicMeetingPage | undefined> {
  const meeting = await meetings(db).where('meetings.id', '=', id).$if(ownerBodyId !== undefined, (all) => all.where('meetings.ownerBodyId', '=', ownerBodyId ?? 0)).executeTakeFirst();
  if (!meeting) return undefined;
  const [pastDates, programme, decisions, minutes, onceClosed] = await Promise.all([
    pastDatesOf(db, id), programmeOf(db, id, { access: 'public', bodies: [] }), meeting.kind === 'council_session' ? decisionsIn(db, { meetingId: id }) : [], publishedMinutes(db, id), sittingsOnceClosed(db, id),
  ]);

  return {
    ...meeting,
    pastDates: pastDates.map(({ startsOn, endsOn, outcome }) => ({ startsOn, endsOn, outcome })),
    programme: programme.schedule.filter(({ lines, sittingId }) => lines.length > 0 || sittingId !== null).map(({ sittingId, lines }) => partOf(sittingIn(programme.sittings, sittingId), lines, sittingId !== null && onceClosed.has(sittingId))),
    decisions: decisions.filter(({ postedOn }) => postedOn !== null).map(({ id: decision, number, year, decidedOn, titleAr, titleFr, textAr, textFr, outcome }) => ({ id: decision, number, year, decidedOn, titleAr, titleFr, textAr, textFr, outcome })),
    minutesCode: minutes?.code ?? null,
  };
}

/** Of a sitting behind closed doors the points are named, and their documents are nobody's but its members', also once the doors are open again. */
function partOf(sitting: PublicSitting['sitting'], lines: readonly ProgrammeLine<ToldPoint>[], wasClosed: boolean): PublicSitting {
  const points = lines.map(pointOf);

  return { sitting, points: sitting?.isClosedToPublic || wasClosed ? points.map((point) => ({ ...point, materials: [] })) : points };
}

function sittingIn(sittings: readonly Sitting[], id: number | null): PublicSitting['sitting'] {
  const found = sittings.find((sitting) => sitting.id === id);
  if (!found) return null;
  const { day, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr, isClosedToPublic } = found;

  return { day, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr, isClosedToPublic };
}

function pointOf({ branch: { point, number, depth }, startsAt, minutes }: ProgrammeLine<ToldPoint>): PublicPoint {
  const { id, kind, titleAr, titleFr, presenterAr, presenterFr, presenterBody } = point;

  return {
    id, number, depth, startsAt, minutes, kind, titleAr, titleFr, presenterAr, presenterFr,
    presenterBody: presenterBody && { nameAr: presenterBody.nameAr, nameFr: presenterBody.nameFr },
    materials: point.materials.map(({ id: material, titleAr: ar, titleFr: fr, mediaType, byteSize }) => ({ id: material, titleAr: ar, titleFr: fr, mediaType, byteSize })),
  };
}

/** The sealed minutes of a meeting that everybody may read, once they were published. */
export function publishedMinutes(db: Db, meetingId: number) {
  return db
    .selectFrom('minutesPublications')
    .innerJoin('minutesSeals', 'minutesSeals.meetingId', 'minutesPublications.meetingId')
    .innerJoin('meetings', 'meetings.id', 'minutesPublications.meetingId')
    .select(['minutesSeals.code', 'minutesSeals.fileId', 'minutesSeals.sha256'])
    .where('minutesPublications.meetingId', '=', meetingId)
    .where(publicToAll())
    .executeTakeFirst();
}

/** The file of a document that everybody may have: of a point on the public programme, not taken away. */
export async function publicMaterial(db: Db, meetingId: number, materialId: number): Promise<number | undefined> {
  const meeting = await publicMeeting(db, meetingId);
  if (!meeting?.programme.some(({ points }) => points.some(({ materials }) => materials.some(({ id }) => id === materialId)))) return undefined;

  return (await db.selectFrom('agendaMaterials').select('fileId').where('id', '=', materialId).executeTakeFirst())?.fileId;
}
