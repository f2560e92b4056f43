import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import { pointsOf } from '../programme/points-store.ts';

/** A line in the two languages of a record; where there is no French, the Arabic stands. */
export interface Line {
  ar: string;
  fr: string | null;
}

/** What a vote or a decision of this meeting came to, in a sentence. The councils say it. */
export type DecidedIn = (db: Db | Trx, meetingId: number) => Promise<Line[]>;

/** All that happened in a meeting, as its minutes are drawn from it: by title and institution, never by a name, but for the voices of a tie, which the law has minutes tell. */
export interface MinutesContent {
  title: Line;
  owner: Line;
  heldOn: Day;
  endsOn: Day | null;
  place: Line;
  chairs: Line[];
  attendance: { who: Line; institution: Line | null; count: number }[];
  points: { number: string; title: Line; outcome: Line | null; said: { speaker: Line; summary: Line }[] }[];
  /** What was said on no point. */
  said: { speaker: Line; summary: Line }[];
  decided: Line[];
  conclusions: Line[];
  recommendations: { text: Line; to: Line }[];
}

/** Reads what happened in a meeting. */
export async function minutesContent(db: Db | Trx, meetingId: number, decidedIn: DecidedIn): Promise<MinutesContent> {
  const [meeting, chairs, attendance, points, interventions, conclusions, recommendations, decided] = [
    await meetingOf(db, meetingId), await chairsIn(db, meetingId), await attendanceIn(db, meetingId), await pointsOf(db, meetingId), await interventionsIn(db, meetingId),
    await db.selectFrom('conclusions').select(['textAr', 'textFr']).where('meetingId', '=', meetingId).orderBy('position').execute(), await recommendationsIn(db, meetingId), await decidedIn(db, meetingId),
  ];
  if (!meeting) throw new RefusalError(refusal('meeting.unknown'));
  const saidOn = Map.groupBy(interventions, ({ pointId }) => pointId);
  const spoken = (pointId: number | null) => (saidOn.get(pointId) ?? []).map((row) => ({ speaker: line(row.speakerAr, row.speakerFr), summary: line(row.summaryAr, row.summaryFr) }));

  return {
    title: line(meeting.titleAr, meeting.titleFr), owner: line(meeting.ownerAr, meeting.ownerFr), heldOn: meeting.heldOn, endsOn: meeting.endsOn, place: line(meeting.placeAr, meeting.placeFr),
    chairs, attendance, decided,
    points: numbered(points.filter(({ answer }) => answer === 'accepted')).map(({ number, point }) => ({ number, title: line(point.titleAr, point.titleFr), outcome: point.outcomeAr ? line(point.outcomeAr, point.outcomeFr) : null, said: spoken(point.id) })),
    said: spoken(null),
    conclusions: conclusions.map(({ textAr, textFr }) => line(textAr, textFr)),
    recommendations,
  };
}

const line = (ar: string, fr: string | null): Line => ({ ar, fr });

interface Placed {
  id: number;
  parentId: number | null;
}

/** The points of a tree as they are read out, with their numbers: 1, 1.1, 2. */
function numbered<Point extends Placed>(points: readonly Point[], parentId: number | null = null, prefix = ''): { number: string; point: Point }[] {
  return points.filter((point) => point.parentId === parentId).flatMap((point, index) => {
    const number = `${prefix}${index + 1}`;

    return [{ number, point }, ...numbered(points, point.id, `${number}.`)];
  });
}

function meetingOf(db: Db | Trx, meetingId: number) {
  return db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .select(['meetings.titleAr', 'meetings.titleFr', 'meetings.heldOn', 'meetings.endsOn', 'meetings.placeAr', 'meetings.placeFr', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr'])
    .where('meetings.id', '=', meetingId)
    .executeTakeFirst();
}

async function chairsIn(db: Db | Trx, meetingId: number): Promise<Line[]> {
  const rows = await db.selectFrom('meetingChairs').select(['titleAr', 'titleFr']).where('meetingId', '=', meetingId).orderBy('position').execute();

  return rows.map(({ titleAr, titleFr }) => line(titleAr, titleFr));
}

async function attendanceIn(db: Db | Trx, meetingId: number): Promise<MinutesContent['attendance']> {
  const rows = await db
    .selectFrom('meetingAttendance')
    .leftJoin('bodies', 'bodies.id', 'meetingAttendance.bodyId')
    .select(['meetingAttendance.titleAr', 'meetingAttendance.titleFr', 'institutionAr', 'institutionFr', 'presentCount', 'bodies.nameAr', 'bodies.nameFr'])
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute();

  return rows.map((row) => ({ who: line(row.titleAr, row.titleFr), institution: row.nameAr ? line(row.nameAr, row.nameFr) : row.institutionAr ? line(row.institutionAr, row.institutionFr) : null, count: row.presentCount }));
}

function interventionsIn(db: Db | Trx, meetingId: number) {
  return db.selectFrom('interventions').select(['id', 'pointId', 'speakerAr', 'speakerFr', 'summaryAr', 'summaryFr']).where('meetingId', '=', meetingId).orderBy('position').execute();
}

async function recommendationsIn(db: Db | Trx, meetingId: number): Promise<MinutesContent['recommendations']> {
  const rows = await db
    .selectFrom('recommendations')
    .leftJoin('bodies', 'bodies.id', 'recommendations.addressedToBodyId')
    .select(['textAr', 'textFr', 'addressedToAr', 'addressedToFr', 'bodies.nameAr', 'bodies.nameFr'])
    .where('meetingId', '=', meetingId)
    .orderBy('recommendations.id')
    .execute();

  return rows.map((row) => ({ text: line(row.textAr, row.textFr), to: row.nameAr ? line(row.nameAr, row.nameFr) : line(row.addressedToAr ?? '', row.addressedToFr) }));
}

/** A line in one language. */
export function lineIn({ ar, fr }: Line, language: 'ar' | 'fr'): string {
  return language === 'ar' ? ar : (fr ?? ar);
}
