import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, OfficeRole } from '#people';
import type { Db } from '#platform/database';
import { addCategory, nameAuthorOffice, openPortal } from '#portals';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { siteOn } from '../../../tests/site.ts';
import { visitor } from '../../../tests/visitor.ts';
import type { ArticleStanding, ArticleVersion } from './article.ts';
import { whyNotApprove, whyNotKeepDraft, whyNotSubmit, whyNotWithdraw } from './article.ts';
import { approveArticle, returnArticle, withdrawArticle } from './decide-article.ts';
import { submitArticle } from './submit-article.ts';
import { beginArticle, writeArticle } from './write-article.ts';

const version: ArticleVersion = {
  texts: [{ language: 'ar', title: 'لقاء تواصلي بإفران', standfirst: 'اجتمع رؤساء الجماعات.', body: 'نص **المقال**.' }],
  categoryId: null, officeId: 1, placeAr: 'إفران', placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null,
};
const text = (fields: Partial<ArticleVersion['texts'][number]>) => [{ ...version.texts[0]!, ...fields }];
const standing: ArticleStanding = { work: 'writing', latest: 1, writtenBy: 'writer', published: null, publishedAt: null, withdrawnAt: null };
const out: ArticleStanding = { ...standing, work: 'settled', published: 1, publishedAt: new Date('2026-01-01') };

describe('a draft', () => {
  test.each<[string, Partial<ArticleVersion>, string | undefined]>([
    ['is kept as far as it is', {}, undefined],
    ['is not empty', { texts: [] }, 'article.without_text'],
    ['is told once in a language', { texts: [...text({}), ...text({})] }, 'article.told_twice'],
    ['has a title that tells something', { texts: text({ title: 'DSC 6384' }) }, 'article.title_of_a_file'],
    ['has captions that tell something', { pictures: [{ pictureId: 1, texts: [{ language: 'ar', alternative: 'قاعة', caption: 'IMG_20230510_1030', credit: null }] }] }, 'article.caption_of_a_file'],
    ['has each picture once', { pictures: [{ pictureId: 1, texts: [] }, { pictureId: 1, texts: [] }] }, 'article.picture_twice'],
  ])('%s', (_, fields, code) => expect(whyNotKeepDraft({ ...version, ...fields })?.code).toBe(code));
});

describe('a draft goes to its second reader', () => {
  test.each<[string, ArticleStanding, Partial<ArticleVersion>, string | undefined]>([
    ['when it is whole', standing, {}, undefined],
    ['once', { ...standing, work: 'submitted' }, {}, 'article.submitted_already'],
    ['when something in it is new', out, {}, 'article.nothing_new'],
    ['with a body', standing, { texts: text({ body: ' ' }) }, 'article.text_not_whole'],
    ['with words for each picture in each language', standing, { pictures: [{ pictureId: 1, texts: [] }] }, 'article.picture_without_words'],
    ['once published, with what was corrected', { ...out, work: 'writing', latest: 2 }, {}, 'article.correction_unsaid'],
    ['once published, with what was corrected in French too', { ...out, work: 'writing' }, { texts: [...text({}), ...text({ language: 'fr' })], correctionAr: 'العدد' }, 'article.correction_unsaid_in_french'],
    ['in French alone, with what was corrected in French', { ...out, work: 'writing' }, { texts: text({ language: 'fr' }), correctionFr: 'Le nombre' }, undefined],
    ['withdrawn, as if it were new', { ...out, work: 'writing', withdrawnAt: new Date('2026-02-01') }, {}, undefined],
  ])('%s', (_, stands, fields, code) => expect(whyNotSubmit(stands, { ...version, ...fields })?.code).toBe(code));
});

const because = (reason: string, ...languages: 'fr'[]) => ({ because: reason, becauseFr: null, languages });

describe('a second reader lets out', () => {
  const at = new Date('2026-03-01T10:00:00Z');
  const submitted: ArticleStanding = { ...standing, work: 'submitted' };
  test.each<[string, ArticleStanding, Partial<Parameters<typeof whyNotApprove>[1]>, string | undefined]>([
    ['what somebody else wrote', submitted, {}, undefined],
    ['nothing of their own', submitted, { reader: { userId: 'writer' } }, 'article.read_by_its_writer'],
    ['nothing that still is written', standing, {}, 'article.not_submitted'],
    ['what they read and nothing later', submitted, { number: 0 }, 'article.changed_meanwhile'],
    ['something for next week', submitted, { effectiveAt: new Date('2026-03-08') }, undefined],
    ['nothing for a day beyond a year', submitted, { effectiveAt: new Date('2027-03-08') }, 'article.planned_too_far'],
    ['no correction for later', { ...out, work: 'submitted' }, { effectiveAt: new Date('2026-03-08') }, 'article.correction_is_not_planned'],
  ])('%s', (_, stands, fields, code) => expect(whyNotApprove(stands, { reader: { userId: 'reader' }, number: 1, effectiveAt: at, at, ...fields })?.code).toBe(code));
  test('and takes back with a reason only', () => expect([whyNotWithdraw(out, because(' '))?.code, whyNotWithdraw(standing, because('خطأ'))?.code, whyNotWithdraw(out, because('خطأ', 'fr'))?.code, whyNotWithdraw(out, because('خطأ'))]).toEqual(['article.reason_missing', 'article.not_published', 'article.reason_missing_in_french', undefined]));
});

describe('on a portal', () => {
  let db: Db;
  let writer: Actor;
  let reader: Actor;
  let stranger: Actor;
  let portalId: number;
  let officeId: number;
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  beforeAll(async () => {
    ({ db } = await testDatabase());
    const bodies = await db.insertInto('bodies').values([{ kind: 'regional_council', slug: 'region-a', nameAr: 'مجلس الجهة', nameFr: 'Conseil régional' }, { kind: 'regional_council', slug: 'region-b', nameAr: 'مجلس جهة أخرى', nameFr: 'Autre conseil' }]).returning('id').execute();
    const [own = 0, other = 0] = bodies.map(({ id }) => id);
    [writer, reader, stranger] = await Promise.all([actorIn(db, 'writer', own, 'communication_officer'), actorIn(db, 'reader', own, 'secretary_general'), actorIn(db, 'stranger', other, 'communication_officer')]) as [Actor, Actor, Actor];
    const words = { titleAr: 'بوابة الجهة', titleFr: 'Portail de la région', welcomeAr: 'مرحبا', welcomeFr: null, postalAddressAr: 'فاس', postalAddressFr: null, telephone: null, informationOfficerAr: 'مكتب', informationOfficerFr: null, publicationDirectorAr: 'المدير', publicationDirectorFr: null, hostingAr: 'الجهة', hostingFr: null, declaration: null };
    portalId = await openPortal(db, writer, { bodyId: own, slug: 'region-a', host: null, ...words, email: 'a@region.example', informationEmail: 'i@region.example', securityEmail: 's@region.example', commentsOpenDays: 30, addressesKeptDays: 365 }, now);
    officeId = await nameAuthorOffice(db, writer, { portalId, nameAr: 'خلية التواصل', nameFr: null }, now);
    await addCategory(db, writer, { portalId, slug: 'takwin', nameAr: 'التكوين', nameFr: 'Formation' }, now);
  });

  const page = async (path: string, at = later(60)) => visitor(siteOn(db, () => at)).get(`/portals/region-a${path}`);

  test('an article goes from its writer by a second reader to everybody, is corrected, and is taken back with its reason', async () => {
    const id = await beginArticle(db, writer, { ...version, officeId, portalId, kind: 'news' }, now);
    expect((await page(`/ar/news/${id}`)).status).toBe(404);
    await submitArticle(db, writer, { articleId: id }, now);
    await expect(approveArticle(db, writer, { articleId: id, number: 1, effectiveAt: null }, now)).rejects.toThrow('article.read_by_its_writer');
    await expect(approveArticle(db, stranger, { articleId: id, number: 1, effectiveAt: null }, now)).rejects.toThrow('authority.not_your_body');
    await returnArticle(db, reader, { articleId: id, number: 1, because: 'ينقص التاريخ' }, now);
    await writeArticle(db, writer, { ...version, officeId, articleId: id, seen: 1, texts: text({ body: 'نص **المقال** كاملا. <script>alert(1)</script>' }) }, now);
    await submitArticle(db, writer, { articleId: id }, now);
    await approveArticle(db, reader, { articleId: id, number: 2, effectiveAt: null }, now);
    const read = await page(`/ar/news/${id}`);
    expect([read.status, read.html.includes('<strong>المقال</strong> كاملا'), /<script(?! type="application)/u.test(read.html)]).toEqual([200, true, false]);
    expect([read.headers.get('set-cookie'), read.headers.get('cache-control'), read.headers.get('vary')]).toEqual([null, 'public, max-age=0, must-revalidate', 'Accept-Encoding']);
    expect((await page(`/fr/news/${id}`)).html).toContain('n’existe pas en français');
    expect((await page('/ar')).html).toContain('لقاء تواصلي بإفران');
    await writeArticle(db, writer, { ...version, officeId, articleId: id, seen: 2, correctionAr: 'كان عدد الحاضرين خاطئا' }, later(1));
    expect((await page(`/ar/news/${id}`)).html).not.toContain('كان عدد الحاضرين خاطئا');
    await submitArticle(db, writer, { articleId: id }, later(2));
    await approveArticle(db, reader, { articleId: id, number: 3, effectiveAt: null }, later(3));
    expect((await page(`/ar/news/${id}`)).html).toContain('كان عدد الحاضرين خاطئا');
    await withdrawArticle(db, reader, { articleId: id, because: 'طلب من المعني بالأمر', becauseFr: null }, later(4));
    const gone = await page(`/ar/news/${id}`);
    expect([gone.status, gone.html.includes('طلب من المعني بالأمر'), (await page('/ar')).html.includes('لقاء تواصلي بإفران')]).toEqual([410, true, false]);
  });

  test('a planned article comes out at its moment, in the archive of its month', async () => {
    const id = await beginArticle(db, writer, { ...version, officeId, portalId, kind: 'news', texts: text({ title: 'خبر مبرمج' }) }, now);
    await submitArticle(db, writer, { articleId: id }, now);
    await approveArticle(db, reader, { articleId: id, number: 1, effectiveAt: later(120) }, now);
    expect([(await page(`/ar/news/${id}`)).status, (await page(`/ar/news/${id}`, later(121))).status]).toEqual([404, 200]);
    const { publishedOn } = await db.selectFrom('articles').select('publishedOn').where('id', '=', id).executeTakeFirstOrThrow();
    expect((await page(`/ar/news/months/${publishedOn?.slice(0, 7)}`, later(121))).html).toContain('خبر مبرمج');
  });

  test('of two who write on, the second is told and nothing is lost', async () => {
    const id = await beginArticle(db, writer, { ...version, officeId, portalId, kind: 'news' }, now);
    const both = await Promise.allSettled([1, 2].map((mark) => writeArticle(db, writer, { ...version, officeId, articleId: id, seen: 1, placeAr: `مكان ${mark}` }, now)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test.each(['/ar/news?page=0', '/ar/news?page=9', '/ar/news/months/2026-13', '/ar/categories/none', '/ar/news/999999', '/xx/news', '/ar/nothing'])('%s is not found, in the frame of the portal', async (path) => {
    const answer = await page(path);
    expect([answer.status, answer.html.includes('بوابة الجهة'), answer.headers.get('cache-control')]).toEqual([404, true, 'no-store']);
  });
});

async function actorIn(db: Db, userId: string, bodyId: number, role: OfficeRole): Promise<Actor> {
  await db.insertInto('users').values({ id: userId, name: userId, email: `${userId}@house.example` }).execute();

  return { userId, name: userId, isAdministrator: false, language: 'ar', offices: [{ bodyId, role, startsOn: '2020-01-01' as never, endsOn: null, bodyLevel: 'region', territoryCode: null, title: role }] };
}
