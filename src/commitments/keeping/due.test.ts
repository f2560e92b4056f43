import { describe, expect, test } from 'vitest';
import type { CouncilLevel } from '#instruments';
import { builtInCalendar } from '#law';
import type { Day } from '#platform/days';
import { dueDayOf } from './due.ts';

const meetingOn = '2023-05-10' as Day;

/** The promise of El Hajeb: to approve in the sessions that follow the meeting of 10 May 2023. */
const sessions: [CouncilLevel, string, string, string][] = [
  ['province', '2023-06-12', '2023-06-12', '2023-06-26'],
  ['region', '2023-07-03', '2023-07-03', '2023-07-17'],
  ['commune', '2023-10-01', '2023-10-07', '2023-10-21'],
];

describe('the next ordinary session after the meeting', () => {
  test.each(sessions)('of a %s opens from %s to %s', (level, from, to, dueOn) => {
    const due = dueDayOf({ kind: 'next_ordinary_session' }, level, meetingOn, builtInCalendar);

    expect(due).toMatchObject({ sessionFrom: from, sessionTo: to, dueOn, dueRule: 'law.next_ordinary_session' });
    expect(due?.dueArticle).toBeTruthy();
  });

  test('is not for a body that holds none', () => expect(dueDayOf({ kind: 'next_ordinary_session' }, null, meetingOn, builtInCalendar)).toBeNull());
});

test('a fixed day is the same for every debtor, council or not', () => {
  const fixed = { dueOn: '2023-12-29', dueRule: 'fixed', dueArticle: null, sessionFrom: null, sessionTo: null };

  expect(dueDayOf({ kind: 'fixed', on: '2023-12-29' as Day }, 'commune', meetingOn, builtInCalendar)).toEqual(fixed);
  expect(dueDayOf({ kind: 'fixed', on: '2023-12-29' as Day }, null, meetingOn, builtInCalendar)).toEqual(fixed);
});
