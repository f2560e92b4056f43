import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import { lockSeries } from './seats.ts';

/**
 * Lets everybody know of a committee before it meets, or no more: what it is for, and who sits in it. One of whose meetings
 * is public stays known by that. What is so already stays so, and nothing is recorded.
 */
export async function makeKnown(db: Db, actor: Actor, { seriesId, isPublic }: { seriesId: number; isPublic: boolean }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const series = await lockSeries(trx, seriesId);
    refuseIf(whyNotActFor(actor, series.ownerBodyId, 'run_meetings'));
    refuseIf(series.kind === 'committee' ? undefined : refusal('series.no_committee'));
    const changed = await trx.updateTable('committees').set({ isPublic }).where('seriesId', '=', seriesId).where('isPublic', '!=', isPublic).returning('seriesId').executeTakeFirst();
    if (changed) await recordEvent(trx, { userId: actor.userId, bodyId: series.ownerBodyId }, isPublic ? 'committee.made_known' : 'committee.kept_inside', `series/${seriesId}`, {}, at);
  });
}
