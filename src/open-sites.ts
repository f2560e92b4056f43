import type { BulletinOptions } from '#platform/live';
import { openBulletin } from '#platform/live';
import type { PublicSites } from '#portals';
import { publicSites } from '#portals';
import type { OpenHouse } from './open-house.ts';

/** Opens the public sites of bodies: one connection hears from PostgreSQL which of their pages are out of date. */
export async function openSites({ db, url }: Pick<OpenHouse, 'db' | 'url'>, options?: BulletinOptions): Promise<{ sites: PublicSites; close: () => Promise<void> }> {
  const bulletin = await openBulletin(url, 'portal_pages', options);
  const sites = publicSites({ bulletin, db });
  await sites.learnHosts(db);

  return {
    sites,
    async close() {
      sites.close();
      await bulletin.close();
    },
  };
}
