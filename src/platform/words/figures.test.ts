import { describe, expect, test } from 'vitest';
import { asDrawn } from '../../../tests/reading-order.ts';
import { figuresInOrder, figuresInOrderOnPage, isolated, leftToRight, percentage, range, withoutMarks } from './index.ts';

test('no line breaks within a range', () => expect(figuresInOrder('برنامج 2023-2026')).toBe('برنامج \u20662023\u2060-\u20602026\u2069'));

describe('what people type by hand is drawn as they meant it', () => {
  const cases: [string, string, string][] = [
    ['years in a title', 'التصميم المديري الجهوي للتكوين المستمر 2023-2026', '2023-2026'],
    ['years with a long dash', 'برنامج التنمية الجهوية 2022–2027', '2022–2027'],
    ['years with spaces around the dash', 'برنامج عمل الجماعة 2023 - 2028، الشطر الأول', '2023 - 2028'],
    ['years after a letter that clings to them', 'الخاص بـ2023-2026', '2023-2026'],
    ['a reference in a sentence', 'بناء على الاتفاقية رقم 01-03/2023 المؤرخة في 10 ماي', '01-03/2023'],
    ['the number of a law, as French writes it', 'القانون التنظيمي رقم 113-14', '113-14'],
    ['a day written with dashes', 'المنعقدة بتاريخ 10-05-2023 بمقر الجماعة', '10-05-2023'],
    ['hours of a sitting', 'الجلسة الثانية 09:00–11:00', '09:00–11:00'],
    ['hours with spaces', 'من الساعة 14:30 - 17:00', '14:30 - 17:00'],
    ['a telephone number', 'الهاتف 0535 40 12 34 أو البريد', '0535 40 12 34'],
    ['a telephone number from abroad', 'الهاتف: +212 535 40 12 34', '+212 535 40 12 34'],
    ['a telephone number with dashes', 'الهاتف 05-35-40-12-34', '05-35-40-12-34'],
    ['a sum in groups of three', 'بمبلغ 1 200 000 درهم', '1 200 000'],
    ['a share', 'تتحمل الجهة 25% من الكلفة', '25%'],
    ['a share with a space and a comma', 'نسبة 12,5 % من المجموع', '12,5 %'],
    ['shares in brackets', 'حسب النسبة (25-50%)', '25-50%'],
  ];
  test.each(cases)('%s', (_, typed, figures) => {
    expect(asDrawn(typed)).not.toContain(figures);
    expect(asDrawn(figuresInOrder(typed))).toContain(figures);
    expect(withoutMarks(figuresInOrder(typed))).toBe(typed);
  });

  const kept: [string, string][] = [
    ['what stands in order by itself', 'المقرر عدد 12/2023 بتاريخ 10 ماي 2023 على الساعة 14:05'],
    ['a decree and its article', 'المرسوم رقم 2.16.297، المادة 8'],
    ['a number that another follows', 'اللقاء رقم 3 - 2023'],
    ['an address of the web', 'https://example.ma/a/2023-2026?page=1-2'],
    ['an address of mail', 'daira.12-14@example.ma'],
    ['a code with Latin letters', 'UTF-8 kif-9a2-zr 2026-11-24T09:00:00Z SHA-256'],
    ['a code of which some groups are figures', '2345-6789-ABCD و ab2d-2345-6789-kif9'],
    ['what our own words have kept', `${range(2023, 2026)} ${percentage(25, 'ar')} ${isolated('01-03/2023')} ${leftToRight('113-14')}`],
  ];
  test.each(kept)('%s is left as it is', (_, text) => expect(figuresInOrder(text)).toBe(text));
});

test('on a page, texts are kept in order and attributes are not touched', () => {
  expect(figuresInOrderOnPage('<p title="2023-2026">برنامج 2023-2026</p>')).toBe('<p title="2023-2026">برنامج \u20662023\u2060-\u20602026\u2069</p>');
  expect(figuresInOrderOnPage('<title>برنامج 2023-2026 · ملتقى</title>')).toContain('\u20662023\u2060-\u20602026\u2069');
});

test('what a form sends back and what programs read stay letter for letter', () => {
  const html = '<textarea name="titleAr">برنامج 2023-2026</textarea><script type="application/ld+json">{"name":"2023-2026"}</script><input value="2023-2026">';

  expect(figuresInOrderOnPage(html)).toBe(html);
});
