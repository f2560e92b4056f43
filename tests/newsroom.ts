import { expect } from 'vitest';
import type { Actor, OfficeRole } from '#people';
import { actorOf, hashPassword } from '#people';
import type { Db } from '#platform/database';
import { dayIn, toDay } from '#platform/days';
import { addCategory, nameAuthorOffice, openPortal } from '#portals';
import { testDatabase } from './database.ts';
import { now } from './now.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

const password = 'a password of fifteen signs';
const plan = {
  slug: 'region-a', host: null, titleAr: 'بوابة الجهة', titleFr: 'Portail de la région', welcomeAr: 'مرحبا', welcomeFr: null, postalAddressAr: 'فاس', postalAddressFr: null, telephone: null, email: 'a@region.example',
  informationOfficerAr: 'مكتب', informationOfficerFr: null, informationEmail: 'i@region.example', publicationDirectorAr: 'المدير', publicationDirectorFr: null, hostingAr: 'الجهة', hostingFr: null,
  securityEmail: 's@region.example', declaration: null, commentsOpenDays: 30, addressesKeptDays: 365,
};

/** A body with its portal and those who work on it, and another body's portal beside it. */
export interface Newsroom {
  db: Db;
  app: ReturnType<typeof siteOn>;
  /** Moves the clock of the house. */
  goTo: (moment: Date) => void;
  bodies: { own: number; other: number };
  portalId: number;
  otherPortalId: number;
  officeId: number;
  categoryId: number;
  writer: Visitor;
  colleague: Visitor;
  reader: Visitor;
  stranger: Visitor;
  actors: Record<'writer' | 'reader' | 'stranger', Actor>;
}

/** Opens two portals, with somebody who writes on the first, a colleague, somebody who reads and publishes, and somebody of the other one. */
export async function openNewsroom(): Promise<Newsroom> {
  const { db } = await testDatabase();
  const clock = { moment: now };
  const app = siteOn(db, () => clock.moment);
  const [own = 0, other = 0] = (await db.insertInto('bodies').values([{ kind: 'regional_council', slug: 'region-a', nameAr: 'مجلس الجهة', nameFr: 'Conseil régional' }, { kind: 'regional_council', slug: 'region-b', nameAr: 'مجلس جهة أخرى', nameFr: 'Autre conseil' }]).returning('id').execute()).map(({ id }) => id);
  const hashed = await hashPassword(password);
  const hire = (id: string, bodyId: number, role: OfficeRole) => hired(db, { id, bodyId, role, hashed });
  const [writer, , reader, stranger] = [await hire('writer', own, 'communication_officer'), await hire('colleague', own, 'training_officer'), await hire('reader', own, 'secretary_general'), await hire('stranger', other, 'communication_officer')];
  const portalId = await openPortal(db, writer, { bodyId: own, ...plan }, now);
  const otherPortalId = await openPortal(db, stranger, { bodyId: other, ...plan, slug: 'region-b' }, now);
  await nameAuthorOffice(db, stranger, { portalId: otherPortalId, nameAr: 'خلية أخرى', nameFr: null }, now);

  return {
    db, app, bodies: { own, other }, portalId, otherPortalId, actors: { writer, reader, stranger },
    goTo: (moment) => { clock.moment = moment; },
    officeId: await nameAuthorOffice(db, writer, { portalId, nameAr: 'خلية التواصل', nameFr: null }, now),
    categoryId: await addCategory(db, writer, { portalId, slug: 'takwin', nameAr: 'التكوين', nameFr: 'Formation' }, now),
    writer: await signedIn(app, 'writer'), colleague: await signedIn(app, 'colleague'), reader: await signedIn(app, 'reader'), stranger: await signedIn(app, 'stranger'),
  };
}

async function hired(db: Db, { id, bodyId, role, hashed }: { id: string; bodyId: number; role: OfficeRole; hashed: string }): Promise<Actor> {
  await db.insertInto('users').values({ id, name: id, email: `${id}@house.example`, emailVerified: false, createdAt: now, updatedAt: now }).execute();
  await db.insertInto('credentials').values({ id, userId: id, providerId: 'credential', accountId: id, password: hashed, createdAt: now, updatedAt: now }).execute();
  await db.insertInto('offices').values({ userId: id, bodyId, role, titleAr: role, titleFr: null, startsOn: toDay('2021-10-11'), appointedAt: now }).execute();
  const actor = await actorOf(db, id, dayIn(now));
  if (!actor) throw new Error(`Nobody is ${id}`);

  return actor;
}

async function signedIn(app: ReturnType<typeof siteOn>, id: string): Promise<Visitor> {
  const who = visitor(app);
  expect((await who.send('/sign-in', '/sign-in', { email: `${id}@house.example`, password })).status).toBe(303);

  return who;
}
