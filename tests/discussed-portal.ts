import { load } from 'cheerio';
import { approveArticle, beginArticle, submitArticle } from '#news';
import type { Actor, OfficeRole } from '#people';
import { hashPassword } from '#people';
import type { Db } from '#platform/database';
import { nameAuthorOffice, openPortal } from '#portals';
import { openSites } from '../src/open-sites.ts';
import { makeApp } from '../src/app.tsx';
import type { TestDatabase } from './database.ts';
import { now } from './now.ts';
import { officerOf } from './one-portal.ts';
import type { Answer, Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

export const secret = 'a secret of more than thirty-two signs';

const password = 'a password of fifteen signs';

const plan = {
  slug: 'region-a', host: null, titleAr: 'بوابة الجهة', titleFr: 'Portail de la Région', welcomeAr: 'مرحبا', welcomeFr: null, postalAddressAr: 'شارع الحسن الثاني', postalAddressFr: null, telephone: null, email: 'a@region.example',
  informationOfficerAr: 'المكلف بالحصول على المعلومات', informationOfficerFr: null, informationEmail: 'i@region.example', publicationDirectorAr: 'المدير', publicationDirectorFr: null, hostingAr: 'مركز المعطيات', hostingFr: null,
  securityEmail: 's@region.example', declaration: 'D-W-123/2026', commentsOpenDays: 30, addressesKeptDays: 365,
};

/** A body's portal whose articles are discussed: with those who write, read and moderate for it, and the administrator of its house. */
export async function discussedPortal({ db, url }: TestDatabase, clock: () => Date) {
  const { id: bodyId } = await db.selectFrom('bodies').select('id').where('kind', '=', 'regional_council').orderBy('id').executeTakeFirstOrThrow();
  await db.insertInto('house').values({ ownerBodyId: bodyId, initialisedAt: new Date('2021-10-11T09:00:00Z') }).execute();
  const hashed = await hashPassword(password);
  const officer = async (name: string, role: OfficeRole = 'communication_officer'): Promise<Actor> => {
    const actor = await officerOf(db, name, bodyId, role);
    await db.insertInto('credentials').values({ id: name, userId: name, providerId: 'credential', accountId: name, password: hashed, createdAt: now, updatedAt: now }).execute();

    return actor;
  };
  const [writer, reader, first] = [await officer('portal-writer'), await officer('portal-reader'), await officer('portal-first')];
  for (const [name, role] of [['portal-second', 'communication_officer'], ['portal-administrator', 'administrator']] as const) await officer(name, role);
  const portalId = await openPortal(db, writer, { ...plan, bodyId }, now);
  const officeId = await nameAuthorOffice(db, writer, { portalId, nameAr: 'قسم التواصل', nameFr: 'Service de communication' }, now);
  const log: string[] = [];
  const { sites, close } = await openSites({ db, url }, { patience: 20 });
  const app = makeApp({ db, secret, clock, sites, trustProxy: true, report: (line) => void log.push(line) });

  return {
    portalId, officeId, bodyId, first, log, app, sites, close,
    publish: (title: string) => published(db, { portalId, officeId, writer, reader, title, at: clock() }),
    async signedIn(name: 'portal-first' | 'portal-second' | 'portal-administrator'): Promise<Visitor> {
      const one = visitor(app);
      const { status } = await one.send('/sign-in', '/sign-in', { email: `${name}@house.example`, password });
      if (status !== 303) throw new Error(`${name} does not come in: ${status}`);

      return one;
    },
  };
}

export type DiscussedPortal = Awaited<ReturnType<typeof discussedPortal>>;

async function published(db: Db, { portalId, officeId, writer, reader, title, at }: { portalId: number; officeId: number; writer: Actor; reader: Actor; title: string; at: Date }): Promise<number> {
  const id = await beginArticle(db, writer, { portalId, kind: 'news', texts: [{ language: 'ar', title, standfirst: 'اجتمع رؤساء الجماعات.', body: 'نص المقال.' }], categoryId: null, officeId, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null }, at);
  await submitArticle(db, writer, { articleId: id }, at);
  await approveArticle(db, reader, { articleId: id, number: 1, effectiveAt: null }, at);

  return id;
}

/** The fields with which a review page sends what was typed. */
export function hiddenIn({ html }: Answer): Record<string, string> {
  return Object.fromEntries(load(html)('form[action*="/comments"]').first().serializeArray().map(({ name, value }) => [name, value]));
}

/** Says something and sends it once it was read again. */
export async function say(reader: Visitor, action: string, { from = '203.0.113.7', ...fields }: Record<string, string>, wait: () => void): Promise<Answer> {
  const review = await reader.post(action, fields, { 'x-forwarded-for': from });
  if (review.status !== 200) return review;
  wait();

  return reader.post(action, { ...hiddenIn(review), step: 'send' }, { 'x-forwarded-for': from });
}

/** The path of the link in the last letter of a kind. */
export async function linkIn(db: Db, kind: string): Promise<string> {
  const mail = await db.selectFrom('mails').select('content').where('kind', '=', kind).orderBy('queuedAt', 'desc').orderBy('id').executeTakeFirstOrThrow();

  return /\{\{house\}\}(\/\S+)/u.exec((mail.content as { text: string }).text)?.[1] ?? '';
}
