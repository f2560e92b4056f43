import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Beneficiary } from './apportionment.ts';
import { apportion, whyNotApportion } from './apportionment.ts';

const owner = 1;
const members = (...counts: number[]): Beneficiary[] => counts.map((count, index) => ({ partyId: owner + 1 + index, members: count }));
const amounts = (cost: number, share: number, ...counts: number[]) => apportion(cost, share, owner, members(...counts)).map(({ amount }) => amount);

describe('the formula of decree 2.16.297, article 8', () => {
  const cases: [string, cost: number, share: number, counts: number[], expected: number[]][] = [
    ['the Region bears a quarter and the rest goes by members', 100_000_00, 2500, [10, 20, 30], [25_000_00, 12_500_00, 25_000_00, 37_500_00]],
    ['a quarter that is no whole centime is rounded up, never below a quarter', 1_01, 2500, [1], [26, 75]],
    ['a centime that is left goes to the larger fraction', 4_00, 2500, [1, 1, 2], [1_00, 75, 75, 1_50]],
    ['where fractions tie the earlier party bears the centime', 1_00, 2500, [1, 1, 1, 1], [25, 19, 19, 19, 18]],
    ['a Region that bears more leaves less to the others', 1_000_00, 6000, [3, 1], [600_00, 300_00, 100_00]],
    ['a Region that bears all leaves nothing', 1_000_00, 10_000, [3, 1], [1_000_00, 0, 0]],
    ['a Region that bears all may be alone', 1_000_00, 10_000, [], [1_000_00]],
    ['a council whose members do not benefit pays nothing', 1_000_00, 2500, [0, 5], [250_00, 0, 750_00]],
    ['the eighteen councils of El Hajeb and 660,000 dirhams', 660_000_00, 2500, [15, 28, 30, 30, 30, 16, 28, 16, 16, 16, 28, 20, 20, 30, 18, 16, 18], [
      165_000_00, 19_800_00, 36_960_00, 39_600_00, 39_600_00, 39_600_00, 21_120_00, 36_960_00, 21_120_00, 21_120_00, 21_120_00, 36_960_00, 26_400_00, 26_400_00, 39_600_00, 23_760_00, 21_120_00, 23_760_00,
    ]],
  ];
  test.each(cases)('%s', (_, cost, share, counts, expected) => expect(amounts(cost, share, ...counts)).toEqual(expected));

  test('each party keeps beside its amount the members that it was computed from; the Region has none', () => {
    expect(apportion(100_00, 2500, owner, members(2, 1))).toEqual([
      { partyId: 1, members: null, amount: 25_00 }, { partyId: 2, members: 2, amount: 50_00 }, { partyId: 3, members: 1, amount: 25_00 },
    ]);
  });
});

describe('why a cost cannot be shared out', () => {
  const cases: [string, cost: number, share: number, counts: number[], code: string | undefined][] = [
    ['a quarter for the Region and members elsewhere: nothing stands in the way', 100, 2500, [1], undefined],
    ['a Region that bears all needs nobody else to benefit', 100, 10_000, [0], undefined],
    ['a cost of nothing', 0, 2500, [1], 'contribution.cost_not_positive'],
    ['a cost below zero', -1, 2500, [1], 'contribution.cost_not_positive'],
    ['a cost with a fraction of a centime', 10.5, 2500, [1], 'contribution.cost_not_positive'],
    ['a Region just below a quarter', 100, 2499, [1], 'contribution.owner_share_below_quarter'],
    ['a Region above the whole', 100, 10_001, [1], 'contribution.owner_share_above_whole'],
    ['members that are no whole number', 100, 2500, [1.5], 'contribution.members_not_counted'],
    ['fewer members than none', 100, 2500, [-1, 3], 'contribution.members_not_counted'],
    ['nobody who benefits', 100, 2500, [0, 0], 'contribution.nobody_benefits'],
    ['no other party', 100, 2500, [], 'contribution.nobody_benefits'],
  ];
  test.each(cases)('%s', (_, cost, share, counts, code) => expect(whyNotApportion(cost, share, members(...counts))?.code).toBe(code));
});

describe('whatever the cost, the share and the councils', () => {
  const councils = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 60 }).filter((counts) => counts.some((count) => count > 0));
  const cost = fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 10_000_000_000_00 }));
  const share = fc.integer({ min: 2500, max: 10_000 });
  const whatever = (holds: (given: { cost: number; share: number; counts: number[]; parts: number[] }) => void) =>
    fc.assert(fc.property(cost, share, councils, (costs, shares, counts) => holds({ cost: costs, share: shares, counts, parts: amounts(costs, shares, ...counts) })), { numRuns: 3000 });

  test('the parts sum exactly to the cost, to the centime, and none is below zero', () => {
    whatever(({ cost: whole, parts }) => {
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      expect(parts.every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(true);
    });
  });

  test('the Region bears its share at least, and less than a centime more', () => {
    whatever(({ cost: whole, share: points, parts: [region = 0] }) => {
      const above = BigInt(region) * 10_000n - BigInt(whole) * BigInt(points);

      expect(above >= 0n && above < 10_000n).toBe(true);
    });
  });

  test('no party is further than a centime from its exact part, and more members never pay less', () => {
    whatever(({ cost: whole, counts, parts: [region = 0, ...others] }) => {
      const everyone = BigInt(counts.reduce((sum, count) => sum + count, 0));
      for (const [index, part] of others.entries()) {
        const off = BigInt(part) * everyone - BigInt(whole - region) * BigInt(counts[index] ?? 0);
        expect(off < everyone && off > -everyone).toBe(true);
        expect(others.filter((paid, other) => (counts[other] ?? 0) > (counts[index] ?? 0) && paid < part)).toEqual([]);
      }
    });
  });
});
