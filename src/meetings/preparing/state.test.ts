import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { MeetingState, Readiness, StandingMeeting } from './state.ts';
import { meetingStates, nextStates, whyNotConclude, whyNotMove, whyNotPostpone, whyNotRewrite } from './state.ts';

const meeting: StandingMeeting = { kind: 'communication', state: 'prepared', startsOn: '2026-12-10' as Day };
const ready: Readiness = { today: '2026-11-24' as Day, because: null, points: 2, participants: 16, roll: 14, hasApprovedMinutes: true, bySession: false };

const moves: [string, Partial<StandingMeeting>, MeetingState, Partial<Readiness>, string | undefined][] = [
  ['a prepared meeting with an agenda and participants is convened', {}, 'convened', {}, undefined],
  ['nobody is convened without an agenda', {}, 'convened', { points: 0 }, 'meeting.agenda_missing'],
  ['a convocation goes to somebody', {}, 'convened', { participants: 0 }, 'meeting.participants_missing'],
  ['nobody is convened for a day that is past', {}, 'convened', { today: '2026-12-11' as Day }, 'meeting.its_day_passed'],
  ['on its own day one may still convene', {}, 'convened', { today: '2026-12-10' as Day }, undefined],
  ['a meeting is not held before it is convened', {}, 'held', { today: '2026-12-10' as Day }, 'meeting.not_that_way'],
  ['a convened meeting is not held before its day', { state: 'convened' }, 'held', { today: '2026-12-09' as Day }, 'meeting.before_its_day'],
  ['it is held on its day', { state: 'convened' }, 'held', { today: '2026-12-10' as Day }, undefined],
  ['its minutes are approved by their own approval', { state: 'held' }, 'minutes_approved', {}, undefined],
  ['and not by a move alone', { state: 'held' }, 'minutes_approved', { hasApprovedMinutes: false }, 'meeting.minutes_not_approved'],
  ['it closes with its roll', { state: 'minutes_approved' }, 'closed', {}, undefined],
  ['and never without', { state: 'minutes_approved' }, 'closed', { roll: 0 }, 'meeting.roll_missing'],
  ['it does not close before its minutes are approved', { state: 'held' }, 'closed', {}, 'meeting.not_that_way'],
  ['a cancellation says why', {}, 'cancelled', { because: ' ' }, 'meeting.reason_missing'],
  ['and can still come after the convocation', { state: 'convened' }, 'cancelled', { because: 'فيضانات بالإقليم' }, undefined],
  ['what was held is not cancelled', { state: 'held' }, 'cancelled', { because: 'خطأ' }, 'meeting.not_that_way'],
  ['nothing follows a closing', { state: 'closed' }, 'held', {}, 'meeting.not_that_way'],
  ['a council’s session is convened by the councils alone', { kind: 'council_session' }, 'convened', {}, 'meeting.moved_by_its_session'],
  ['after they have asked what the law asks', { kind: 'council_session' }, 'convened', { bySession: true }, undefined],
];

describe('why not move a meeting', () => {
  test.each(moves)('%s', (_, part, to, facts, code) => expect(whyNotMove({ ...meeting, ...part }, to, { ...ready, ...facts })?.code).toBe(code));

  test('each state leads somewhere, save the last two', () => {
    expect(meetingStates.filter((state) => nextStates(state).length === 0)).toEqual(['closed', 'cancelled']);
  });
});

const to = { startsOn: '2026-12-17' as Day, endsOn: null, because: 'تزامن مع دورة المجلس' };
const postponements: [string, Partial<StandingMeeting>, Partial<typeof to> | { endsOn: Day }, string | undefined][] = [
  ['a meeting ahead is put off with a reason', {}, {}, undefined],
  ['also once convened', { state: 'convened' }, {}, undefined],
  ['to an earlier day that is still ahead as well', {}, { startsOn: '2026-12-01' as Day }, undefined],
  ['not without a reason', {}, { because: '' }, 'meeting.reason_missing'],
  ['not to the same day', {}, { startsOn: '2026-12-10' as Day }, 'meeting.same_day'],
  ['not into the past', {}, { startsOn: '2026-11-23' as Day }, 'plan.day_passed'],
  ['not backwards', {}, { endsOn: '2026-12-16' as Day }, 'plan.ends_before_it_starts'],
  ['not after it was held', { state: 'held' }, {}, 'meeting.no_longer_ahead'],
  ['not after it was cancelled', { state: 'cancelled' }, {}, 'meeting.no_longer_ahead'],
];

describe('why not postpone a meeting', () => {
  test.each(postponements)('%s', (_, part, asked, code) => expect(whyNotPostpone({ ...meeting, ...part }, { ...to, ...asked }, ready.today)?.code).toBe(code));
});

test('only what took place is concluded, and a record is written until its minutes are approved', () => {
  const codes = (rule: typeof whyNotConclude | typeof whyNotRewrite) => meetingStates.map((state) => rule({ state })?.code ?? 'may');
  expect(codes(whyNotConclude)).toEqual(['meeting.not_held_yet', 'meeting.not_held_yet', 'may', 'may', 'may', 'meeting.not_held_yet']);
  expect(codes(whyNotRewrite)).toEqual(['meeting.not_held_yet', 'meeting.not_held_yet', 'may', 'meeting.record_approved', 'meeting.record_approved', 'meeting.not_held_yet']);
});
