import { quorumIn } from '#councils';
import type { LiveHalls } from '#meetings';
import { liveHalls } from '#meetings';
import type { BulletinOptions } from '#platform/live';
import { openBulletin } from '#platform/live';
import type { OpenHouse } from './open-house.ts';

/** Opens the halls to whoever watches them: one connection listens to PostgreSQL for all. Closed, every stream ends in order. */
export async function openHalls({ db, url }: Pick<OpenHouse, 'db' | 'url'>, clock: () => Date, options?: BulletinOptions): Promise<{ watched: LiveHalls; close: () => Promise<void> }> {
  const bulletin = await openBulletin(url, 'hall', options);
  const watched = liveHalls({ db, clock, bulletin, quorumIn });

  return {
    watched,
    async close() {
      watched.close();
      await bulletin.close();
    },
  };
}
