import { describe, expect, test } from 'vitest';
import { elHajebHistory } from '../../../tests/el-hajeb-board.ts';
import { linesOf } from '../../../tests/pdf-text.ts';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';
import { statusSheetOf, statusSheetPdf } from './index.ts';

const instrument = { id: 12, kind: 'convention' as const, titleAr: 'اتفاقية تمويل برامج تكوين المنتخبين', titleFr: 'Convention de financement', reference: '7/2023', ownerAr: 'مجلس جهة فاس-مكناس', ownerFr: 'Conseil de la région Fès-Meknès' };

const sheetOf = (fate: number, day: Day) =>
  statusSheetOf(
    instrument,
    { partyId: 103, bodyAr: 'جماعة أكوراي', bodyFr: 'Commune d’Agourai', history: { partyId: 103, instrumentId: 12, bodyId: 3, ownerBodyId: 1, ...elHajebHistory(fate) } },
    { day, printedOn: toDay('2024-12-21'), origin: 'https://multaqa.example.ma' },
  );

const squeezed = (line: string) => line.replace(/[\s\u2066-\u2069]/gu, '');
const read = async (fate: number, day: Day) => (await linesOf(await statusSheetPdf(sheetOf(fate, day), 'ar'))).map((lines) => lines.map(squeezed));

describe('a party’s status sheet', () => {
  test('tells on one page each act with its day, its votes and its reference', async () => {
    const pages = await read(1, toDay('2024-12-20'));
    const text = pages.flat().join('\n');

    expect(pages).toHaveLength(1);
    expect(text).toContain(squeezed('جماعة أكوراي'));
    expect(text).toContain(squeezed('اتفاقية تمويل برامج تكوين المنتخبين · 7/2023'));
    expect(text).toContain(squeezed('دورة عادية تفتتح بتاريخ 3 أكتوبر 2023'));
    expect(text).toContain(squeezed('مصادق عليه · الاستدعاء الأول · 5 أكتوبر 2023'));
    expect(text).toContain(squeezed('الحاضرون 25 من 27، الموافقون 23، المعارضون 2'));
    expect(text).toContain(squeezed('المرجع: مقرر 12/2023'));
    expect(text).toContain(squeezed('المرجع: 118/ع.إ/2023'));
    expect(text).toContain(squeezed('اكتملت جميع مراحل المصادقة والتوقيع'));
  });

  test('tells what is due, received and late, year by year', async () => {
    const [lines = []] = await read(1, toDay('2024-12-20'));

    expect(lines).toContain(squeezed('2023 42.000 درهم 30 نونبر 2023 23.100,50 درهم 18.899,50 درهم منذ 386 يوما'));
    expect(lines).toContain(squeezed('2024 42.000 درهم 30 نونبر 2024 0 درهم 42.000 درهم منذ 20 يوما'));
  });

  test('gives what is still to come its last day and the article that sets it', async () => {
    const [lines = []] = await read(3, toDay('2023-11-25'));
    const text = lines.join('\n');

    expect(text).toContain(squeezed('10 دجنبر 2023'));
    expect(text).toContain(squeezed('المادة 118 من القانون التنظيمي'));
  });

  test('counts only what had happened by its day', () => {
    const before = sheetOf(1, toDay('2023-10-11'));

    expect(before.steps.find(({ step }) => step === 'visa')).toMatchObject({ reading: { kind: 'due' }, acts: [] });
    expect(before.years[0]).toMatchObject({ received: 0, arrears: { amount: 0 } });
  });

  test('keeps a setback in sight', async () => {
    expect((await read(2, toDay('2024-01-20'))).flat().join('\n')).toContain(squeezed('مؤجل · الاستدعاء الأول · 5 أكتوبر 2023'));
  });

  test('prints the address that its code leads to', async () => {
    expect((await read(0, toDay('2024-01-20'))).flat().join('\n')).toContain('https://multaqa.example.ma/conventions/12/parties/103');
  });

  test('is made in French as well', async () => {
    const [lines = []] = await linesOf(await statusSheetPdf(sheetOf(1, toDay('2024-12-20')), 'fr'), 'ltr');

    expect(lines.map(squeezed).join('\n')).toContain(squeezed('Convention de financement · 7/2023'));
  });
});
