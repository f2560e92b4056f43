import { describe, expect, test } from 'vitest';
import { emptyCallOn, factsOf, mandateOf, partyOf, recorded, smoothWay, voteOn, wayTo } from '../../../tests/one-party.ts';
import { calendarFrom } from '#law';
import { toDay } from '#platform/days';
import type { ActFacts, PartyContext } from './index.ts';
import { progressOf, seatsOn, whyNotRecord, whyNotReplace } from './index.ts';

const today = toDay('2028-03-01');
const twoMandates = { mandates: [{ startsOn: toDay('2021-09-08'), seats: 30 }, { startsOn: toDay('2027-09-07'), seats: 20 }] };
const fallen = (acts: readonly ActFacts[], party: Partial<PartyContext>) => progressOf(recorded(...acts), partyOf(party)).setAside.map(({ act, because }) => [act.step, because.code]);

describe('an act belongs to the mandate of its own day', () => {
  test('the seats are those of that mandate', () => {
    expect(['2021-09-07', '2021-09-08', '2027-09-06', '2027-09-07'].map((day) => seatsOn(twoMandates, toDay(day)))).toEqual([null, 30, 30, 20]);
  });

  test('what happened before the next mandate is not before the mandate', () => {
    expect(fallen(wayTo('signed'), twoMandates)).toEqual([]);
    expect(whyNotRecord(recorded(smoothWay.sent), smoothWay.agenda, partyOf(twoMandates), today)).toBeUndefined();
  });

  test('a vote of a later day is measured against the seats of the later mandate', () => {
    const before = recorded(smoothWay.sent, factsOf('agenda', '2027-09-20', { sessionOn: '2027-10-12' }));
    expect(whyNotRecord(before, voteOn('2027-10-12'), partyOf(twoMandates), today)).toMatchObject({ code: 'votes.more_members_than_seats', facts: { members: 30, seats: 20 } });
    expect(whyNotRecord(before, voteOn('2027-10-12', { membersInOffice: 20, membersPresent: 18, votesFor: 16 }), partyOf(twoMandates), today)).toBeUndefined();
  });
});

describe('what was stated stays stated when the reference changes afterwards', () => {
  test('a vote of a council that is later said to have fewer seats', () => {
    expect(fallen(wayTo('signed'), { mandates: mandateOf(14) })).toEqual([]);
  });

  test('an act of a mandate that is later said to begin after it', () => {
    expect(fallen(wayTo('signed'), { mandates: [{ startsOn: toDay('2027-09-07'), seats: 30 }] })).toEqual([]);
  });

  const withHoliday = (firstDay: string) => ({ calendar: calendarFrom([], [{ name: 'mawlid', firstDay: toDay(firstDay), days: 1, certainty: 'confirmed' }]) });

  test('a third call and an opposition, when a holiday is entered or taken away in between', () => {
    const calls = [smoothWay.sent, smoothWay.agenda, emptyCallOn('2023-10-03', 1), emptyCallOn('2023-10-06', 2), voteOn('2023-10-12', { call: 3, membersPresent: 9, votesFor: 5, votesAgainst: 4 })];
    expect(fallen(calls, withHoliday('2023-10-10'))).toEqual([]);
    expect(fallen([...wayTo('transmitted'), factsOf('visa', '2023-10-13', { outcome: 'opposed' })], { needsVisa: false, calendar: calendarFrom([], []) })).toEqual([]);
  });

  test('a signature without visa, when a holiday is entered in the time of opposition', () => {
    expect(fallen([...wayTo('transmitted'), factsOf('signed', '2023-10-13')], { needsVisa: false, ...withHoliday('2023-10-11') })).toEqual([]);
  });

  test('the next act is recorded on top of it, and another rectification of the vote is judged by the seats known now', () => {
    const fewer = partyOf({ mandates: mandateOf(14) });
    expect(whyNotRecord(recorded(...wayTo('visa')), smoothWay.signed, fewer, today)).toBeUndefined();
    expect(whyNotReplace(recorded(...wayTo('visa')), 3, voteOn('2023-10-04'), fewer, today)?.code).toBe('votes.more_members_than_seats');
    expect(whyNotReplace(recorded(...wayTo('visa')), 3, voteOn('2023-10-04', { membersInOffice: 14, membersPresent: 12, votesFor: 9 }), fewer, today)).toBeUndefined();
  });

  test('a rectification that pulls the ground from under a later act is refused as before', () => {
    expect(whyNotReplace(recorded(...wayTo('transmitted'), factsOf('signed', '2023-10-13')), 4, factsOf('transmitted', '2023-10-12'), partyOf({ needsVisa: false }), today)?.code).toBe('step.breaks_later');
  });
});
