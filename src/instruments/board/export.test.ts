import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { elHajebBoard } from '../../../tests/el-hajeb-board.ts';
import { toDay } from '#platform/days';
import { csvOf, xlsxOf } from '#platform/spreadsheets';
import type { Language } from '#platform/words';
import { boardTable } from './export.ts';

const read = (board = elHajebBoard(), language: Language = 'ar') => {
  const { columns, rows } = boardTable(board, language);
  const records = parse(csvOf(columns, rows), { bom: true, columns: true }) as Record<string, string>[];

  return { of: (name: string) => records.find((record) => Object.values(record)[0]?.includes(name)), records, headings: columns.map(({ heading }) => heading) };
};

test('every party of the board is a row, in its order', () => {
  expect(read().records.map((record) => record['الهيئة'])).toEqual(elHajebBoard().rows.map((row) => row.party.nameAr));
});

test('no two columns have the same heading', () => {
  for (const language of ['ar', 'fr', 'en'] as const) {
    const { headings } = read(elHajebBoard(), language);

    expect(new Set(headings).size).toBe(headings.length);
  }
});

test('a row tells each step with its day, the votes and the money in dirhams', () => {
  expect(read().of('المجلس الإقليمي للحاجب')).toMatchObject({
    'المستوى': 'مجلس العمالة أو الإقليم', 'رمز العمالة أو الإقليم': '03.171', 'عدد المقاعد': '15',
    'جدول الأعمال': 'تم', 'جدول الأعمال: التاريخ': '2023-09-10',
    'المداولة': 'مصادق عليه · 10 من 12', 'المداولة: التاريخ': '2023-10-05', 'الموافقون': '10', 'الأصوات المعبر عنها': '12',
    'التأشيرة: التاريخ': '2023-10-24', 'التوقيع: التاريخ': '2023-11-02',
    'المستحق 2023 (درهم)': '42000.00', 'المؤدى (درهم)': '23100.50', 'المتوصل به (درهم)': '23100.50', 'المتأخر (درهم)': '18899.50', 'أيام التأخر': '51',
    'المرحلة الموالية': '',
  });
});

test('a row that waits says for whom, until when and by which article', () => {
  const row = read(elHajebBoard(toDay('2023-11-25'))).of('عين تاوجطات');

  expect(row).toMatchObject({ 'المرحلة الموالية': 'التأشيرة', 'آخر أجل': '2023-12-10' });
  expect(row?.['السند القانوني']).toContain('المادة 118');
});

test('a setback keeps its word and its day, and silence its own', () => {
  const { of } = read();

  expect(of('أكوراي')).toMatchObject({ 'المداولة': 'مؤجل', 'المداولة: التاريخ': '2023-10-05' });
  expect(of('عين تاوجطات')?.['التأشيرة']).toContain('ضمنية');
});

test('without a year there are no columns of money', () => {
  expect(read(elHajebBoard(toDay('2024-01-20'), null)).headings.some((heading) => heading.includes('درهم'))).toBe(false);
});

test('the workbook has the same rows and columns, from right to left', async () => {
  const { columns, rows } = boardTable(elHajebBoard(), 'ar');
  const files = unzipSync(await xlsxOf('لوحة', columns, rows, { rtl: true }));
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);

  expect(sheet.match(/<row /g)).toHaveLength(rows.length + 1);
  expect(sheet).toContain('rightToLeft="1"');
});
