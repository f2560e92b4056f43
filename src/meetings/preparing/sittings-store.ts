import type { Db, Trx } from '#platform/database';
import { markOf } from '#platform/web';
import type { Sitting, SittingPlan } from './sittings.ts';

const columns = ['id', 'day', 'startsAt', 'endsAt', 'titleAr', 'titleFr', 'roomAr', 'roomFr', 'isClosedToPublic'] as const;

/** Adds sittings to a meeting that the caller has locked. Gives their ids in the order asked. */
export async function saveSittings(trx: Trx, meetingId: number, sittings: readonly SittingPlan[]): Promise<number[]> {
  if (sittings.length === 0) return [];
  const saved = await trx.insertInto('sittings').values(sittings.map((sitting) => ({ ...rowOf(sitting), meetingId }))).returning('id').execute();

  return saved.map(({ id }) => id);
}

export async function rewriteSitting(trx: Trx, id: number, sitting: SittingPlan): Promise<void> {
  await trx.updateTable('sittings').set(rowOf(sitting)).where('id', '=', id).execute();
}

/** Closes a sitting of a council to the public, or opens it again, by the act that the caller records. */
export async function markClosed(trx: Trx, id: number, isClosedToPublic: boolean): Promise<void> {
  await trx.updateTable('sittings').set({ isClosedToPublic }).where('id', '=', id).execute();
}

/** A meeting's sittings as they follow one another; hours as `09:30`. */
export async function sittingsOf(db: Db | Trx, meetingId: number): Promise<Sitting[]> {
  const rows = await db.selectFrom('sittings').select(columns).where('meetingId', '=', meetingId).orderBy('day').orderBy('startsAt').orderBy('id').execute();

  return rows.map((row) => ({ ...row, startsAt: row.startsAt.slice(0, 5), endsAt: row.endsAt?.slice(0, 5) ?? null }));
}

/** By what a form knows whether a sitting is still what it was when the form was written. */
export function markOfSitting(sitting: Sitting): string {
  return markOf(columns.map((column) => sitting[column]));
}

function rowOf({ day, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr, isClosedToPublic }: SittingPlan) {
  return { day, startsAt, endsAt, titleAr: titleAr?.trim() || null, titleFr: titleFr?.trim() || null, roomAr: roomAr?.trim() || null, roomFr: roomFr?.trim() || null, isClosedToPublic };
}
