import { expect, test } from 'vitest';
import { timeOf, yearlyDay } from './index.ts';

test('the first of a month is an ordinal in French alone', () => {
  expect([yearlyDay(1, 1, 'ar'), yearlyDay(1, 1, 'fr'), yearlyDay(1, 1, 'en'), yearlyDay(1, 2, 'fr')]).toEqual(['1 يناير', '1er janvier', '1 January', '2 janvier']);
});

test('an hour stands after its day as each language says it', () => {
  const at = new Date('2023-05-10T13:05:00Z');
  expect([timeOf(at, 'ar'), timeOf(at, 'fr'), timeOf(at, 'en')]).toEqual(['10 ماي 2023 على الساعة 14:05', '10 mai 2023 à 14:05', '10 May 2023, 14:05']);
});
