import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDocument, withdrawDocument } from '#documents';
import type { ArticleText, Tongue } from '#news';
import { approveArticle, beginArticle, submitArticle, withdrawArticle } from '#news';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { folded } from '#platform/words';
import { nameAuthorOffice } from '#portals';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { officerOf, portalOf } from '../../tests/one-portal.ts';
import { siteOn } from '../../tests/site.ts';
import { terminalOn } from '../../tests/terminal.ts';
import { visitor } from '../../tests/visitor.ts';
import { nearWords, slipsBetween } from './near-words.ts';
import { markedIn, passageOf } from './passage.ts';
import { askedFor } from './question.ts';

test.each<[string, string, number]>([
  ['nothing', 'تكوين', 0], ['a letter of another', 'تكويم', 1], ['a letter missing', 'تكون', 1], ['a letter too many', 'تكوووين', 2], ['two that changed places', 'تكيون', 1],
])('%s is between «تكوين» and «%s»', (_, typed, slips) => expect(slipsBetween('تكوين', typed)).toBe(slips));

test('of a short word no slip is forgiven', () => expect([nearWords('ماء', ['ماي']), nearWords('تكويم', ['تكوين', 'تقويم', 'توفيق'])]).toEqual([[], ['تكوين', 'تقويم']]));

test.each([['  a \n b  ', 'a b'], ['a\u0000b\u202Ec', 'a b c'], [`${'ا'.repeat(10_000)}`, 'ا'.repeat(200)], [undefined, '']])('what was typed is shown again without what misleads', (typed, shown) => expect(askedFor(typed)).toBe(shown));

test('the passage stands around what was asked for, in its own spelling', () => {
  const wanted = [{ word: 'مساهمه', isBeginning: true, others: ['مساهمات'] }];
  const { pieces, hits } = passageOf(`${'كلام كثير '.repeat(60)}تحويل المُساهَمَةِ ومساهمات أخرى${' ثم كلام'.repeat(60)}`, [...wanted, { word: 'المساهمه', isBeginning: true, others: [] }]);
  expect([pieces.filter(({ isHit }) => isHit).map(({ text }) => text), hits, pieces[0]?.text, pieces.at(-1)?.text]).toEqual([['المُساهَمَةِ'], 1, '… ', ' …']);
  expect(markedIn('Les Écoles', [{ word: 'ecole', isBeginning: true, others: [] }]).map(({ text }) => text)).toEqual(['Les ', 'Écoles']);
});

describe('on a portal', () => {
  let db: Db;
  let writer: Actor;
  let reader: Actor;
  let portalId: number;
  let officeId: number;
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  const text = (language: Tongue, title: string, standfirst: string, body: string): ArticleText => ({ language, title, standfirst, body });
  const publish = async (texts: readonly ArticleText[], effectiveAt: Date | null = null, at = now) => {
    const id = await beginArticle(db, writer, { portalId, kind: 'news', texts, categoryId: null, officeId, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null }, at);
    await submitArticle(db, writer, { articleId: id }, at);
    await approveArticle(db, reader, { articleId: id, number: 1, effectiveAt }, at);

    return id;
  };
  const site = (at = later(60)) => visitor(siteOn(db, () => at));
  const find = async (asked: string, language = 'ar', more = '', at = later(60)) => {
    const { status, html } = await site(at).get(`/portals/council/${language}/search?q=${encodeURIComponent(asked)}${more}`);
    const page = load(html);

    return { status, html, titles: page('main ol li > a').toArray().map((link) => page(link).text()), marks: page('mark').toArray().map((mark) => page(mark).text()) };
  };

  beforeAll(async () => {
    ({ db } = await testDatabase());
    const { id: bodyId } = await db.insertInto('bodies').values({ kind: 'communal_council', slug: 'council', nameAr: 'مجلس الجماعة', nameFr: 'Conseil communal' }).returning('id').executeTakeFirstOrThrow();
    writer = await officerOf(db, 'writer', bodyId, 'communication_officer');
    reader = await officerOf(db, 'reader', bodyId, 'secretary_general');
    portalId = await portalOf(db, writer, bodyId, 'council');
    officeId = await nameAuthorOffice(db, writer, { portalId, nameAr: 'خلية التواصل', nameFr: null }, now);
    await publish([text('ar', 'اتفاقية التكوين المستمر', 'وقّعها رؤساء الجماعات بإفران.', 'خُصصت للبرنامج ميزانية مهمة على أربع سنوات، وتُحوّل المساهمات إلى الجهة.'), text('fr', 'Convention de formation continue', 'Les présidents l’ont signée à Ifrane.', 'Les contributions sont versées à la région ; l’œuvre dure quatre années.')]);
    await publish([text('ar', 'أشغال الدورة العادية', 'تهم الدورة تكوين المنتخبين.', 'صودق على الحساب الإداري.')]);
    await publish([text('ar', 'افتتاح المكتبة البلدة', 'كتب للجميع.', 'تضم المكتبة قاعة للتكوين المهني.')]);
  });

  test.each<[string, string, string]>([
    ['without its diacritics', 'مساهمات', 'اتفاقية التكوين المستمر'],
    ['with other diacritics', 'اتّفاقيّةُ', 'اتفاقية التكوين المستمر'],
    ['with ه for ة', 'اتفاقيه', 'اتفاقية التكوين المستمر'],
    ['with other hamzas', 'إتفاقية أفران', 'اتفاقية التكوين المستمر'],
    ['with tatweel', 'اتفـــاقية', 'اتفاقية التكوين المستمر'],
    ['by its beginning', 'اتفاق', 'اتفاقية التكوين المستمر'],
    ['in the plural', 'اتفاقيات', 'اتفاقية التكوين المستمر'],
    ['with a letter of another', 'اتفافية', 'اتفاقية التكوين المستمر'],
    ['with two letters that changed places', 'المتسمر', 'اتفاقية التكوين المستمر'],
    ['without the article', 'دورة', 'أشغال الدورة العادية'],
    ['with small words around', 'في الدورة و من', 'أشغال الدورة العادية'],
    ['in French, without accents', 'presidents', 'Convention de formation continue'],
    ['in French, in capitals', 'FORMATION CONTINUE', 'Convention de formation continue'],
    ['in French, with an elision', 'l’œuvre', 'Convention de formation continue'],
    ['in French, with a slip', 'convenxion', 'Convention de formation continue'],
    ['in French, in the singular', 'contribution', 'Convention de formation continue'],
  ])('a word is found %s: «%s»', async (_, asked, title) => expect((await find(asked, /[a-z]/iu.test(asked) ? 'fr' : 'ar')).titles).toContain(title));

  test('titles come before standfirsts, and those before texts; each thing once, in the language that answers', async () => {
    expect((await find('تكوين')).titles).toEqual(['اتفاقية التكوين المستمر', 'أشغال الدورة العادية', 'افتتاح المكتبة البلدة']);
    const french = await find('formation');
    expect([french.titles, french.html.includes('/portals/council/fr/news/'), french.html.includes('lang="fr"')]).toEqual([['Convention de formation continue'], true, true]);
  });

  test('the newer of two comes first', async () => {
    await publish([text('ar', 'ورشة قديمة للماء', 'ماء.', 'ماء.')], null, new Date('2022-01-05T09:00:00Z'));
    await publish([text('ar', 'ورشة جديدة للماء', 'ماء.', 'ماء.')]);
    expect((await find('ورشة')).titles).toEqual(['ورشة جديدة للماء', 'ورشة قديمة للماء']);
  });

  test('the passage marks what was asked for as the text writes it', async () => expect((await find('مساهمه')).marks).toEqual(['المساهمات']));

  test('nothing is found before its moment, nor after it was taken back', async () => {
    const id = await publish([text('ar', 'خبر مبرمج للنشر', 'لاحقا.', 'نص.')], later(120));
    expect([(await find('مبرمج')).titles, (await find('مبرمج', 'ar', '', later(121))).titles]).toEqual([[], ['خبر مبرمج للنشر']]);
    await withdrawArticle(db, reader, { articleId: id, because: 'خطأ', becauseFr: null }, later(130));
    expect((await find('مبرمج', 'ar', '', later(140))).titles).toEqual([]);
  });

  test('documents are found until they are withdrawn, and by their kind alone', async () => {
    const file = { bytes: Buffer.from('%PDF-1.7\n%%EOF\n'), name: 'a.pdf' };
    const documentId = await addDocument(db, writer, { portalId, kind: 'plan', instrumentId: null, titleAr: 'مخطط التكوين الثلاثي', titleFr: null, descriptionAr: 'أولويات الجماعة', descriptionFr: null, year: 2026, datedOn: toDay('2026-02-03'), language: 'ar', file, submission: randomUUID() }, now);
    expect([(await find('أولويات')).titles, (await find('تكوين', 'ar', '&kind=document')).titles]).toEqual([['مخطط التكوين الثلاثي'], ['مخطط التكوين الثلاثي']]);
    await withdrawDocument(db, writer, { documentId, becauseAr: 'خطأ', becauseFr: null }, now);
    expect((await find('أولويات')).titles).toEqual([]);
  });

  test('made anew by the command, it says the same', async () => {
    const all = async () => (await sql`select * from search_entries order by kind, key, language`.execute(db)).rows;
    const before = await all();
    const { said } = await terminalOn(() => db)('en', 'search', 'rebuild');
    expect([said, await all()]).toEqual([`${before.length} entries written\n`, before]);
  });

  test('the database folds as the pages do', async () => {
    const written = ['إفران', 'الأعضاء', 'مُؤَسَّسَة', 'على', 'مســـتشفى', 'École', 'Île-de-France', 'L’ÉTÉ', 'ⵜⴰⵎⴰⵣⵉⵖⵜ', 'شئون', 'ٱلمغرب'];
    for (const one of written) {
      const { rows: [row] } = await sql<{ words: string[] }>`select words_for_search(${one}) as words`.execute(db);
      expect(row?.words.join(' ')).toBe(folded(one));
    }
  });

  test.each<[string, string]>([
    ['operators', "' | & ! :* <-> \\ ( ) -- ; drop table"], ['quotes', `"''"'`], ['diacritics alone', 'ًٌٍَُِّْ'], ['marks that turn letters round', '\u202Eتكوين\u202C\u200F'], ['a page of letters', 'ا'.repeat(3000)],
    ['many words', 'كلمة '.repeat(400)], ['percents', '%_%'], ['other scripts', '漢字 Ω emoji 😀'], ['markup', '<script>alert(1)</script>'], ['nothing', ''], ['one letter', 'ا'], ['a very long number', '9'.repeat(190)],
  ])('%s get an answer', async (_, asked) => {
    const { status, html } = await find(asked);
    expect([status, /<script(?! type="application)/u.test(html)]).toEqual([200, false]);
  });

  test.each(['?q=%00', '?q=%', '?q=%ED%A0%80', '?q=%FF', '?q=a&page=0', '?q=a&page=999999', '?q=a&q=b&kind=none', '?kind=article', '?q[]=a'])('%s breaks nothing', async (search) => expect((await site().get(`/portals/council/ar/search${search}`)).status).toBeLessThan(500));
});
