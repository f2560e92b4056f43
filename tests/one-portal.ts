import type { Actor, OfficeRole } from '#people';
import type { Db } from '#platform/database';
import { openPortal } from '#portals';
import { now } from './now.ts';

/** Somebody in an office of a body, since long. */
export async function officerOf(db: Db, userId: string, bodyId: number, role: OfficeRole): Promise<Actor> {
  await db.insertInto('users').values({ id: userId, name: userId, email: `${userId}@house.example` }).execute();
  await db.insertInto('offices').values({ userId, bodyId, role, titleAr: role, titleFr: null, startsOn: '2020-01-01' as never, appointedAt: new Date('2020-01-01') }).execute();

  return { userId, name: userId, isAdministrator: false, language: 'ar', offices: [{ bodyId, role, startsOn: '2020-01-01' as never, endsOn: null, bodyLevel: 'region', territoryCode: null, title: role }] };
}

/** The portal of a body, opened by somebody who runs it. Gives its id. */
export function portalOf(db: Db, actor: Actor, bodyId: number, slug: string): Promise<number> {
  const words = { titleAr: 'بوابة المجلس', titleFr: 'Portail du conseil', welcomeAr: 'مرحبا', welcomeFr: null, postalAddressAr: 'فاس', postalAddressFr: null, telephone: null, informationOfficerAr: 'مكتب', informationOfficerFr: null, publicationDirectorAr: 'المدير', publicationDirectorFr: null, hostingAr: 'المجلس', hostingFr: null, declaration: null };

  return openPortal(db, actor, { bodyId, slug, host: null, ...words, email: 'a@council.example', informationEmail: 'i@council.example', securityEmail: 's@council.example', commentsOpenDays: 30, addressesKeptDays: 365 }, now);
}
