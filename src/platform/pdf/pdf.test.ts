import { expect, test } from 'vitest';
import { linesOf } from '../../../tests/pdf-text.ts';
import { pdfOf } from './index.ts';

const template = `#set page(paper: "a4", height: auto)
#set text(lang: "ar", dir: rtl, font: "Amiri", fallback: false, size: 11pt)
#let view = json(bytes(sys.inputs.view))
#for line in view.lines [#line #linebreak()]
`;

const joined = (line: string) => line.replace(/[\s\u2066-\u2069]/gu, '');

test('Arabic is read back letter for letter and in its order, with its digits and references', async () => {
  const lines = [
    'صادقت 13 هيئة من أصل 18، ووقّعت 9، وحُوّل 61% من المساهمات',
    'المقرر عدد 12/2023 بتاريخ 10 ماي 2023',
    'المادة 118 من القانون التنظيمي رقم 113.14',
    'القصر الكبير، مولاي عبد الكريم، راس إيجيري، رباط الخير، لأجل الاتفاقية، عبد الله',
    'مساهمة سنة 2024: 42.500,50 درهم',
    'اتفاقية \u20682023–2026\u2069 وما بعدها',
  ];
  const [read = []] = await linesOf(await pdfOf({ template, view: { lines } }));

  expect(read.map(joined)).toEqual(lines.map(joined));
});

test('what people typed is shown and never run', async () => {
  const lines = ['#panic("x") *bold* $x$', '#read("/etc/passwd")', '\\ ] [ { } " \' `'];
  const [read = []] = await linesOf(await pdfOf({ template: template.replace('lang: "ar", dir: rtl', 'lang: "fr"'), view: { lines } }), 'ltr');

  expect(read).toEqual(lines);
});

/** The first ended the whole program, the second held it up for minutes, the third could not be set at all. */
test.each([
  ['a word without end', `${'ر\u00A0'.repeat(40_000)}ر`],
  ['a letter under thousands of marks', `ر${'\u0651'.repeat(20_000)}`],
  ['half a letter', 'نص \uD83D'],
  ['thousands of signs that nobody sees', `ر${'\u200C'.repeat(60_000)}ر`],
])('%s is set like any other, and soon', async (_, line) => {
  const start = performance.now();
  const bytes = await pdfOf({ template: template.replace('#let view', '#set par(justify: true)\n#let view'), view: { lines: [line] } });
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(performance.now() - start).toBeLessThan(8000);
});

test('a drawing is given beside the view', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z"/></svg>';
  const drawn = await pdfOf({ template: '#image(bytes(sys.inputs.code), format: "svg", width: 2cm)', view: null, drawings: { code: svg } });

  expect(Buffer.from(drawn).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a template that cannot be set says why', async () => {
  await expect(pdfOf({ template: '#unknown', view: null })).rejects.toThrow('unknown variable');
});

test('the same document gives the same bytes', async () => {
  const document = { template, view: { lines: ['محضر'] } };

  expect(Buffer.compare(await pdfOf(document), await pdfOf(document))).toBe(0);
});
