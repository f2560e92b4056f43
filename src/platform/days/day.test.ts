import { describe, expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, isDay, toDay, weekdayOf } from './index.ts';

describe('the civil day in Casablanca', () => {
  test.each([
    ['an hour before midnight it is still the day', '2023-10-03T21:59:59Z', '2023-10-03'],
    ['one second before midnight too', '2023-10-03T22:59:59Z', '2023-10-03'],
    ['at midnight it is the next, although it is the eve in Greenwich', '2023-10-03T23:00:00Z', '2023-10-04'],
    ['the year turns there an hour before', '2022-12-31T23:30:00Z', '2023-01-01'],
    ['in Ramadan the clock is Greenwich’s: before its midnight it is still the day', '2024-03-15T23:30:00Z', '2024-03-15'],
    ['and after it the next', '2024-03-16T00:00:00Z', '2024-03-16'],
    ['on the eve of Ramadan’s clock the day ends at 23:00 in Greenwich', '2024-03-09T23:00:00Z', '2024-03-10'],
    ['the night on which it goes back lasts an hour longer', '2024-03-10T23:30:00Z', '2024-03-10'],
    ['after Ramadan the day ends early again', '2024-04-14T23:30:00Z', '2024-04-15'],
    ['a leap day has its own midnight', '2024-02-28T23:00:00Z', '2024-02-29'],
  ])('%s', (_, instant, day) => expect(dayIn(new Date(instant))).toBe(day));
});

describe('a day', () => {
  test.each([
    ['2024-02-29', true], ['2023-02-29', false], ['2023-13-01', false], ['2023-00-10', false], ['1899-12-31', false], ['1900-01-01', true], ['2999-12-31', true], ['3000-01-01', false],
    ['2023-1-1', false], ['2023-01-01T00:00', false], ['', false], [20_230_101, false], [null, false],
  ])('%j: %s', (text, exists) => expect(isDay(text)).toBe(exists));

  test('counts over months, years and the change of clock', () => {
    expect([addDays(toDay('2024-02-28'), 2), addDays(toDay('2024-01-01'), -1), addDays(toDay('2024-03-09'), 2), daysBetween(toDay('2024-03-01'), toDay('2024-04-20')), daysBetween(toDay('2024-04-20'), toDay('2024-03-01'))]).toEqual(['2024-03-01', '2023-12-31', '2024-03-11', 50, -50]);
    expect(['2023-05-08', '2023-05-10', '2023-05-14'].map((text) => weekdayOf(toDay(text)))).toEqual([1, 3, 7]);
  });

  test('is refused where a program must have one', () => expect(() => toDay('2023-02-30')).toThrow('Not a day: 2023-02-30'));
});
