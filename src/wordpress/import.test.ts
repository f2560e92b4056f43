import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorNamed } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { openPortal } from '#portals';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { siteOn } from '../../tests/site.ts';
import { terminalOn } from '../../tests/terminal.ts';
import { visitor } from '../../tests/visitor.ts';
import { exportXml, footXml, headXml, itemXml, titleOf } from '../../tests/wordpress-export.ts';
import { isPublic, whyNotFetch } from './fetch-picture.ts';

let db: Db;
let folder: string;
let multaqa: ReturnType<typeof terminalOn>;

const written = async (name: string, xml: string): Promise<string> => {
  await writeFile(join(folder, name), xml);

  return join(folder, name);
};
const asked = (file: string, ...more: string[]) => multaqa('en', 'import', 'wordpress', file, '--portal', 'commune', '--as', 'officer@commune.example', ...more);
const read = ['--read-by', 'reader@commune.example'];
const page = async (path: string) => visitor(siteOn(db, () => new Date('2026-12-31T10:00:00Z'))).get(`/portals/commune${path}`);
const counts = async () => Promise.all((['articles', 'articleVersions', 'categories', 'authorOffices', 'pictures', 'formerAddresses', 'importedArticles', 'comments', 'commentDecisions', 'journalEvents'] as const).map(async (table) => Number((await db.selectFrom(table as 'articles').select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()).count)));

beforeAll(async () => {
  ({ db } = await testDatabase());
  folder = await mkdtemp(join(tmpdir(), 'multaqa-wordpress-'));
  multaqa = terminalOn(() => db);
  const { id: bodyId } = await db.insertInto('bodies').values({ kind: 'communal_council', slug: 'commune-a', nameAr: 'جماعة المثال', nameFr: 'Commune' }).returning('id').executeTakeFirstOrThrow();
  for (const [id, role] of [['officer', 'communication_officer'], ['reader', 'president'], ['finance', 'finance_officer']] as const) {
    await db.insertInto('users').values({ id, name: id, email: `${id}@commune.example` }).execute();
    await db.insertInto('offices').values({ userId: id, bodyId, role, titleAr: 'مكلف بالتواصل', startsOn: toDay('2020-01-01'), appointedAt: now }).execute();
  }
  const words = { titleAr: 'بوابة الجماعة', titleFr: 'Portail', welcomeAr: 'مرحبا', welcomeFr: null, postalAddressAr: 'المقر', postalAddressFr: null, telephone: null, informationOfficerAr: 'مكتب', informationOfficerFr: null, publicationDirectorAr: 'المدير', publicationDirectorFr: null, hostingAr: 'الجماعة', hostingFr: null, declaration: null };
  await openPortal(db, await actorNamed(db, 'officer@commune.example', now), { bodyId, slug: 'commune', host: null, ...words, email: 'a@commune.example', informationEmail: 'i@commune.example', securityEmail: 's@commune.example', commentsOpenDays: 30, addressesKeptDays: 365 }, now);
  await mkdir(join(folder, 'uploads/2021/05'), { recursive: true });
  const picture = (background: string) => sharp({ create: { width: 640, height: 420, channels: 3, background } }).jpeg().toBuffer();
  await writeFile(join(folder, 'uploads/2021/05/photo-2.jpg'), await picture('#3a6'));
  await writeFile(join(folder, 'uploads/2021/05/photo-4.jpg'), 'no picture at all');
  await writeFile(join(folder, 'secret.jpg'), await picture('#c00'));
  await symlink(join(folder, 'secret.jpg'), join(folder, 'uploads/2021/05/photo-6.jpg'));
});
afterAll(() => rm(folder, { recursive: true }));

const small = exportXml({ posts: 6, pages: 2, attachments: 6 });
const article = async (number: number) => db.selectFrom('formerAddresses').select('articleId').where('path', '=', `/?p=${100 + number}`).executeTakeFirstOrThrow();

describe('import wordpress', () => {
  test('first tells, and changes nothing', async () => {
    const before = await counts();
    const { code, said, complained } = await asked(await written('site.xml', small), '--uploads', join(folder, 'uploads'));
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain('Will come: 6 articles, 2 pages, 0 drafts, 6 pictures, 4 comments.');
    expect(said).toContain('sg-bureau: مكتب التواصل (new)');
    expect(said).toContain('line 635, “القائمة”: of a kind that portals do not have (nav_menu_item).');
    expect(said).toMatch(/Pictures that are not in the folder \(4\); --fetch asks their addresses:\n {2}line \d+: https:\/\/commune-exemple\.ma\/wp-content\/uploads\/2021\/05\/photo-1\.jpg/u);
    expect(said.trim().split('\n').at(-1)).toBe('Nothing has changed. Once a second person has read what comes published: --read-by EMAIL --apply');
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['nobody', []],
    ['who brings it', ['--read-by', 'officer@commune.example']],
    ['somebody who may not publish', ['--read-by', 'finance@commune.example']],
    ['somebody whom nobody knows', ['--read-by', 'nobody@commune.example']],
  ])('brings nothing published that was read by %s', async (_, reader) => {
    const before = await counts();
    const { code, said } = await asked(join(folder, 'site.xml'), ...reader, '--apply');
    expect([code, said]).toEqual([1, '']);
    expect(await counts()).toEqual(before);
  });

  test('then brings what it told, and names what it could not with its line', async () => {
    const { code, said, complained } = await asked(join(folder, 'site.xml'), '--uploads', join(folder, 'uploads'), ...read, '--apply');
    expect(said).toContain('Came: 6 articles, 2 pages, 0 drafts, 1 picture, ');
    expect(said).toMatch(/Refused \(1\):\n {2}line \d+, “2021\/05\/photo-4\.jpg”: /u);
    expect([code, complained]).toEqual([1, 'Not everything came: 1 refused above. Put the cause right and import again; what came does not come twice.\n']);
  });

  test('in the name of the office, on its day, cleaned, with its picture', async () => {
    const { articleId } = await article(2);
    const { html, status } = await page(`/ar/news/${articleId}`);
    expect(status).toBe(200);
    expect(html).toContain(titleOf(2).replace(/ \(\d+\)$/u, ''));
    expect(html).toContain('مكتب التواصل');
    expect(html).toContain('<li dir="auto">النقطة الأولى</li>');
    expect(html.match(/<img /gu)).toHaveLength(1);
    expect(html.match(/<p[^>]*>صادق المجلس الجماعي في النقطة 1 من جدول أعمال الخبر 2 /gu)).toHaveLength(1);
    expect(html).not.toMatch(/wp-block|<!-- wp:|wp-content/u);
    expect(html).toMatch(/<img[^>]+alt="جانب من الأشغال &amp; الحضور"/u);
    expect(await db.selectFrom('articles').select(['publishedAt', 'publishedOn', 'commentsUntil', 'work']).where('id', '=', articleId).executeTakeFirst()).toEqual({ publishedAt: new Date('2021-03-03T09:15:00Z'), publishedOn: '2021-03-03', commentsUntil: '2021-04-02', work: 'settled' });
    expect(await db.selectFrom('articleSteps').select(['step', 'recordedBy']).where('articleId', '=', articleId).execute()).toEqual([{ step: 'approved', recordedBy: 'reader' }]);
  });

  test('whose old addresses lead to it for good', async () => {
    const { articleId } = await article(3);
    for (const path of ['/?p=103', `/2021/04/04/${encodeURIComponent('خبر-3').toLowerCase()}/`, `/2021/04/${encodeURIComponent('خبر-3')}`]) {
      const answer = await page(path);
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 301, `/portals/commune/ar/news/${articleId}`]);
    }
    expect((await page(`/category/${encodeURIComponent('أخبار-المجلس')}/`)).headers.get('location')).toBe('/portals/commune/ar/categories/category-1');
    expect((await page('/page-2/')).headers.get('location')).toMatch(/\/ar\/pages\/\d+$/u);
    const picture = await page('/wp-content/uploads/2021/05/photo-2-1024x683.jpg');
    expect([picture.status, picture.headers.get('location')]).toEqual([301, expect.stringMatching(/^\/pictures\/\d+-640-[0-9a-f]{12}\.jpg$/u)]);
  });

  test('with what its readers said: published or waiting, one level deep, the addresses of who wrote not kept beyond their time', async () => {
    const { articleId } = await article(4);
    const said = await db.selectFrom('comments').innerJoin('commentTexts', 'commentTexts.commentId', 'comments.id').select(['text', 'state', 'answersTo', 'sentAt', 'comments.id']).where('articleId', '=', articleId).orderBy('comments.id').execute();
    const [first] = said;
    expect(said.map(({ text, state, answersTo }) => [text, state, answersTo])).toEqual([['متى تنتهي الأشغال؟ (41)', 'approved', null], ...[42, 43].map((number) => [`متى تنتهي الأشغال؟ (${number})`, 'approved', first?.id]), ['متى تنتهي الأشغال؟ (44)', 'waiting', first?.id]]);
    expect(first?.sentAt).toEqual(new Date('2021-05-21T10:30:00Z'));
    expect(await db.selectFrom('commentAddresses').selectAll().execute()).toEqual([]);
    const { html } = await page(`/ar/news/${articleId}`);
    expect([html.includes('متى تنتهي الأشغال؟ (43)'), html.includes('متى تنتهي الأشغال؟ (44)'), html.includes('xample.org')]).toEqual([true, false, false]);
  });

  test('the body’s own answers in the name of their office, and what is recent with where its author is written to, without a letter', async () => {
    const comment = (id: number, more: string) => `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>قارئ</wp:comment_author><wp:comment_author_email>reader${id}@example.org</wp:comment_author_email><wp:comment_date_gmt>2026-11-0${id} 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[<p>السلام &amp; عليكم</p><script>x</script>]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>${more}</wp:comment>`;
    const thread = comment(1, '') + comment(2, '<wp:comment_parent>1</wp:comment_parent><wp:comment_user_id>2</wp:comment_user_id>');
    const { code, said } = await asked(await written('answers.xml', headXml('1.2') + itemXml({ id: 801, title: 'خبر بأجوبة', content: '<p>نص الخبر.</p>', more: thread }) + footXml), ...read, '--apply');
    expect([code, said]).toEqual([0, 'Came: 1 article, 0 pages, 0 drafts, 0 pictures, 2 comments.\n']);
    const rows = await db.selectFrom('comments').innerJoin('commentTexts', 'commentTexts.commentId', 'comments.id').leftJoin('authorOffices', 'authorOffices.id', 'comments.officeId').leftJoin('commentAddresses', 'commentAddresses.commentId', 'comments.id').select(['name', 'text', 'nameAr', 'email', 'wantsMails']).orderBy('comments.id', 'desc').limit(2).execute();
    expect(rows.toReversed()).toEqual([{ name: 'قارئ', text: 'السلام & عليكم\nx', nameAr: null, email: 'reader1@example.org', wantsMails: false }, { name: null, text: 'السلام & عليكم\nx', nameAr: 'المصلحة التقنية', email: null, wantsMails: null }]);
    expect(await db.selectFrom('mails').select('id').execute()).toEqual([]);
    const told = await db.selectFrom('journalEvents').selectAll().execute();
    expect(JSON.stringify(told)).not.toContain('reader1');
  });

  test('a second time changes nothing', async () => {
    const before = await counts();
    const { said } = await asked(join(folder, 'site.xml'), '--uploads', join(folder, 'uploads'), ...read, '--apply');
    expect(said).toContain('Came: 0 articles, 0 pages, 0 drafts, 0 pictures, 0 comments.');
    expect(await counts()).toEqual(before);
    expect((await asked(join(folder, 'site.xml'))).said).toContain('8 texts came before; nothing comes twice.');
  });

  test('one that is broken stops none of the others', async () => {
    const broken = itemXml({ id: 701, title: 'خبر أول', content: '<p>نص الخبر الأول.</p>' }) + itemXml({ id: 702, title: 'IMG_20210510', content: '<p>x</p>' }) + itemXml({ id: 703, title: 'خبر ثالث', content: '<p>نص\u0008 الخبر & الثالث.</p><script>alert(1)</script>' }) + itemXml({ id: 704, title: 'مسودة', content: '<p>نص</p>', status: 'pending' });
    const { code, said } = await asked(await written('broken.xml', headXml('1.2') + broken + footXml), ...read, '--apply');
    expect([code, said.split('\n')[0]]).toEqual([0, 'Came: 2 articles, 0 pages, 1 draft, 0 pictures, 0 comments.']);
    expect((await asked(join(folder, 'broken.xml'))).said).toContain('line 49, “IMG_20210510”: its title is the name of a camera’s file.');
  });

  test.each([
    ['a damaged file', 'damaged.xml', small.slice(0, 9000), 'Line 156, column 25: The file ends here before it is complete: export it again, or copy it again.\n'],
    ['a hostile one', 'hostile.xml', `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${small}`, 'Line 1, column 9: The file declares a document type (DOCTYPE); no export of WordPress does, and what it declares could be made to harm, so it is not read.\n'],
  ])('%s is refused whole, with its line', async (_, name, xml, sentence) => {
    const before = await counts();
    const { code, said, complained } = await asked(await written(name, xml), '--apply');
    expect([code, said]).toEqual([1, '']);
    expect(complained).toBe(sentence);
    expect(await counts()).toEqual(before);
  });

  test.each([
    [1, ['--portal', 'none', '--as', 'officer@commune.example'], 'No portal has the path none.'],
    [1, ['--portal', 'commune', '--as', 'finance@commune.example'], ''],
    [1, ['--portal', 'commune', '--as', 'nobody@commune.example'], ''],
    [1, ['--portal', 'commune', '--as', 'officer@commune.example', '--uploads', '/none'], 'There is no folder /none.'],
    [2, ['--portal', 'commune', '--as', 'officer@commune.example', '--office', 'x'], 'Write name=value.'],
    [2, ['--portal', 'commune'], '--as'],
  ])('ends with %d on %j', async (code, words, sentence) => {
    const ended = await multaqa('en', 'import', 'wordpress', join(folder, 'site.xml'), ...words);
    expect([ended.code, ended.said]).toEqual([code, '']);
    expect(ended.complained).toContain(sentence);
  });

  test('tells it in the language of the terminal, and as JSON', async () => {
    expect((await multaqa('ar', 'import', 'wordpress', join(folder, 'site.xml'), '--portal', 'commune', '--as', 'officer@commune.example')).said).toContain('سبق استيراد 8 نصوص');
    expect(JSON.parse((await asked(join(folder, 'site.xml'), '--json')).said)).toMatchObject({ known: 8, texts: [] });
  });
});

describe('pictures are fetched', () => {
  test.each([
    ['from the site itself', 'https://commune.ma/wp-content/uploads/a.jpg', undefined],
    ['and what is under it', 'https://media.commune.ma/a.jpg', undefined],
    ['never in the open', 'http://commune.ma/a.jpg', 'wordpress.fetch_not_https'],
    ['never at another port', 'https://commune.ma:8443/a.jpg', 'wordpress.fetch_not_https'],
    ['never with a password', 'https://a:b@commune.ma/a.jpg', 'wordpress.fetch_not_https'],
    ['never from a file', 'file:///etc/passwd', 'wordpress.fetch_not_https'],
    ['never by a number', 'https://127.0.0.1/a.jpg', 'wordpress.fetch_private'],
    ['nor by one written otherwise', 'https://2130706433/a.jpg', 'wordpress.fetch_private'],
    ['nor by a long one', 'https://[::1]/a.jpg', 'wordpress.fetch_private'],
    ['never from elsewhere', 'https://example.org/a.jpg', 'wordpress.fetch_elsewhere'],
    ['nor from what ends alike', 'https://notcommune.ma/a.jpg', 'wordpress.fetch_elsewhere'],
  ])('%s', (_, address, code) => expect(whyNotFetch(address, 'commune.ma')?.code).toBe(code));

  test.each([
    ['8.8.8.8', true], ['2606:4700::1111', true], ['127.0.0.1', false], ['10.1.2.3', false], ['172.20.0.1', false], ['192.168.1.1', false], ['169.254.169.254', false], ['100.64.0.1', false], ['0.0.0.0', false], ['224.0.0.1', false], ['255.255.255.255', false],
    ['::1', false], ['::', false], ['fe80::1', false], ['fd00::1', false], ['::ffff:127.0.0.1', false], ['64:ff9b::7f00:1', false], ['2002:7f00:1::', false], ['not an address', false],
  ])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));
});
