import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import { momentOf } from './moment.ts';

const now = new Date('2026-02-01T10:00:00Z');

describe('an article is planned by the clock of Casablanca', () => {
  test.each<[string, string, string, string]>([
    ['an hour ahead of UTC in winter', '2026-02-10', '09:30', '2026-02-10T08:30:00.000Z'],
    ['at midnight, on the day that begins', '2026-02-10', '00:00', '2026-02-09T23:00:00.000Z'],
    ['with UTC in Ramadan', '2026-03-01', '09:30', '2026-03-01T09:30:00.000Z'],
    ['at midnight in Ramadan', '2026-03-01', '00:00', '2026-03-01T00:00:00.000Z'],
    ['before the clock goes back', '2026-02-15', '01:59', '2026-02-15T00:59:00.000Z'],
    ['after it went back', '2026-02-15', '03:00', '2026-02-15T03:00:00.000Z'],
    ['before the clock goes forward', '2026-03-22', '01:59', '2026-03-22T01:59:00.000Z'],
    ['after it went forward', '2026-03-22', '03:00', '2026-03-22T02:00:00.000Z'],
    ['with the seconds that some browsers send', '2026-02-10', '09:30:00', '2026-02-10T08:30:00.000Z'],
  ])('%s', (_, day, hour, moment) => expect(momentOf(day as Day, hour, now).moment?.toISOString()).toBe(moment));

  test.each<[string, string, string, string]>([
    ['no hour that the clock leaves out', '2026-03-22', '02:30', 'planning.hour_left_out'],
    ['no hour behind', '2026-02-01', '10:59', 'planning.moment_past'],
    ['not this very minute', '2026-02-01', '11:00', 'planning.moment_past'],
  ])('%s', (_, day, hour, code) => expect(momentOf(day as Day, hour, now).refused?.code).toBe(code));
});
