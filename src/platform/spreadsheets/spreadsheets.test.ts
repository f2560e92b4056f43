import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import type { Column } from './index.ts';
import { csvOf, xlsxOf } from './index.ts';

interface Payment {
  body: string;
  amount: number | null;
  on: string | null;
  members: number;
}

const columns: Column<Payment>[] = [
  { heading: 'الهيئة', kind: 'words', read: ({ body }) => body },
  { heading: 'المبلغ', kind: 'amount', read: ({ amount }) => amount },
  { heading: 'التاريخ', kind: 'day', read: ({ on }) => on },
  { heading: 'الأعضاء', kind: 'number', read: ({ members }) => members },
];
const agourai: Payment = { body: 'جماعة "أكوراي"، إقليم الحاجب', amount: 4_250_050, on: toDay('2023-10-03'), members: 28 };

describe('a CSV file', () => {
  test('begins with the mark of UTF-8 and reads back as it was', () => {
    const text = csvOf(columns, [agourai, { body: 'الحاجب', amount: null, on: null, members: 30 }]);

    expect(text.startsWith('\ufeff')).toBe(true);
    expect(parse(text, { bom: true })).toEqual([
      ['الهيئة', 'المبلغ', 'التاريخ', 'الأعضاء'],
      ['جماعة "أكوراي"، إقليم الحاجب', '42500.50', '2023-10-03', '28'],
      ['الحاجب', '', '', '30'],
    ]);
  });

  test.each(['نص;=1+1', 'نص; @SUM(A1)', 'a\n=cmd', 'a\t-1', 'نص;"=1+1"', 'a;\u200f=1'])('keeps %j from running as a formula where cells are cut at semicolons', (body) => {
    for (const delimiter of [';', '\t']) {
      const cells = parse(csvOf(columns, [{ ...agourai, body }]), { bom: true, delimiter, relax_quotes: true, relax_column_count: true, quote: null, record_delimiter: ['\r\n', '\n'] }).flat() as string[];
      expect(cells.filter((cell) => /^[\s"\u200f]*[=+\-@]/u.test(cell))).toEqual([]);
    }
  });

  test('leaves words alone that nothing would cut', () => {
    const body = 'من 2023 إلى 2026 - المرحلة الأولى؛ -الثانية (+212)';
    expect(csvOf(columns, [{ ...agourai, body }])).toContain(body);
  });

  test.each(['=1+1', '+212 5', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200f=cmd', '＝1'])('keeps %j from running as a formula', (body) => {
    const [, row] = parse(csvOf(columns, [{ ...agourai, body }]), { bom: true }) as string[][];

    expect(row?.[0]).toBe(`'${body}`);
  });

  test('leaves a negative number a number', () => {
    expect(csvOf(columns, [{ ...agourai, amount: -150 }])).toContain(',-1.50,');
  });
});

describe('a workbook', () => {
  const read = async (rows: Payment[], rtl: boolean) => {
    const files = unzipSync(await xlsxOf('لوحة [التتبع]: 2023/2026', columns, rows, { rtl }));
    const text = (path: string) => new TextDecoder().decode(files[path]);

    return { book: text('xl/workbook.xml'), sheet: text('xl/worksheets/sheet1.xml'), strings: text('xl/sharedStrings.xml') };
  };

  test('holds real numbers and dates', async () => {
    const { sheet, strings } = await read([agourai], true);

    expect(sheet).toMatch(/<c r="B2"[^>]*><v>42500\.5<\/v>/);
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>45202<\/v>/);
    expect(sheet).toMatch(/<c r="D2"[^>]*><v>28<\/v>/);
    expect(strings).toContain('أكوراي');
  });

  test('stands from right to left in Arabic, and from left to right elsewhere', async () => {
    expect((await read([agourai], true)).sheet).toContain('rightToLeft="1"');
    expect((await read([agourai], false)).sheet).not.toContain('rightToLeft="1"');
  });

  test('names its sheet without the signs that a sheet’s name may not hold', async () => {
    expect((await read([], true)).book).toContain('name="لوحة  التتبع   2023 2026"');
  });

  test('keeps words that look like a formula as words', async () => {
    const { sheet, strings } = await read([{ ...agourai, body: '=1+1' }], true);

    expect(sheet).not.toContain('<f>');
    expect(strings).toContain('=1+1');
  });
});
