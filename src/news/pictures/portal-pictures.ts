import type { Db, Trx } from '#platform/database';

/** Those of some pictures that belong to a portal: ids come from a browser. */
export async function picturesOfPortal(db: Db | Trx, portalId: number, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('pictures').select('id').where('portalId', '=', portalId).where('id', 'in', [...ids]).execute();

  return rows.map(({ id }) => id);
}
