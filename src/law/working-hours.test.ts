import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import { calendarFrom } from './calendar.ts';
import { outOfQuiet } from './working-hours.ts';

const calendar = calendarFrom([{ name: 'independence_day', month: 11, date: 18, since: 1956, until: null }], [{ name: 'fitr', firstDay: toDay('2027-03-10'), days: 2, certainty: 'expected' }]);

describe('a mail that nobody waits for', () => {
  test.each([
    ['goes at once at ten on a Tuesday', '2026-11-24T10:00:00Z', null],
    ['waits for the offices to open', '2026-11-24T05:00:00Z', '2026-11-24T08:30:00.000Z'],
    ['waits for the morning at night', '2026-11-24T21:00:00Z', '2026-11-25T08:30:00.000Z'],
    ['waits from Friday evening for Monday', '2026-11-27T19:00:00Z', '2026-11-30T08:30:00.000Z'],
    ['waits on Sunday too', '2026-11-29T10:00:00Z', '2026-11-30T08:30:00.000Z'],
    ['waits on a holiday for the day after it', '2026-11-18T10:00:00Z', '2026-11-19T08:30:00.000Z'],
    ['waits on the eve of a holiday, in the evening, for the day after it', '2026-11-17T20:00:00Z', '2026-11-19T08:30:00.000Z'],
    ['waits out a feast of two days', '2027-03-10T09:00:00Z', '2027-03-12T08:30:00.000Z'],
  ])('%s', (_, time, until) => expect(outOfQuiet(new Date(time), calendar)?.toISOString() ?? null).toBe(until));
});
