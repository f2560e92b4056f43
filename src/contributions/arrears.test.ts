import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';
import type { YearStanding } from './arrears.ts';
import { arrearsOn, receiptAwaited, stageOf } from './arrears.ts';

const year = (told: Partial<YearStanding> = {}): YearStanding => ({
  year: 2023, due: 42_000_00, dueOn: toDay('2023-12-31'), budgeted: 0, committed: 0, ordered: 0, paid: 0, received: 0, lastPaidOn: null, ...told,
});

describe('what a party is late with on a day', () => {
  const cases: [string, Partial<YearStanding>, day: string, amount: number, days: number][] = [
    ['nothing before the due day', {}, '2023-12-30', 0, 0],
    ['nothing on the due day itself', {}, '2023-12-31', 0, 0],
    ['everything, for one day, on the day after', {}, '2024-01-01', 42_000_00, 1],
    ['everything, for 366 days, a leap year later', {}, '2024-12-31', 42_000_00, 366],
    ['what is missing when a part was paid', { paid: 23_100_50 }, '2024-01-20', 18_899_50, 20],
    ['nothing once all was received', { paid: 42_000_00, received: 42_000_00 }, '2024-06-30', 0, 0],
    ['nothing for money that was paid and whose receipt is not recorded', { budgeted: 42_000_00, committed: 42_000_00, ordered: 42_000_00, paid: 42_000_00 }, '2024-01-10', 0, 0],
    ['only what was not paid, when a part is on its way', { paid: 40_000_00, received: 10_000_00 }, '2024-01-10', 2_000_00, 10],
    ['nothing while the party has not signed: nothing is called before', { dueOn: null }, '2026-01-01', 0, 0],
    ['nothing where nothing is due', { due: 0 }, '2026-01-01', 0, 0],
    ['never less than nothing', { due: 10_00, paid: 12_00 }, '2026-01-01', 0, 0],
  ];
  test.each(cases)('%s', (_, told, day, amount, days) => expect(arrearsOn(year(told), day as Day)).toEqual({ amount, days }));
});

describe('what was paid and is awaited from the owner', () => {
  const paidOn = toDay('2024-01-05');
  const cases: [string, Partial<YearStanding>, { amount: number; paidOn: Day } | null][] = [
    ['nothing while nothing was paid', {}, null],
    ['all that was paid, until its receipt is recorded', { paid: 42_000_00, lastPaidOn: paidOn }, { amount: 42_000_00, paidOn }],
    ['what is left when a part has arrived', { paid: 42_000_00, received: 40_000_00, lastPaidOn: paidOn }, { amount: 2_000_00, paidOn }],
    ['nothing once all that was paid has arrived, though more is due', { paid: 10_00, received: 10_00, lastPaidOn: paidOn }, null],
  ];
  test.each(cases)('%s', (_, told, awaited) => expect(receiptAwaited(year(told))).toEqual(awaited));
});

describe('the furthest stage that money of the year has reached', () => {
  const cases: [Partial<YearStanding>, string][] = [
    [{}, 'due'],
    [{ budgeted: 1 }, 'budgeted'],
    [{ budgeted: 2, committed: 1 }, 'committed'],
    [{ budgeted: 2, committed: 2, ordered: 1 }, 'ordered'],
    [{ budgeted: 2, committed: 2, ordered: 2, paid: 1 }, 'paid'],
    [{ budgeted: 2, committed: 2, ordered: 2, paid: 2, received: 1 }, 'received'],
  ];
  test.each(cases)('after %j it is %s', (told, stage) => expect(stageOf(year(told))).toBe(stage));
});
