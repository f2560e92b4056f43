import type { Trx } from '#platform/database';
import { queueJobs } from './queue.ts';

/** Puts mails that were given up on their way again, each with the Message-ID it had. Gives how many. */
export async function retryMails(trx: Trx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const again = await trx
    .updateTable('mails')
    .set({ state: 'queued', settledAt: null, notBefore: null })
    .where('id', 'in', [...ids])
    .where('state', '=', 'failed')
    .returning(['id', 'notBefore'])
    .execute();
  await queueJobs(trx, again);

  return again.length;
}
