import { expect, test } from 'vitest';
import { withoutMarks } from '#platform/words';
import type { PictureMarkup } from './index.ts';
import { proseOf } from './index.ts';

const seven: PictureMarkup = {
  sources: [{ type: 'image/avif', addresses: [{ address: '/pictures/7-480.avif', width: 480 }, { address: '/pictures/7-960.avif', width: 960 }] }],
  address: '/pictures/7-960.jpg', width: 960, height: 640, alternative: 'قاعة الاجتماع', caption: 'افتتاح اللقاء',
};
const showing = { picture: (id: number) => (id === 7 ? seven : undefined) };

test.each([
  ['a title is one below the page’s own', '# أ\n\n## ب\n\n### ج\n\n#### د', '<h2 dir="auto">أ</h2><h3 dir="auto">ب</h3><h4 dir="auto">ج</h4><h4 dir="auto">د</h4>'],
  ['no level of titles is left out', '### أ\n\n### ب', '<h2 dir="auto">أ</h2><h3 dir="auto">ب</h3>'],
  ['a title is strong by itself', '# **أ**', '<h2 dir="auto">أ</h2>'],
  ['paragraphs say their own direction', 'أ\n\nb', '<p dir="auto">أ</p><p dir="auto">b</p>'],
  ['figures alone have none', '2023', '<p>2023</p>'],
  ['an indented paragraph is no code', '     أ', '<p dir="auto">أ</p>'],
  ['a line under a paragraph makes no title of it', 'أ\n---', '<p dir="auto">أ</p><hr>'],
  ['a line ends where two blanks or a stroke end it', 'أ  \nب\\\nج\nد', '<p dir="auto">أ<br>ب<br>ج د</p>'],
  ['words are strong and emphasised', '**أ** *ب* و _ج_ ***د***', '<p dir="auto"><strong>أ</strong> <em>ب</em> و <em>ج</em> <strong><em>د</em></strong></p>'],
  ['what is strong begins and ends beside a sign', 'و**«الميثاق»**و', '<p dir="auto">و<strong>«الميثاق»</strong>و</p>'],
  ['a name with low lines is a name', 'a_b_c', '<p dir="auto">a_b_c</p>'],
  ['a product is no emphasis', '5 * 3 * 2', '<p>5 * 3 * 2</p>'],
  ['a short list', '- أ\n- ب\n  1. ج', '<ul><li dir="auto">أ</li><li dir="auto">ب<ol><li dir="auto">ج</li></ol></li></ul>'],
  ['a list with paragraphs', '3. أ\n\n   ب', '<ol start="3"><li><p dir="auto">أ</p><p dir="auto">ب</p></li></ol>'],
  ['a quotation', '> أ\n>\n> ب', '<blockquote><p dir="auto">أ</p><p dir="auto">ب</p></blockquote>'],
  ['a link within the house', '[أ](/news/1?page=2#part)', '<p dir="auto"><a href="/news/1?page=2#part">أ</a></p>'],
  ['a link that leads out', '[a](https://example.ma/x)', '<p dir="auto"><a href="https://example.ma/x" rel="external noopener">a</a></p>'],
  ['mail and telephone', '[a](mailto:a@b.ma) [b](tel:+212-535-000000)', '<p dir="auto"><a href="mailto:a@b.ma">a</a> <a href="tel:+212535000000">b</a></p>'],
  ['an address that was written out, without the sign that ends its sentence', 'أ https://example.ma/a_b، ثم https://example.ma.', '<p dir="auto">أ <a href="https://example.ma/a_b" rel="external noopener">https://example.ma/a_b</a>، ثم <a href="https://example.ma/" rel="external noopener">https://example.ma</a>.</p>'],
  ['brackets in an address', '[a](</a(1)>)', '<p dir="auto"><a href="/a%281%29">a</a></p>'],
  ['a table that scrolls by itself', '| أ | ب |\n|---|--:|\n| ج | 1 |', '<div class="wide" tabindex="0"><table><thead><tr><th scope="col" dir="auto">أ</th><th scope="col" class="end" dir="auto">ب</th></tr></thead><tbody><tr><td dir="auto">ج</td><td class="end">1</td></tr></tbody></table></div>'],
  ['a table whose first column names its rows', '| | ب |\n|---|:-:|\n| ج | 1 |', '<div class="wide" tabindex="0"><table><thead><tr><td></td><th scope="col" class="centre" dir="auto">ب</th></tr></thead><tbody><tr><th scope="row" dir="auto">ج</th><td class="centre">1</td></tr></tbody></table></div>'],
  ['a remark that is not shown', 'أ<!-- ب -->', '<p dir="auto">أ</p>'],
  ['signs of HTML', '1 < 2 & 3 > "2"', '<p>1 &lt; 2 &amp; 3 &gt; &quot;2&quot;</p>'],
  ['no sign that turns letters round, named or written', 'a\u202Eb&#x202e;c&#8238;d\u2066e', '<p dir="auto">abcde</p>'],
])('%s', (_, markdown, html) => {
  const prose = proseOf(markdown, showing);
  expect(withoutMarks(prose.html)).toBe(html);
  expect(prose.problems).toEqual([]);
});

test('ranges and amounts keep their order in Arabic', () => {
  expect(proseOf('للفترة 2023-2026 بمبلغ 1 250 000 درهم').html).toBe('<p dir="auto">للفترة \u20662023\u2060-\u20602026\u2069 بمبلغ \u20661\u2060 \u2060250\u2060 \u2060000\u2069 درهم</p>');
});

test('links of the public are vouched for by nobody', () => {
  expect(proseOf('https://example.ma', { by: 'public' }).html).toContain('rel="external noopener nofollow ugc"');
});

test('a photograph parts its paragraph and brings its sizes, its place and its caption', () => {
  expect(proseOf('أ ![x](picture:7) ب', showing).html).toBe('<p dir="auto">أ</p><figure data-picture="7"><picture><source type="image/avif" srcset="/pictures/7-480.avif 480w, /pictures/7-960.avif 960w" sizes="(min-width: 48rem) 44rem, 100vw"><img src="/pictures/7-960.jpg" width="960" height="640" alt="قاعة الاجتماع" loading="lazy" decoding="async"></picture><figcaption dir="auto">افتتاح اللقاء</figcaption></figure><p dir="auto">ب</p>');
});

test('a photograph from elsewhere than the house is a mistake of the program', () => {
  expect(() => proseOf('![x](picture:7)', { picture: () => ({ ...seven, address: 'https://elsewhere.example/7.jpg' }) })).toThrow('must be a place of the house');
});

test.each([
  ['a text beyond its length', 'أ'.repeat(200_001), [{ code: 'prose.too_long', facts: { most: 200_000 } }], ''],
  ['one nested too deeply', '> '.repeat(10_000), [{ code: 'prose.too_deep', facts: { most: 12 } }], ''],
  ['one of more signs than words', '*'.repeat(30_001), [{ code: 'prose.too_intricate', facts: { most: 30_000 } }], ''],
  ['markup', 'أ\n\nب <b>ج</b>', [{ code: 'prose.markup_left', facts: { line: 3, markup: '<b>' } }, { code: 'prose.markup_left', facts: { line: 3, markup: '</b>' } }], '<p dir="auto">أ</p><p dir="auto">ب ج</p>'],
  ['a link that runs', '[أ](javascript:alert(1))', [{ code: 'prose.link_refused', facts: { line: 1, address: 'javascript:alert(1)' } }], '<p dir="auto">أ</p>'],
  ['a picture from elsewhere', '![أ](https://example.ma/a.png)', [{ code: 'prose.picture_elsewhere', facts: { line: 1, address: 'https://example.ma/a.png' } }], ''],
  ['a picture that is not there', '![أ](picture:8)', [{ code: 'prose.picture_unknown', facts: { id: 8 } }], ''],
  ['a picture in a table', '| ![أ](picture:7) | ب |\n|-|-|', [{ code: 'prose.picture_misplaced', facts: { line: 1 } }], '<div class="wide" tabindex="0"><table><thead><tr><td></td><th scope="col" dir="auto">ب</th></tr></thead></table></div>'],
  ['a table that no telephone shows', `${'|a'.repeat(31)}\n${'|-'.repeat(31)}`, [{ code: 'prose.table_too_wide', facts: { line: 1, most: 30 } }], ''],
])('%s is told', (_, markdown, problems, html) => {
  const prose = proseOf(markdown, showing);
  expect(prose.problems).toEqual(problems);
  expect(prose.html).toBe(html);
});

test('who makes a thousand mistakes is told of fifty and that there are more', () => {
  const { problems } = proseOf('[a](javascript:x) '.repeat(1000));
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toEqual({ code: 'prose.more_problems', facts: { most: 50 } });
});

test('a text for search and feeds is what is read in it', () => {
  expect(proseOf('# أ **ب**\n\nج [د](/x)\n\n- ه\n  - و\n\n> ز 2023-2026\n\n| ح | ط |\n|-|-|\n| ي | |\n\n![ك](picture:7)\n\n***', showing).plain).toBe('أ ب\nج د\nه\nو\nز 2023-2026\nح – ط\nي\nك');
});
