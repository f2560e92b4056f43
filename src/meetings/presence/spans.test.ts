import { describe, expect, test } from 'vitest';
import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import type { Sitting } from '../preparing/sittings.ts';
import { rollOf } from './roll.ts';
import { spanAsked, spansOf } from './spans.ts';

const [first, second] = ['2026-12-10', '2026-12-11'] as Day[] as [Day, Day];
const sitting = (id: number, day: Day, startsAt: string, endsAt: string | null): Sitting => ({ id, day, startsAt, endsAt, titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false });
const keys = (sittings: Sitting[], endsOn: Day | null = null) => spansOf({ startsOn: first, endsOn }, sittings).map(({ key }) => key);

describe('the stretches of a meeting', () => {
  test('are the halves of each day where no sitting is settled', () => expect(keys([], second)).toEqual(['2026-12-10-morning', '2026-12-10-afternoon', '2026-12-11-morning', '2026-12-11-afternoon']));
  test('are its sittings, and not the half that holds one alone', () => expect(keys([sitting(1, first, '09:30', '12:00'), sitting(2, first, '15:00', null)])).toEqual(['sitting-1', 'sitting-2']));
  test('are a half-day too that holds several', () => expect(keys([sitting(1, first, '09:00', '10:00'), sitting(2, first, '10:30', '12:00')])).toEqual(['sitting-1', 'sitting-2', '2026-12-10-morning']));

  test('begin with the one under way', () => {
    const spans = spansOf({ startsOn: first, endsOn: null }, [sitting(1, first, '09:30', '12:00'), sitting(2, first, '15:00', null)]);
    expect([spanAsked(spans, undefined, instantOf(first, '15:10')).key, spanAsked(spans, 'sitting-1', instantOf(first, '15:10')).key, spanAsked(spans, undefined, instantOf(first, '08:00')).key]).toEqual(['sitting-2', 'sitting-1', 'sitting-1']);
  });
});

test('who came on the first day and did not say that they left is absent on the second', () => {
  const [, , morning] = spansOf({ startsOn: first, endsOn: second }, []);
  const entry = { id: 1, participantId: 7, direction: 'arrival' as const, happenedAt: instantOf(first, '09:00'), capacity: 'member' as const, nonce: 'a', replacesId: null, isWithdrawal: false };
  expect(morning && rollOf([{ id: 7, representsId: null }], [entry], new Set(), morning)[0]?.state).toBe('absent');
});
