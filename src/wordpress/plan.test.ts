import { describe, expect, test } from 'vitest';
import { now } from '../../tests/now.ts';
import { exportXml, footXml, headXml, itemXml, meta } from '../../tests/wordpress-export.ts';
import { beginningOf, languageOf } from './digest.ts';
import { formerOfText, pathOn, sourceOf } from './former.ts';
import { outlineOf } from './outline.ts';
import { planImport } from './plan.ts';
import type { HouseSide } from './planned.ts';
import { readExport } from './read-export.ts';
import type { CommentOutline } from './threads.ts';
import { placed } from './threads.ts';
import { fileOf, placesOf, sizeless } from './uploads.ts';

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const empty: HouseSide = { at: now, categories: [], imported: new Set(), offices: [], officeOf: new Map(), categoryOf: new Map(), files: null };
const planOf = async (xml: string, house: Partial<HouseSide> = {}) => planImport(await outlineOf(readExport(bytesOf(xml))), { ...empty, ...house });
const around = (items: string): string => headXml('1.2') + items + footXml;
const counted = (list: readonly { reason?: string; code?: string }[]) => Object.fromEntries([...Map.groupBy(list, ({ reason, code }) => reason ?? code ?? '')].map(([name, some]) => [name, some.length]));
const site = { kind: 'site', line: 1, version: '1.2', title: '', address: 'https://www.commune.ma', language: 'ar' } as const;
const content = '<p>نص الخبر كما كُتب في الموقع القديم.</p>';

describe('a commune’s site', () => {
  test('comes with everything that a portal has, and the rest is told', async () => {
    const plan = await planOf(exportXml(), { files: new Set(['2021/05/photo-1.jpg', '2021/05/photo-2.jpg']) });
    expect([plan.texts.length, plan.texts.filter(({ kind }) => kind === 'page').length, plan.known]).toEqual([25, 5, 0]);
    expect(plan.offices).toMatchObject([{ login: 'sg-bureau', name: 'مكتب التواصل', isKnown: false }]);
    expect(plan.categories).toMatchObject([{ slug: 'أخبار-المجلس', name: 'أخبار المجلس', houseSlug: 'category-1', houseId: null, former: ['/category/أخبار-المجلس', '/?cat=3'] }]);
    expect([plan.pictures.length, plan.pictures.filter(({ file }) => file).length]).toEqual([20, 2]);
    expect(counted(plan.left)).toEqual({ spam: 5, ping: 5, unused_category: 1, unused_picture: 10, tag: 1, strange: 1 });
    expect(counted(plan.notes)).toEqual({ flattened: 10, standfirst_made: 19, picture_words_made: 8, category_in_one_language: 1 });
  });
  test('is told with the lines of its file', async () => {
    const xml = exportXml();
    const lineOf = (sign: string) => xml.slice(0, xml.indexOf(sign)).split('\n').length;
    const { left, texts } = await planOf(xml);
    expect(left.find(({ reason }) => reason === 'strange')?.line).toBe(lineOf('<title><![CDATA[القائمة') - 1);
    expect(left.find(({ reason }) => reason === 'spam')?.line).toBe(lineOf('<wp:comment_id>45<') - 1);
    expect(texts[0]?.versions[0]?.line).toBe(lineOf('<item>'));
  });
  test('keeps its old addresses', async () => {
    const { texts, pictures } = await planOf(exportXml());
    expect(texts[0]?.former).toEqual(['/2021/02/02/خبر-1', '/?p=101', '/?page_id=101', '/2021/02/خبر-1']);
    expect(pictures[1]?.former).toEqual(['/wp-content/uploads/2021/05/photo-2.jpg', '/wp-content/uploads/2021/05/photo-2-1024x683.jpg', '/photo-2', '/?p=1002', '/?attachment_id=1002']);
  });
  test('that came before comes no more', async () => {
    expect(await planOf(exportXml(), { imported: new Set(Array.from({ length: 20 }, (_, index) => `post ${101 + index}`)) })).toMatchObject({ known: 20, texts: [{ kind: 'page' }, { kind: 'page' }, { kind: 'page' }, { kind: 'page' }, { kind: 'page' }], pictures: [], categories: [] });
  });
  test('writes in the offices and files into the categories that it is told', async () => {
    const house = { officeOf: new Map([['sg-bureau', 'المصالح']]), offices: [{ id: 4, nameAr: 'المصالح' }], categoryOf: new Map([['أخبار-المجلس', 'council']]), categories: [{ id: 7, slug: 'council', nameAr: 'المجلس', nameFr: 'Conseil' }] };
    expect(await planOf(exportXml(), house)).toMatchObject({ offices: [{ name: 'المصالح', isKnown: true }], categories: [{ houseId: 7, houseSlug: 'council' }] });
    expect(await planOf(exportXml(), { categories: [{ id: 9, slug: 'news', nameAr: 'أخبار المجلس', nameFr: 'Actualités' }] })).toMatchObject({ categories: [{ houseId: 9, houseSlug: 'news' }] });
  });
});

describe('a text stays behind', () => {
  test.each([
    ['in the bin', itemXml({ id: 1, title: 'خبر', content, status: 'trash' }), 'trash'],
    ['as an earlier wording', itemXml({ id: 1, title: 'خبر', content, status: 'inherit' }), 'revision'],
    ['without a title', itemXml({ id: 1, title: ' ', content }), 'no_title'],
    ['under the name of a camera’s file', itemXml({ id: 1, title: 'DSC 6384', content }), 'title_of_a_file'],
    ['with nothing but a script', itemXml({ id: 1, title: 'خبر', content: '<script>alert(1)</script>' }), 'no_text'],
    ['longer than a text may be', itemXml({ id: 1, title: 'خبر', content: `<p>${'كلمة '.repeat(50_000)}</p>` }), 'too_long'],
    ['in a language of no portal', itemXml({ id: 1, title: 'News', content, more: '<category domain="language" nicename="en">English</category>' }), 'language'],
    ['without a number or an address', itemXml({ id: 0, title: 'خبر', content }).replace(/<guid.*<\/guid>/u, ''), 'no_key'],
  ])('%s', async (_, xml, reason) => expect(await planOf(around(xml))).toMatchObject({ texts: [], left: expect.arrayContaining([expect.objectContaining({ line: 27, reason })]) as unknown }));
  test('that has the number of another', async () => {
    expect(await planOf(around(itemXml({ id: 1, title: 'خبر', content }) + itemXml({ id: 1, title: 'آخر', content })))).toMatchObject({ texts: [{ versions: [{ title: 'خبر' }] }], left: expect.arrayContaining([expect.objectContaining({ title: 'آخر', reason: 'same_id' })]) as unknown });
  });
});

describe('a text comes as a draft that a second person reads', () => {
  test.each([
    ['that was one', itemXml({ id: 1, title: 'خبر', content, status: 'draft' }), []],
    ['that was private', itemXml({ id: 1, title: 'خبر', content, status: 'private' }), ['private_as_draft']],
    ['that waited for its reader', itemXml({ id: 1, title: 'خبر', content, status: 'pending' }), ['pending_as_draft']],
    ['whose day has not come', itemXml({ id: 1, title: 'خبر', content, status: 'future', day: '2030-01-01' }), ['future_as_draft']],
    ['that says it is out and whose day has not come', itemXml({ id: 1, title: 'خبر', content, day: '2030-01-01' }), ['future_as_draft']],
    ['behind a password', itemXml({ id: 1, title: 'خبر', content }).replace('<wp:post_password><![CDATA[]]>', '<wp:post_password>x'), ['protected_as_draft']],
  ])('%s', async (_, xml, codes) => {
    const { texts, notes } = await planOf(around(xml));
    expect([texts[0]?.publishedAt, texts[0]?.former, notes.map(({ code }) => code)]).toEqual([null, [], [...codes, 'standfirst_made']]);
  });
});

describe('what a text becomes', () => {
  const translation = (language: string) => `<category domain="language" nicename="${language}">x</category><category domain="post_translations" nicename="pll_1">x</category>`;
  test('its translations are one with it, each address leading there', async () => {
    const { texts } = await planOf(around(itemXml({ id: 1, title: 'Actualité', content, more: translation('fr') }) + itemXml({ id: 2, title: 'خبر', content, more: translation('ar') }) + itemXml({ id: 3, title: 'خبر ثان', content, more: translation('ar') })));
    expect(texts.map(({ versions }) => versions.map(({ key, language }) => [key, language]))).toEqual([[['post 2', 'ar'], ['post 1', 'fr']], [['post 3', 'ar']]]);
    expect(texts[0]?.former).toEqual(expect.arrayContaining(['/?p=1', '/?p=2']));
  });
  test.each([
    ['what the export says', { language: 'fr', title: 'خبر', content: '' }, 'fr'],
    ['the dialect that it says', { language: 'ary', title: 'x', content: '' }, 'ar'],
    ['another, which no portal speaks', { language: 'es', title: 'x', content: '' }, null],
    ['its letters', { language: null, title: 'Réunion du conseil', content: '<p>Le conseil communal</p>' }, 'fr'],
    ['its letters and not its markup', { language: null, title: 'خبر', content: `<p class="has-large-font-size">نص</p><img src="https://commune.ma/wp-content/uploads/photo.jpg">` }, 'ar'],
    ['Tifinagh', { language: null, title: 'ⵜⴰⵎⴰⵣⵉⵖⵜ', content: '' }, 'zgh'],
  ])('its language is %s', (_, entry, language) => expect(languageOf(entry)).toBe(language));
  test('its standfirst is its own, else its first sentences', () => {
    const sentence = 'اجتمع المجلس الجماعي في دورته العادية لشهر ماي وصادق على جميع النقط المدرجة في جدول أعماله. ';
    expect(beginningOf(`عنوان\n${sentence.repeat(5)}`)).toBe(sentence.repeat(3).trim());
    expect(beginningOf('كلمة '.repeat(100))).toMatch(/^كلمة .{200,}كلمة…$/u);
  });
  test('scripts and frames are left out of it, and told with its line', async () => {
    const { notes } = await planOf(around(itemXml({ id: 1, title: 'خبر', content: `${content}<script>x</script><iframe src="https://x.example"></iframe>[gallery ids="1"]` })));
    expect(notes.map(({ line, code }) => [line, code])).toEqual([[27, 'standfirst_made'], [27, 'prose.left_shortcodes'], [27, 'prose.left_scripts'], [27, 'prose.left_frames']]);
  });
  test('a picture of the library is found whatever its size, one of elsewhere is told', async () => {
    const file = itemXml({ id: 9, title: 'ساحة', type: 'attachment', status: 'inherit', more: `<wp:attachment_url>https://commune-exemple.ma/wp-content/uploads/2020/01/a-scaled.jpg</wp:attachment_url>${meta('_wp_attached_file', '2020/01/a-scaled.jpg')}` });
    const text = itemXml({ id: 1, title: 'خبر', content: `${content}<figure><img src="http://www.commune-exemple.ma/wp-content/uploads/2020/01/a-300x200.jpg" alt="DSC_6384"><figcaption>ساحة</figcaption></figure><img src="https://elsewhere.example/b.jpg" alt="">` });
    const { texts, notes, pictures } = await planOf(around(text + file), { files: new Set(['2020/01/a.jpg']) });
    expect(texts[0]?.pictures).toEqual([{ postId: 9, language: 'ar', address: 'http://www.commune-exemple.ma/wp-content/uploads/2020/01/a-300x200.jpg', alternative: 'DSC_6384', caption: 'ساحة' }]);
    expect(pictures).toMatchObject([{ postId: 9, file: '2020/01/a.jpg' }]);
    expect(notes).toMatchObject([{ code: 'standfirst_made' }, { code: 'picture_unknown', about: 'https://elsewhere.example/b.jpg' }, { code: 'camera_caption', about: 'DSC_6384' }]);
  });
});

describe('comments', () => {
  const comment = (commentId: number, parentId: number | null = null, fields: Partial<CommentOutline> = {}): CommentOutline => ({ line: commentId, place: String(commentId), commentId, parentId, approval: 'approved', type: 'comment', userId: null, refused: null, ...fields });
  test.each<[string, CommentOutline[], [number | null, number | null, string | null][]]>([
    ['answers stand under what they answer', [comment(2, 1), comment(1)], [[1, null, null], [2, 1, null]]],
    ['answers to answers under the first', [comment(1), comment(2, 1), comment(3, 2)], [[1, null, null], [2, 1, null], [3, 1, 'flattened']]],
    ['an answer to what is gone alone', [comment(1, null, { approval: 'spam' }), comment(2, 1)], [[2, null, 'alone']]],
    ['an answer to what nobody reads yet alone', [comment(1, null, { approval: 'pending' }), comment(2, 1)], [[1, null, null], [2, null, 'alone']]],
    ['an answer to nothing alone', [comment(2, 77)], [[2, null, 'alone']]],
    ['a ring of answers apart', [comment(1, 2), comment(2, 1), comment(3, 3)], [[1, null, 'alone'], [2, null, 'alone'], [3, null, 'alone']]],
  ])('%s', (_, comments, expected) => expect(placed(comments).placed.map(({ commentId, answersTo, moved }) => [commentId, answersTo, moved])).toEqual(expected));
  test('some stay behind', () => {
    expect(placed([comment(1, null, { approval: 'trash' }), comment(2, null, { type: 'trackback' }), comment(3, null, { refused: 'comment.empty' }), comment(4, null, { refused: 'comment.too_long' })])).toEqual({ placed: [], left: [{ line: 1, reason: 'trash' }, { line: 2, reason: 'ping' }, { line: 3, reason: 'empty' }, { line: 4, reason: 'too_long' }] });
  });
});

describe('addresses', () => {
  test.each([
    ['its own', 'http://commune.ma/2021/05/%d8%ae%d8%a8%d8%b1/', '/2021/05/خبر'],
    ['by number', 'https://www.commune.ma/?p=12', '/?p=12'],
    ['beside it', '/page', '/page'],
    ['another’s', 'https://commune.example/page', undefined],
    ['itself', 'https://commune.ma/', undefined],
    ['no address', 'javascript:alert(1)', undefined],
  ])('of a site: %s', (_, address, path) => expect(pathOn(site, address)).toBe(path));
  test('of a site in a folder', () => {
    expect(formerOfText({ ...site, address: 'https://province.ma/commune' }, { kind: 'post', postId: 3, link: 'https://province.ma/commune/x/', guid: '', slug: 'x', at: new Date('2021-05-31T23:30:00Z') })).toEqual(['/commune/x', '/commune/?p=3', '/commune/?page_id=3', '/commune/2021/06/x', '/commune/2021/06/01/x']);
    expect(sourceOf({ address: 'http://www.Province.ma/commune/' })).toBe('wordpress province.ma/commune');
  });
  test.each([
    ['2021/05/a-1024x683.jpg', '2021/05/a.jpg'],
    ['2021/05/a-scaled.jpg', '2021/05/a.jpg'],
    ['2021/05/a-2048x1536-scaled.jpeg', '2021/05/a.jpeg'],
    ['2021/05/covid-19.jpg', '2021/05/covid-19.jpg'],
  ])('the file %s whatever its size is %s', (file, plain) => expect(sizeless(file)).toBe(plain));
  test('of uploads are looked for in their folder and never beside it', () => {
    expect(fileOf(site, 'https://commune.ma/wp-content/uploads/sites/3/2021/05/a.jpg')).toBe('2021/05/a.jpg');
    expect(placesOf(site, { file: '../../etc/passwd', url: 'https://commune.ma/wp-content/uploads/2021/%2e%2e/%2e%2e/a.jpg' })).toEqual([]);
    expect(placesOf(site, { file: '2021/05/a-scaled.jpg', url: '' })).toEqual(['2021/05/a-scaled.jpg', '2021/05/a.jpg']);
  });
});
