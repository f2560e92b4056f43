import type { Db, Trx } from '#platform/database';
import { refusal } from '#platform/refusals';

/** The programmes of some bodies, the latest first: what a form offers. */
export function programmesOf(db: Db, bodyIds: readonly number[]) {
  return db
    .selectFrom('programmes')
    .select(['id', 'ownerBodyId', 'titleAr', 'titleFr'])
    .where('ownerBodyId', 'in', bodyIds.length ? [...bodyIds] : [0])
    .orderBy('firstYear', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Why something of a body cannot stand under a programme: the programme is another's, or none. */
export async function whyNotInProgramme(db: Db | Trx, programmeId: number | null, ownerBodyId: number) {
  if (programmeId === null) return undefined;
  const own = await db.selectFrom('programmes').select('id').where('id', '=', programmeId).where('ownerBodyId', '=', ownerBodyId).executeTakeFirst();

  return own ? undefined : refusal('programme.elsewhere');
}
