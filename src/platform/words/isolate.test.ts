import { describe, expect, test } from 'vitest';
import { asDrawn } from '../../../tests/reading-order.ts';
import { isolated, leftToRight, percent, percentage, percentages, range } from './index.ts';

describe('figures and references read in their own order after Arabic', () => {
  const cases: [string, string, string][] = [
    ['a range of years', `برسم ${range(2023, 2026)}`, '2023–2026'],
    ['a range in brackets', `المدة (${range(2023, 2026)}).`, '2023–2026'],
    ['a share of a whole', `وحُوّل ${percent(61, 100, 'ar')} من المساهمات`, '61%'],
    ['a share at the start of a line', `${percentage(25, 'ar')} على الأقل`, '25%'],
    ['a range of shares', `من الأطراف ${percentages(1, 25, 'ar')}`, '1–25%'],
    ['a reference of figures and dashes', `المرجع ${isolated('01-03/2023')}`, '01-03/2023'],
    ['a reference between two dots', `اتفاقية تمويل · ${isolated('12/2023')} · إقليم الحاجب`, '12/2023'],
    ['a password', `تُعرض مرة واحدة: ${leftToRight('kif-9a2-zr!')}`, 'kif-9a2-zr!'],
  ];
  test.each(cases)('%s', (_, sentence, figures) => expect(asDrawn(sentence)).toContain(figures));

  test('without it they turn round', () => {
    expect(asDrawn('برسم 2023-2026')).not.toContain('2023-2026');
    expect(asDrawn('وحُوّل 61% من')).not.toContain('61%');
    expect(asDrawn('المرجع 01-03/2023')).not.toContain('01-03/2023');
  });

  test('an Arabic reference keeps to its own side', () => expect(asDrawn(isolated('م.ع/12'))).toBe(asDrawn('م.ع/12')));
  test('a range stays on one line', () => expect(range(2023, 2026)).toBe('\u20662023\u2060–\u20602026\u2069'));
  test('a French share keeps its thin space, and no mark that nobody needs', () => expect(percentage(59, 'fr')).toBe('59\u202f%'));
  test('a share is rounded down, so that nothing shows as whole before it is', () => expect(percent(999, 1000, 'en')).toBe('99%'));
});
