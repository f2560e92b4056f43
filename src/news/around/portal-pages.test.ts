import { parseFeed } from '@rowanmanning/feed-parser';
import { load } from 'cheerio';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { addCategory, nameAuthorOffice, publicSites } from '#portals';
import { makeApp } from '../../app.tsx';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { officerOf, portalOf } from '../../../tests/one-portal.ts';
import { siteOn } from '../../../tests/site.ts';
import { visitor } from '../../../tests/visitor.ts';
import { approveArticle, withdrawArticle } from '../articles/decide-article.ts';
import { submitArticle } from '../articles/submit-article.ts';
import { beginArticle } from '../articles/write-article.ts';

let db: Db;
let writer: Actor;
let reader: Actor;
let portalId: number;
let officeId: number;
let categoryId: number;

const later = new Date(now.getTime() + 3_600_000);
const page = (path: string, language = 'ar') => visitor(siteOn(db, () => later), 'http://multaqa.test', language).get(path);

async function publish(title: string, languages: readonly ('ar' | 'fr' | 'zgh')[] = ['ar', 'fr']): Promise<number> {
  const id = await beginArticle(db, writer, {
    portalId, kind: 'news', texts: languages.map((language) => ({ language, title: `${title} ${language}`, standfirst: 'ملخص & <b>', body: 'متن' })),
    categoryId, officeId, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null,
  }, now);
  await submitArticle(db, writer, { articleId: id }, now);
  await approveArticle(db, reader, { articleId: id, number: 1, effectiveAt: null }, now);

  return id;
}

let [both, arabic, amazigh, gone] = [0, 0, 0, 0];

beforeAll(async () => {
  ({ db } = await testDatabase());
  const { id: bodyId } = await db.insertInto('bodies').values({ kind: 'regional_council', slug: 'region-a', nameAr: 'مجلس الجهة', nameFr: 'Conseil régional' }).returning('id').executeTakeFirstOrThrow();
  [writer, reader] = [await officerOf(db, 'writer', bodyId, 'communication_officer'), await officerOf(db, 'reader', bodyId, 'secretary_general')];
  portalId = await portalOf(db, writer, bodyId, 'region-a');
  officeId = await nameAuthorOffice(db, writer, { portalId, nameAr: 'خلية التواصل', nameFr: null }, now);
  categoryId = await addCategory(db, writer, { portalId, slug: 'takwin', nameAr: 'التكوين', nameFr: 'Formation' }, now);
  both = await publish('خبر "أول" <script>\u0007');
  arabic = await publish('خبر عربي', ['ar']);
  amazigh = await publish('ⵉⵙⴰⵍⵏ', ['ar', 'zgh']);
  gone = await publish('خبر مسحوب');
  await withdrawArticle(db, reader, { articleId: gone, because: 'خطأ', becauseFr: 'Erreur' }, now);
});

describe('feeds', () => {
  test.each<[string, string, string[]]>([
    ['of all news, in Arabic', '/ar/feed.atom', ['ⵉⵙⴰⵍⵏ ar', 'خبر عربي ar', 'خبر "أول" <script> ar']],
    ['of all news, in French', '/fr/feed.atom', ['خبر "أول" <script> fr']],
    ['of all news, in Amazigh', '/zgh/feed.atom', ['ⵉⵙⴰⵍⵏ zgh']],
    ['of a category', '/ar/categories/takwin/feed.atom', ['ⵉⵙⴰⵍⵏ ar', 'خبر عربي ar', 'خبر "أول" <script> ar']],
  ])('%s, are read by a program of others', async (_, path, titles) => {
    const answer = await page(`/portals/region-a${path}`);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseFeed(answer.html);
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(feed.items.map(({ title }) => title)).toEqual(titles);
    expect(feed.items.every(({ url, published, description, authors }) => url?.includes('/news/') && published?.getTime() === now.getTime() && description === 'ملخص & <b>' && authors[0]?.name === 'خلية التواصل')).toBe(true);
  });
  test('of a category that is none are not found', async () => expect((await page('/portals/region-a/ar/categories/none/feed.atom')).status).toBe(404));
});

describe('maps for search engines', () => {
  test('name each page that is out, in its languages, and none that was taken back', async () => {
    const index = load((await page('/portals/region-a/sitemap.xml')).html, { xml: true });
    const files = index('sitemap loc').map((_, loc) => index(loc).text()).get();
    expect(files).toHaveLength(2);
    const map = load((await page(new URL(files[1] ?? '').pathname)).html, { xml: true });
    const at = (id: number, language: string) => `http://multaqa.test/portals/region-a/${language}/news/${id}`;
    expect(map('url > loc').map((_, loc) => map(loc).text()).get()).toEqual([at(both, 'ar'), at(both, 'fr'), at(arabic, 'ar'), at(amazigh, 'ar'), at(amazigh, 'zgh')]);
    expect(map('url').first().find('xhtml\\:link').map((_, link) => map(link).attr('href')).get()).toEqual([at(both, 'ar'), at(both, 'fr')]);
    const sections = load((await page(new URL(files[0] ?? '').pathname)).html, { xml: true })('url > loc').length;
    expect(sections).toBe(2 * 12);
    expect((await page('/portals/region-a/sitemaps/9.xml')).status).toBe(404);
  });
  test('are found by robots', async () => expect((await page('/portals/region-a/robots.txt')).html).toContain('Sitemap: http://multaqa.test/portals/region-a/sitemap.xml'));
});

describe('an article for machines', () => {
  test('is a NewsArticle of a GovernmentOrganization, with the way to it', async () => {
    const { html } = await page(`/portals/region-a/ar/news/${both}`);
    const told = JSON.parse(load(html)('script[type="application/ld+json"]').text()) as object;
    const expanded = await jsonld.expand(told as never, { documentLoader: async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } }) } as never);
    const types = JSON.stringify(expanded).match(/"@type":\["[^"]+"\]/gu);
    expect(types).toEqual(expect.arrayContaining(['"@type":["https://schema.org/NewsArticle"]', '"@type":["https://schema.org/GovernmentOrganization"]', '"@type":["https://schema.org/BreadcrumbList"]']));
  });
  test('says its languages and its one address', async () => {
    const links = load((await page(`/portals/region-a/ar/news/${amazigh}`)).html)('link[rel="alternate"][hreflang]').map((_, { attribs }) => attribs['hreflang']).get();
    expect(links).toEqual(['ar', 'zgh', 'x-default']);
    const french = load((await page(`/portals/region-a/fr/news/${arabic}`)).html);
    expect([french('meta[name="robots"]').attr('content'), french('article [lang="ar"][dir="rtl"] h1').length, french('html').attr('lang')]).toEqual(['noindex', 1, 'fr']);
    const tifinagh = load((await page(`/portals/region-a/zgh/news/${amazigh}`)).html);
    expect(tifinagh('article [lang="zgh"][dir="ltr"] h1').text()).toBe('ⵉⵙⴰⵍⵏ zgh');
  });
});

describe('who answers for the site', () => {
  test.each(['contact', 'legal', 'privacy', 'accessibility'])('is told on the page %s in both languages', async (name) => {
    for (const language of ['ar', 'fr']) expect((await page(`/portals/region-a/${language}/${name}`)).status).toBe(200);
  });
  test('is told to whoever finds a weakness, until a day ahead', async () => {
    const { html } = await page('/portals/region-a/.well-known/security.txt');
    expect(html).toContain('Contact: mailto:s@council.example');
    const expires = new Date(/^Expires: (.+)$/mu.exec(html)?.[1] ?? '');
    expect(expires > later && expires.getTime() - later.getTime() < 367 * 86_400_000).toBe(true);
  });
});

describe('former addresses', () => {
  test('lead on for good, with their stroke or without, and by their number', async () => {
    await db.insertInto('formerAddresses').values([{ portalId, path: '/2023/05/لقاء', articleId: both }, { portalId, path: '/?p=12', articleId: both }, { portalId, path: '/category/takwin', categoryId }]).execute();
    const asked = ['/2023/05/لقاء', `/2023/05/${encodeURIComponent('لقاء')}/`, '?p=12', '/category/takwin/', '/2023/05/none', '/%E0%A4%A'];
    const answers = await Promise.all(asked.map((path) => page(`/portals/region-a${path}`)));
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [301, `/portals/region-a/ar/news/${both}`], [301, `/portals/region-a/ar/news/${both}`], [301, `/portals/region-a/ar/news/${both}`], [301, '/portals/region-a/ar/categories/takwin'], [404, null], [404, null],
    ]);
  });
  test('a portal without a language is asked for in the reader’s', async () => expect([(await page('/portals/region-a')).location, (await page('/portals/region-a', 'fr-FR,ar;q=0.5')).location]).toEqual(['/portals/region-a/ar', '/portals/region-a/fr']));
});

describe('a portal with a host of its own', () => {
  test('has it to itself: its pages at the root, no sign-in, and its addresses told by it', async () => {
    await db.updateTable('portals').set({ host: 'region.example.ma' }).where('id', '=', portalId).execute();
    const sites = publicSites();
    await sites.learnHosts(db);
    const app = makeApp({ db, secret: 'a secret of more than thirty-two signs', clock: () => later, sites, baseUrl: 'https://house.example.ma' });
    const reads = visitor(app, 'https://region.example.ma');
    const home = await reads.get('/ar');
    const links = load(home.html)('a[href^="/portals"]').length;
    expect([home.status, links, load(home.html)('link[rel="canonical"]').attr('href')]).toEqual([200, 0, 'https://region.example.ma/ar']);
    expect([(await reads.get('/')).location, (await reads.get('/sign-in')).status, (await reads.get('/desk')).status, (await reads.get('/.well-known/security.txt')).status]).toEqual(['/ar', 404, 404, 200]);
    expect((await visitor(app, 'https://house.example.ma').get('/sign-in')).status).toBe(200);
    await db.updateTable('portals').set({ host: null }).where('id', '=', portalId).execute();
  });
});
