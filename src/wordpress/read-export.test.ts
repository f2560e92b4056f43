import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, test } from 'vitest';
import { cdata, exportXml, footXml, headXml, itemXml, meta, slugOf, titleOf } from '../../tests/wordpress-export.ts';
import type { Entry, Part, Warning } from './parts.ts';
import { readExport } from './read-export.ts';
import { wordsIn } from './words.ts';

/** The bytes of a text, in pieces as a slow disk would give them. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function partsOf(text: string | Uint8Array, size = 4096): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of readExport(inPieces(typeof text === 'string' ? Buffer.from(text) : text, size))) parts.push(part);

  return parts;
}

const around = (items: string): string => headXml('1.2') + items + footXml;
const entryIn = async (items: string): Promise<Entry> => (await partsOf(around(items))).find((part) => part.kind === 'post' || part.kind === 'page') as Entry;
const warningsIn = async (items: string): Promise<[string, string][]> => (await partsOf(around(items))).filter((part): part is Warning => part.kind === 'warning').map(({ code, about }) => [code, about]);
const lineOf = (text: string, wanted: string): number => text.slice(0, text.indexOf(wanted)).split('\n').length;

describe('an export of a commune’s site', () => {
  const xml = exportXml();
  const few = exportXml({ posts: 1, pages: 1, attachments: 1 });
  let parts: Part[];
  beforeAll(async () => {
    parts = await partsOf(xml);
  });
  const all = <Kind extends Part['kind']>(kind: Kind) => parts.filter(({ kind: other }) => other === kind) as (Part & { kind: Kind })[];
  const entries = () => parts.filter((part): part is Entry => part.kind === 'post');

  test('is read whole and without a warning', () => {
    expect(Object.fromEntries([...Map.groupBy(parts, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]))).toEqual({ site: 1, author: 2, term: 3, post: 20, page: 5, attachment: 30, strange: 1 });
  });
  test('says whose site it is first', () => {
    expect(parts[0]).toEqual({ kind: 'site', line: 17, version: '1.2', title: 'جماعة المثال', address: 'https://commune-exemple.ma', language: 'ar' });
  });
  test('knows authors, and categories with the one above', () => {
    expect(all('author')[0]).toMatchObject({ login: 'sg-bureau', email: 'bureau@example.org', displayName: 'مكتب التواصل' });
    expect(all('term').map(({ taxonomy, slug, parentSlug, name }) => [taxonomy, slug, parentSlug, name])).toEqual([['category', 'أخبار-المجلس', null, 'أخبار المجلس'], ['category', 'marches', 'أخبار-المجلس', 'صفقات & طلبات العروض'], ['tag', 'أشغال', null, 'أشغال']]);
  });
  test('gives a post with its address, its day, its words and its picture, and the line on which it begins', () => {
    const post = entries()[3];
    expect(post).toMatchObject({ postId: 104, title: titleOf(4), slug: slugOf(4), guid: 'https://commune-exemple.ma/?p=104', at: new Date('2021-05-05T09:15:00Z'), status: 'publish', login: 'sg-bureau', thumbnailId: 1004, language: 'ar', commentsOpen: true, isProtected: false });
    expect(post?.terms).toEqual([{ taxonomy: 'category', slug: 'أخبار-المجلس', name: 'أخبار المجلس' }, { taxonomy: 'tag', slug: 'أشغال', name: 'أشغال' }]);
    expect(post?.content).toContain('<!-- wp:paragraph -->\n<p>صادق المجلس');
    expect(post?.line).toBe(lineOf(xml, `<title>${cdata(titleOf(4))}`) - 1);
  });
  test('gives comments with their states, and neither the address nor the site of who wrote', () => {
    const comments = entries()[3]?.comments ?? [];
    expect(comments.map(({ commentId, parentId, approval, type }) => [commentId, parentId, approval, type])).toEqual([[41, null, 'approved', 'comment'], [42, 41, 'approved', 'comment'], [43, 42, 'approved', 'comment'], [44, 43, 'pending', 'comment'], [45, null, 'spam', 'comment'], [46, null, 'approved', 'pingback']]);
    expect(comments[0]).toMatchObject({ author: 'مواطن من الدوار', email: 'citizen41@example.org', at: new Date('2021-05-21T10:30:00Z'), content: 'متى تنتهي الأشغال؟ (41)', line: lineOf(xml, '<wp:comment_id>41<') - 1 });
    expect(JSON.stringify(parts)).not.toContain('203.0.113.9');
  });
  test('gives files of the library with where they lie', () => {
    expect(all('attachment')[4]).toMatchObject({ postId: 1005, parentId: 105, file: '2021/05/photo-5.jpg', url: 'https://commune-exemple.ma/wp-content/uploads/2021/05/photo-5.jpg', alternative: 'ساحة واسعة وسط المدينة', title: 'ساحة المسيرة بعد تهيئتها' });
  });
  test('names what no portal has', () => expect(all('strange')[0]).toMatchObject({ type: 'nav_menu_item', line: lineOf(xml, '<title><![CDATA[القائمة') - 1 }));

  test.each([1, 7, 65_536])('is the same when it comes by %d bytes', async (size) => expect(await partsOf(size === 1 ? few : xml, size)).toEqual(size === 1 ? await partsOf(few) : parts));
  test('is the same with the line ends of Windows and a mark at its head, but for its own blanks', async () => {
    expect((await partsOf(`\uFEFF${exportXml({ lineEnd: '\r\n' })}`)).map((part) => ('content' in part ? part.content : part))).toEqual(parts.map((part) => ('content' in part ? part.content : part)));
  });
  test.each(['1.0', '1.1'] as const)('of version %s is read as well', async (version) => {
    const told = (some: readonly Part[]) => some.filter(({ kind }) => kind !== 'site' && kind !== 'author').map((part) => [part.kind, 'title' in part ? part.title : '', 'content' in part ? part.content : '', 'slug' in part ? part.slug : '']);
    expect(told(await partsOf(exportXml({ version })))).toEqual(told(parts));
  });
});

describe('what real exports break is read all the same', () => {
  test('a CDATA section that was cut in two', async () => {
    expect((await entryIn(itemXml({ id: 1, title: 'a', content: 'x = a[b[0]]>3 ? 1 : 2 ]]> end' }))).content).toBe('x = a[b[0]]>3 ? 1 : 2 ]]> end');
  });
  test('a sign that no text holds', async () => {
    expect((await entryIn(itemXml({ id: 1, title: 'ف\u0008اس', content: 'x\u0008y\u001f' }))).content).toBe('xy');
    expect(await warningsIn(itemXml({ id: 1, title: 'a', content: 'x\u0008y' }))).toEqual([['control_sign', 'content:encoded']]);
    expect((await entryIn(itemXml({ id: 1, title: 'a' }).replace(cdata('a'), 'a&#8;b&#x1F600;&#60;'))).title).toBe('ab😀<');
  });
  test('a lone ampersand, wherever a piece of the file ends', async () => {
    const broken = itemXml({ id: 1, title: 'a', more: '<wp:postmeta><wp:meta_key>R&D</wp:meta_key><wp:meta_value>a & b &c=1&amp;d &</wp:meta_value></wp:postmeta>' }).replace(cdata('a'), 'Fès & Meknès &co; <b>&</b>');
    for (const size of [1, 2, 3, 4096]) expect((await partsOf(around(broken), size)).slice(-2)).toMatchObject([{ kind: 'warning', code: 'stray_ampersand', about: '&', line: 28 }, { title: 'Fès & Meknès &co;' }]);
  });
  test('an entity of HTML, in XML or left as it is', async () => {
    expect((await entryIn(itemXml({ id: 1, title: 'a' }).replace(cdata('a'), 'عين&nbsp;اللوح &laquo;1&raquo;'))).title).toBe('عين اللوح «1»');
    expect((await entryIn(itemXml({ id: 1, title: 'عين&nbsp;اللوح &amp;amp; <em>فاس</em> &#8211;' }))).title).toBe('عين اللوح & فاس –');
    expect(await warningsIn(itemXml({ id: 1, title: 'a' }).replace(cdata('a'), '&nbsp;&constructor;'))).toEqual([['html_entity', '&nbsp;'], ['stray_ampersand', '&constructor;']]);
  });

  const dates = (utc: string, local: string, feed: string): string => itemXml({ id: 1, title: 'a' }).replace('2021-05-20 09:15:00', utc).replace('2021-05-20 10:15:00', local).replace('Thu, 20 May 2021 09:15:00 +0000', feed);
  test.each([
    ['UTC before all', dates('2021-05-20 09:15:00', '2021-05-20 23:59:59', ''), '2021-05-20T09:15:00.000Z', []],
    ['a draft’s zeros: the site’s clock', dates('0000-00-00 00:00:00', '2021-05-20 10:15:00', 'Wed, 30 Nov -0001 00:00:00 +0000'), '2021-05-20T09:15:00.000Z', []],
    ['the site’s clock in Ramadan', dates('0000-00-00 00:00:00', '2021-04-20 10:15:00', ''), '2021-04-20T10:15:00.000Z', []],
    ['the feed’s date', dates('', '', 'Thu, 20 May 2021 09:15:00 +0000'), '2021-05-20T09:15:00.000Z', []],
    ['a day that does not exist', dates('2021-02-30 09:15:00', '', ''), undefined, [['unreadable_date', '2021-02-30 09:15:00']]],
    ['nothing', dates('', '0000-00-00 00:00:00', ''), undefined, [['no_date', '0000-00-00 00:00:00']]],
  ])('a date: %s', async (_, xml, at, told) => {
    expect((await entryIn(xml)).at?.toISOString()).toBe(at);
    expect(await warningsIn(xml)).toEqual(told);
  });

  test('slugs: percent signs read, cut ones kept, one used twice', async () => {
    expect((await entryIn(itemXml({ id: 1, title: 'a', slug: '%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1' }))).slug).toBe('أخبار');
    expect(await warningsIn(itemXml({ id: 1, title: 'a', slug: '%d8%a3%d8' }))).toEqual([['unreadable_slug', '%d8%a3%d8']]);
    expect((await partsOf(around(itemXml({ id: 1, title: 'a', slug: 'x' }) + itemXml({ id: 2, title: 'b', slug: 'x' })))).filter(({ kind }) => kind === 'post')).toHaveLength(2);
  });
  test('a number used twice, or none', async () => {
    expect(await warningsIn(itemXml({ id: 1, title: 'a' }) + itemXml({ id: 1, title: 'b' }))).toEqual([['same_id', '1']]);
    expect(await warningsIn(itemXml({ id: 0, title: 'a' }))).toEqual([['no_id', '0']]);
  });
  test('a state that nobody knows is never shown', async () => {
    expect((await entryIn(itemXml({ id: 1, title: 'a', status: 'published-later' }))).status).toBe('draft');
    expect((await entryIn(itemXml({ id: 1, title: 'a', more: '<wp:comment><wp:comment_approved>yes</wp:comment_approved></wp:comment>' }))).comments[0]?.approval).toBe('pending');
  });
  test('languages and translations, by Polylang and by WPML', async () => {
    const polylang = '<category domain="language" nicename="fr"><![CDATA[Français]]></category><category domain="post_translations" nicename="pll_5f1"><![CDATA[pll_5f1]]></category>';
    expect(await entryIn(itemXml({ id: 1, title: 'a', more: polylang }))).toMatchObject({ language: 'fr', translationGroup: 'pll_5f1' });
    expect(await entryIn(itemXml({ id: 1, title: 'a', more: meta('_wpml_import_language_code', 'ar') + meta('_wpml_import_translation_group', '77') }))).toMatchObject({ language: 'ar', translationGroup: '77' });
    expect(await entryIn(itemXml({ id: 1, title: 'a' }))).toMatchObject({ language: null, translationGroup: null });
  });
});

const refused = async (text: string | Uint8Array) => {
  try {
    return { parts: (await partsOf(text)).length };
  } catch (error) {
    return (error as { refusal?: unknown }).refusal ?? error;
  }
};
const sentences: Readonly<Record<string, (facts: Record<string, unknown>) => string>> = wordsIn('en').refusals;
const no = (code: string, line: number, column: number, facts = {}) => ({ code: `wordpress.${code}`, facts: { line, column, ...facts } });
const laughs = `<?xml version="1.0"?>\n<!DOCTYPE rss [\n<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY b${index} "${`&a;`.repeat(10)}">`).join('')}\n]>\n<rss><channel><title>&b8;</title></channel></rss>`;
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
const whole = exportXml({ posts: 2, pages: 0, attachments: 0 });

describe('what is no export, or means harm, is refused with its line and column', () => {
  test.each<[string, string | Uint8Array, ReturnType<typeof no>]>([
    ['nothing', '', no('empty', 1, 1)],
    ['a letter', 'Monsieur le Président,\n', no('not_xml', 1, 1)],
    ['blanks', ' \n\n ', no('not_xml', 3, 1)],
    ['a list', '{"posts":[]}', no('not_xml', 1, 1)],
    ['what a broken site prints before its export', `Warning: Cannot modify header\n${whole}`, no('not_xml', 1, 1)],
    ['a web page', '<html>\n<body></body></html>', no('not_an_export', 1, 6)],
    ['a web page as they begin', '<!DOCTYPE html>\n<html></html>', no('doctype', 1, 9)],
    ['a feed', '<rss version="2.0"><channel><title>a</title>\n<item></item></channel></rss>', no('not_an_export', 2, 1)],
    ['a feed without an entry', '<rss version="2.0"><channel></channel></rss>', no('not_an_export', 1, 1)],
    ['a version to come', whole.replace('<wp:wxr_version>1.2', '<wp:wxr_version>2.0'), no('version', 17, 1, { version: '2.0' })],
    ['a million laughs', laughs, no('doctype', 2, 9)],
    ['a file of the machine asked for', `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${whole}`, no('doctype', 1, 9)],
    ['a list of entities on another machine', `<?xml version="1.0"?><!doctype rss SYSTEM "http://192.0.2.1/x.dtd">`, no('doctype', 1, 30)],
    ['entities declared within', whole.replace('<channel>', '<channel>\n<!DOCTYPE x [<!ENTITY a "b">]>'), no('doctype', 12, 9)],
    ['a nest of a million', `<rss><channel><item>${'<a>'.repeat(100_000)}`, no('too_deep', 1, 110)],
    ['attributes without end', `<rss><channel><item${Array.from({ length: 60 }, (_, index) => ` a${index}="1"`).join('')}>`, no('not_xml', 1, 417)],
    ['an attribute that a parser trips over', '<rss><channel><item hasOwnProperty="1" b="2"/></channel></rss>', no('not_xml', 1, 44)],
    ['an attribute without an end', `<rss><channel><item a="${'x'.repeat(400_000)}`, no('markup_too_long', 1, 69_632)],
    ['a comment without an end', `${headXml('1.2')}<!-- ${'x'.repeat(400_000)}`, no('markup_too_long', 27, 67_177)],
    ['a heading without an end', `<!-- ${'x'.repeat(400_000)}`, no('not_xml', 1, 65_537)],
    ['a post of 21 MB', around(itemXml({ id: 1, title: 'a', content: 'م'.repeat(11_000_000) })), no('element_too_big', 34, 10_541_748, { megabytes: 20 })],
    ['a million empty elements', `${headXml('1.2')}<item>${'<a/>'.repeat(1_000_000)}</item>`, no('element_too_big', 27, 830_558, { megabytes: 20 })],
    ['a post that is cut off', whole.slice(0, whole.indexOf(titleOf(2)) + 10), no('cut_off', 71, 28)],
    ['its last line cut off', whole.slice(0, -8), no('cut_off', 147, 10)],
    ['a sign cut off', Buffer.from(whole).subarray(0, Buffer.from(whole).indexOf(Buffer.from('م')) + 1), no('cut_off', 12, 9)],
    ['an end that is another’s', whole.replace('</item>', '</channel>'), no('wrong_end', 69, 11)],
    ['an end too many', `${whole}</rss>`, no('wrong_end', 149, 6)],
    ['words after the end', `${whole}bye`, no('not_xml', 149, 1)],
    ['an attribute without quotes', whole.replace('isPermaLink="false"', 'isPermaLink=false'), no('not_xml', 32, 21)],
    ['French of before 2000', Buffer.from('<?xml version="1.0"?>\n<rss><channel><title>F\xe8s</title>', 'latin1'), no('not_utf8', 2, 22)],
    ['Arabic of Windows, said so', '<?xml version="1.0" encoding="windows-1256"?><rss>', no('encoding', 1, 45, { encoding: 'windows-1256' })],
    ['UTF-16', utf16(whole), no('not_utf8', 1, 1)],
    ['half of a pair of signs', Buffer.concat([Buffer.from(`${headXml('1.2')}<item><title>`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(`</title></item>${footXml}`)]), no('not_utf8', 27, 13)],
    ['a letter written longer than it is', Buffer.concat([Buffer.from(headXml('1.2')), Buffer.from([0xc0, 0xaf])]), no('not_utf8', 27, 1)],
    ['a zero', whole.replace('الموقع', 'المو\0قع'), no('nul', 14, 18)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), no('not_utf8', 1, 1)],
    ['an archive', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), no('packed', 1, 1)],
    ['an export in an archive', Buffer.from('PK\u0003\u0004\u0014\u0000'), no('packed', 1, 1)],
  ])('%s', async (_, text, refusal) => expect(await refused(text)).toEqual(refusal));

  test.each([
    ['not_xml', {}, 'This is not XML, or not XML that is well formed.'],
    ['empty', {}, 'The file is empty.'],
    ['not_an_export', {}, 'This is no export of WordPress (WXR): in WordPress, choose Tools, then Export, then All content.'],
    ['version', { version: '2.0' }, 'The export is of version 2.0; versions 1.0, 1.1 and 1.2 are read.'],
    ['doctype', {}, 'The file declares a document type (DOCTYPE); no export of WordPress does, and what it declares could be made to harm, so it is not read.'],
    ['too_deep', {}, 'Elements are nested deeper than in any export of WordPress.'],
    ['markup_too_long', {}, 'A tag or a comment of XML has no end.'],
    ['element_too_big', { megabytes: 20 }, 'This part of the export is larger than 20 MB.'],
    ['too_many', { most: 500_000 }, 'The export holds more than 500000 parts.'],
    ['cut_off', {}, 'The file ends here before it is complete: export it again, or copy it again.'],
    ['wrong_end', {}, 'An element is closed here that is not the one that is open.'],
    ['not_utf8', {}, 'Here is something that is not UTF-8 text: save the file as UTF-8.'],
    ['encoding', { encoding: 'windows-1256' }, 'The file says that it is written in windows-1256: save it as UTF-8.'],
    ['nul', {}, 'Here is a zero byte, which no text holds.'],
    ['packed', {}, 'The file is packed (zip, gz or the like): unpack it first.'],
  ])('is told where and why: %s', (code, facts, sentence) => {
    expect(sentences[`wordpress.${code}`]?.({ line: 3, column: 7, ...facts })).toBe(`Line 3, column 7: ${sentence}`);
  });

  test('a file that is not there', async () => {
    await expect(readExport(join(tmpdir(), 'none.xml')).next()).rejects.toMatchObject({ refusal: { code: 'wordpress.unreadable' } });
  });
  test('scripts come as the text they are, for those who clean it', async () => {
    expect((await entryIn(itemXml({ id: 1, title: '<script>alert(1)</script>خبر', content: '<script>alert(1)</script>' }))).title).toBe('alert(1) خبر');
  });
});

describe('a large export', () => {
  test('of 100 MB is read within 48 MB of heap', async () => {
    const worker = new Worker(new URL('../../tests/read-a-large-export.ts', import.meta.url), { workerData: { bytes: 100_000_000, reader: new URL('read-export.ts', import.meta.url).href }, resourceLimits: { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 16 } });
    const posts = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    expect(posts).toBeGreaterThan(1500);
  });
});
