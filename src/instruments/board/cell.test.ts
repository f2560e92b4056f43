import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import { cellText } from './cell.ts';

const on = '2023-10-05' as Day;
const voted = (counts: { for: number; cast: number; abstained: number }, language: 'ar' | 'fr') => cellText('deliberated', { kind: 'done', on, votes: counts, withReservations: false }, language).text;

describe('a council is unanimous when nobody abstained either', () => {
  const cases: [string, { for: number; cast: number; abstained: number }, string, string][] = [
    ['all for, nobody abstaining', { for: 12, cast: 12, abstained: 0 }, 'مصادق عليه · بالإجماع', 'approuvé · à l’unanimité'],
    ['all votes cast for, two abstaining', { for: 12, cast: 12, abstained: 2 }, 'مصادق عليه · بإجماع الأصوات المعبر عنها', 'approuvé · à l’unanimité des suffrages exprimés'],
    ['some against', { for: 10, cast: 12, abstained: 0 }, 'مصادق عليه · 10 من 12', 'approuvé · 10 sur 12'],
  ];
  test.each(cases)('%s', (_, counts, arabic, french) => {
    expect(voted(counts, 'ar')).toBe(arabic);
    expect(voted(counts, 'fr')).toBe(french);
  });
});
