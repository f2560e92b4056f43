import { sql } from 'kysely';
import { recordEvents } from '#journal';
import type { Db } from '#platform/database';
import type { Round } from '#platform/mail';

/** Deletes the addresses that a portal has kept as long as it says, those of what was erased, and the traces of what was sent from where. Only how many is recorded. */
export async function forgetAddresses(db: Db, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ bodyId: number; portalId: number; count: number }>`
      with gone as (
        delete from comment_addresses e using comments c, articles a, portals p
        where c.id = e.comment_id and a.id = c.article_id and p.id = a.portal_id and (e.kept_since < ${at}::timestamptz - p.addresses_kept_days * interval '24 hours' or c.state = 'erased')
        returning p.id, p.body_id)
      select body_id, id as portal_id, count(*)::int as count from gone group by body_id, id order by id`.execute(trx);
    await trx.deleteFrom('commentTries').where('happenedAt', '<', new Date(at.getTime() - 86_400_000)).execute();
    if (rows.length) await recordEvents(trx, rows.map(({ bodyId, portalId, count }) => ({ author: { userId: null, bodyId }, kind: 'comment.addresses_forgotten', subject: `portals/${portalId}`, facts: { count }, at })));

    return rows.reduce((sum, { count }) => sum + count, 0);
  });
}

/** Every hour, whether or not anybody writes a comment. */
export const forgettingRound: Round = { name: 'comment-addresses', cron: '20 * * * *', make: async (db, at) => void (await forgetAddresses(db, at)) };
