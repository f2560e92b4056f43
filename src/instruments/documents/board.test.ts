import { describe, expect, test } from 'vitest';
import { elHajebBoard } from '../../../tests/el-hajeb-board.ts';
import { linesOf, titleOf } from '../../../tests/pdf-text.ts';
import { toDay } from '#platform/days';
import { withoutMarks } from '#platform/words';
import { boardOn } from '../board/board.ts';
import { pageWordsIn } from '../pages/words.ts';
import type { BoardHead } from './index.ts';
import { boardPdf } from './index.ts';

const head: BoardHead = {
  news: 'صادقت 12 هيئة من أصل 18، ووقّعت 5، وحُوّل 19% من مساهمات 2023',
  title: 'اتفاقية تمويل برامج تكوين المنتخبين',
  owner: 'مجلس جهة فاس-مكناس',
  lead: 'إقليم الحاجب',
  address: 'https://multaqa.example.ma/conventions/12/board',
  printedOn: toDay('2024-01-21'),
};

const together = (lines: readonly string[]) => lines.map((line) => line.replace(/[\s\u2066-\u2069]/gu, ''));
const squeezed = (line: string) => line.replace(/[\s\u2066-\u2069]/gu, '');

describe('the printed board', () => {
  test('has 18 parties on one page, under the news as its title', async () => {
    const pdf = await boardPdf(elHajebBoard(), head, 'ar');
    const pages = await linesOf(pdf);
    const [lines = []] = pages.map(together);

    expect(pages).toHaveLength(1);
    expect(withoutMarks((await titleOf(pdf)) ?? '')).toBe(head.news);
    expect(lines).toContain(squeezed(head.news));
    expect(lines.join('\n')).toContain(squeezed('الوضعية بتاريخ 20 يناير 2024'));
    expect(lines.join('\n')).toContain(squeezed('طُبع بتاريخ 21 يناير 2024'));
    expect(lines.join('\n')).toContain(head.address);
    for (const { party } of elHajebBoard().rows) expect(lines.join('\n')).toContain(squeezed(party.nameAr));
  });

  test('keeps to its page in French, whose words are longer, when votes are unanimous but for those who abstained', async () => {
    const board = elHajebBoard();
    const unanimous = { kind: 'done' as const, on: toDay('2023-10-05'), votes: { for: 24, cast: 24, abstained: 3 }, withReservations: false };
    const rows = board.rows.map((row, index) => (index % 2 ? row : { ...row, cells: row.cells.map((cell) => (cell.step === 'deliberated' ? { ...cell, reading: unanimous } : cell)) }));
    const pages = await linesOf(await boardPdf({ ...board, rows }, head, 'fr'), 'ltr');

    expect(pages.flat().join(' ')).toContain('à l’unanimité des suffrages');
    expect(pages).toHaveLength(1);
  });

  test('tells each step of a party in words, with its votes, its day and its money', async () => {
    const [lines = []] = (await linesOf(await boardPdf(elHajebBoard(), head, 'ar'))).map(together);
    const lineOf = (name: string) => lines.find((line) => line.startsWith(squeezed(name)));

    expect(lineOf('المجلس الإقليمي للحاجب')).toBe(squeezed('المجلس الإقليمي للحاجب 15 عضوا دورة 3 أكتوبر 2023 مصادق عليه · 10 من 12 · 5 أكتوبر 2023 24 أكتوبر 2023 2 نونبر 2023 23.100,50 درهم من 42.000 درهم تأخر 51 يوما'));
    expect(lineOf('جماعة أكوراي')).toContain(squeezed('مؤجل'));
  });

  test('marks what awaits its party’s confirmation and says so below', async () => {
    const [lines = []] = (await linesOf(await boardPdf(elHajebBoard(), head, 'ar'))).map(together);

    expect(lines.some((line) => line.startsWith('*') && line.includes(squeezed(pageWordsIn('ar').unconfirmed)))).toBe(true);
  });

  test.each(['fr', 'en'] as const)('reads from left to right in %s', async (language) => {
    const [lines = []] = await linesOf(await boardPdf(elHajebBoard(), { ...head, news: '12 organes sur 18 ont approuvé', owner: 'Conseil de la région Fès-Meknès' }, language), 'ltr');

    expect(lines.map((line) => line.replace(/\s/gu, '')).join('\n')).toContain('12organessur18ontapprouvé');
    expect(lines.some((line) => line.replace(/\s/gu, '').startsWith('CommunedeSabaaAiyoun'))).toBe(true);
  });

  test('groups a Region’s rows by province, with sub-totals, on as many pages as they need', async () => {
    const [here, there] = [elHajebBoard(), elHajebBoard(toDay('2024-01-20'), 2023, { instrumentId: 13, firstPartyId: 201 })];
    const moved = there.rows.map((row) => ({ ...row, party: { ...row.party, provinceCode: row.party.provinceCode && '03.231' } }));
    const board = { ...here, rows: [...here.rows, ...moved] };
    const pages = await linesOf(await boardPdf(board, { ...head, groups: [{ code: '03.171', name: 'الحاجب' }, { code: '03.231', name: 'عمالة مكناس' }] }, 'ar'));
    const lines = together(pages.flat());

    expect(pages.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.startsWith(squeezed('الهيئة جدول الأعمال')))).toHaveLength(pages.length);
    for (const page of pages.slice(1).map(together)) expect(page[1]).toMatch(/^(?:الحاجب|عمالةمكناس)صادقت/);
    expect(lines.some((line) => line.startsWith('الحاجب') && line.includes('من18'))).toBe(true);
    expect(lines.some((line) => line.startsWith(squeezed('عمالة مكناس')) && line.includes('من18'))).toBe(true);
    expect(lines.filter((line) => line.startsWith(squeezed('مجلس جهة فاس-مكناس 69')))).toHaveLength(2);
  });

  test('stands without parties and without money', async () => {
    const empty = boardOn({ parties: [], standings: new Map(), contributions: new Map() }, toDay('2024-01-20'), null, { isHoliday: () => false } as never);

    expect(await linesOf(await boardPdf(empty, head, 'ar'))).toHaveLength(1);
  });
});
