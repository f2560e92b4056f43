import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';

/** A path at which something stood, and what leads there now. */
export type FormerAddress = { path: string } & ({ articleId: number } | { categoryId: number } | { pictureId: number });

/** Keeps where things stood; an address that leads somewhere already goes on leading there. Gives how many are new. */
export async function keepFormerAddresses(trx: Trx, portalId: number, addresses: readonly FormerAddress[]): Promise<number> {
  if (addresses.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await trx.insertInto('formerAddresses').values(addresses.map((address) => ({ portalId, ...address }))).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();

  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** Keeps where a portal's categories and pictures stood on the site before it; told only where something is new. */
export async function leadFormerAddresses(db: Db | Trx, actor: Actor, { portalId, addresses }: { portalId: number; addresses: readonly FormerAddress[] }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const portal = await trx.selectFrom('portals').select('bodyId').where('id', '=', portalId).executeTakeFirst();
    refuseIf(portal ? whyNotActFor(actor, portal.bodyId, 'run_portal') : refusal('page.not_found'));
    const count = await keepFormerAddresses(trx, portalId, addresses);
    if (count) await recordEvent(trx, { userId: actor.userId, bodyId: portal?.bodyId ?? null }, 'portal.former_addresses_kept', `portals/${portalId}`, { count, first: addresses[0]?.path ?? '' }, at);
  });
}

/** The keys under which articles of a source came to a portal. */
export async function importedKeys(db: Db, portalId: number, source: string): Promise<Set<string>> {
  const rows = await db.selectFrom('importedArticles').select('sourceKey').where('portalId', '=', portalId).where('source', '=', source).execute();

  return new Set(rows.map(({ sourceKey }) => sourceKey));
}
