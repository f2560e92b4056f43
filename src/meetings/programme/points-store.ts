import type { Db, Trx } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import type { PointAnswer, PointOrigin, PointPlan } from './point.ts';

/** A point as it enters a meeting: what it says, who asked for it, and what it carries over. */
export interface NewPoint extends PointPlan {
  parentId?: number | null;
  origin?: PointOrigin;
  proposedForBodyId?: number | null;
  answer?: PointAnswer;
  carriedFromId?: number | null;
  carriedCommitmentId?: number | null;
  /** Of the form in which it was written. */
  submission?: string | undefined;
}

/** A point as it stands. */
export interface Point extends PointPlan {
  id: number;
  meetingId: number;
  parentId: number | null;
  position: number;
  origin: PointOrigin;
  proposedForBodyId: number | null;
  proposedBy: string | null;
  answer: PointAnswer;
  answeredBecause: string | null;
  carriedFromId: number | null;
  carriedCommitmentId: number | null;
  outcomeAr: string | null;
  outcomeFr: string | null;
  version: number;
}

const columns = [
  'id', 'meetingId', 'parentId', 'position', 'kind', 'titleAr', 'titleFr', 'presenterAr', 'presenterFr', 'presenterBodyId', 'minutesPlanned', 'sittingId', 'visibility', 'instrumentId',
  'origin', 'proposedForBodyId', 'proposedBy', 'answer', 'answeredBecause', 'carriedFromId', 'carriedCommitmentId', 'outcomeAr', 'outcomeFr', 'version',
] as const;

/** Every point of a meeting in its place, those proposed, refused or withdrawn among them. */
export function pointsOf(db: Db | Trx, meetingId: number): Promise<Point[]> {
  return db.selectFrom('agendaPoints').select(columns).where('meetingId', '=', meetingId).orderBy('position').orderBy('id').execute();
}

/** A point of a meeting that the caller has locked. Refuses an id of another meeting. */
export async function pointIn(trx: Trx, meetingId: number, pointId: number): Promise<Point> {
  const point = await trx.selectFrom('agendaPoints').select(columns).where('meetingId', '=', meetingId).where('id', '=', pointId).executeTakeFirst();
  if (!point) throw new RefusalError(refusal('point.unknown'));

  return point;
}

/** Adds points below the others of their rank, in the order given. The meeting is locked by the caller. Gives their ids. */
export async function savePoints(trx: Trx, meetingId: number, points: readonly NewPoint[], by: string | null, at: Date): Promise<number[]> {
  const ids: number[] = [];
  for (const { parentId = null, origin = 'organiser', answer = 'accepted', ...point } of points) {
    const last = await trx.selectFrom('agendaPoints').select((eb) => eb.fn.max('position').as('position')).where('meetingId', '=', meetingId).where('parentId', 'is not distinct from', parentId).executeTakeFirst();
    const row = { ...point, titleAr: point.titleAr.trim(), meetingId, parentId, origin, answer, position: (last?.position ?? 0) + 1, proposedBy: by, proposedAt: at };
    const { id } = await trx.insertInto('agendaPoints').values(row).returning('id').executeTakeFirstOrThrow();
    ids.push(id);
  }

  return ids;
}

/** Rewrites what a point says, as its next version. */
export async function rewritePoint(trx: Trx, point: Pick<Point, 'id' | 'version'>, plan: PointPlan): Promise<void> {
  const { kind, titleAr, titleFr, presenterAr, presenterFr, presenterBodyId, minutesPlanned, sittingId, visibility, instrumentId } = plan;
  const row = { kind, titleAr: titleAr.trim(), titleFr, presenterAr, presenterFr, presenterBodyId, minutesPlanned, sittingId, visibility, instrumentId };
  await trx.updateTable('agendaPoints').set({ ...row, version: point.version + 1 }).where('id', '=', point.id).execute();
}

export interface SavedAnswer {
  answer: PointAnswer;
  because: string | null;
  by: string;
}

export async function saveAnswer(trx: Trx, point: Pick<Point, 'id' | 'version'>, { answer, because, by }: SavedAnswer, at: Date): Promise<void> {
  await trx.updateTable('agendaPoints').set({ answer, answeredBecause: because?.trim() || null, answeredBy: by, answeredAt: at, version: point.version + 1 }).where('id', '=', point.id).execute();
}

/** Puts points in their new places. Places are exchanged within one statement each; the database checks them at the end. */
export async function savePlaces(trx: Trx, places: readonly { id: number; parentId: number | null; position: number; sittingId: number | null }[]): Promise<void> {
  for (const { id, parentId, position, sittingId } of places) await trx.updateTable('agendaPoints').set({ parentId, position, sittingId }).where('id', '=', id).execute();
}
