import { describe, expect, test } from 'vitest';
import { emptyCallOn, factsOf, mandateOf, partyOf, recorded, smoothWay, voteOn } from '../../../tests/one-party.ts';
import { toDay } from '#platform/days';
import type { ActFacts, PartyContext } from './index.ts';
import { progressOf, whyNotRecord } from './index.ts';

const today = toDay('2024-03-01');
const before = [smoothWay.sent, smoothWay.agenda];
const whyNot = (after: readonly ActFacts[], act: ActFacts, party: Partial<PartyContext> = {}) => whyNotRecord(recorded(...before, ...after), act, partyOf(party), today);
type Told = Parameters<typeof voteOn>[1];
const vote = (told: Told) => voteOn('2023-10-03', told);

describe('the counts of a vote hold together', () => {
  const cases: [string, Told, string | undefined][] = [
    ['20 of 24 present, of 30 in office', {}, undefined],
    ['without the members in office nothing can be judged', { membersInOffice: null }, 'votes.not_counted'],
    ['nor without those present', { membersPresent: null }, 'votes.not_counted'],
    ['nor an approval without votes', { votesFor: null, votesAgainst: null }, 'votes.not_counted'],
    ['a council of nobody holds no vote', { membersInOffice: 0, membersPresent: 0, votesFor: 0, votesAgainst: 0 }, 'votes.nobody_in_office'],
    ['no more members in office than seats', { membersInOffice: 31 }, 'votes.more_members_than_seats'],
    ['a council may have lost members', { membersInOffice: 27 }, undefined],
    ['no more present than in office', { membersInOffice: 20, membersPresent: 21 }, 'votes.more_present_than_members'],
    ['no more votes than present', { votesFor: 20, votesAgainst: 2, votesAbstained: 3 }, 'votes.more_votes_than_present'],
    ['abstentions are no votes but are counted among those present', { votesFor: 20, votesAgainst: 2, votesAbstained: 2 }, undefined],
  ];
  test.each(cases)('%s', (_, told, code) => expect(whyNot([], vote(told))?.code).toBe(code));

  test('a council whose seats are not known is not measured against them', () => {
    expect(whyNot([], vote({ membersInOffice: 90, membersPresent: 80, votesFor: 70 }), { mandates: mandateOf(null) })).toBeUndefined();
  });
});

describe('the quorum is more than half of the members in office, at every level', () => {
  const levels = [['region', 69, 35], ['province', 15, 8], ['commune', 30, 16], ['commune', 28, 15]] as const;
  describe.each(levels)('a %s of %i', (level, seats, needed) => {
    const party = { level, mandates: mandateOf(seats) };
    const called = (call: number, day: string, present: number) => voteOn(day, { call, membersInOffice: seats, membersPresent: present, votesFor: present, votesAgainst: 0 });
    const empty = (call: number, day: string) => ({ ...emptyCallOn(day, call, needed - 1), membersInOffice: seats });

    test('at the first call', () => {
      expect(whyNot([], called(1, '2023-10-03', needed), party)).toBeUndefined();
      expect(whyNot([], called(1, '2023-10-03', needed - 1), party)).toMatchObject({ code: 'quorum.missing', facts: { present: needed - 1, needed } });
    });
    test('at the second call still', () => {
      expect(whyNot([empty(1, '2023-10-03')], called(2, '2023-10-06', needed), party)).toBeUndefined();
      expect(whyNot([empty(1, '2023-10-03')], called(2, '2023-10-06', needed - 1), party)?.code).toBe('quorum.missing');
    });
    test('at the third whatever the number', () => {
      const calls = [empty(1, '2023-10-03'), empty(2, '2023-10-06')];
      expect(whyNot(calls, called(3, '2023-10-12', 1), party)).toBeUndefined();
      expect(whyNot(calls, empty(3, '2023-10-12'), party)?.code).toBe('quorum.was_reached');
    });
    test('and no session is without quorum when enough are present', () => {
      expect(whyNot([], { ...empty(1, '2023-10-03'), membersPresent: needed }, party)?.code).toBe('quorum.was_reached');
      expect(whyNot([], empty(1, '2023-10-03'), party)).toBeUndefined();
    });
  });
});

describe('the calls follow one another at their days', () => {
  const first = emptyCallOn('2023-10-03', 1);
  const second = emptyCallOn('2023-10-06', 2);
  const cases: [string, ActFacts[], ActFacts, string | undefined][] = [
    ['no second call without a first', [], voteOn('2023-10-06', { call: 2 }), 'call.previous_missing'],
    ['no third call without a second', [first], voteOn('2023-10-12', { call: 3 }), 'call.previous_missing'],
    ['the first call is held once', [first], voteOn('2023-10-04', { call: 1 }), 'call.already_held'],
    ['the same empty call is recorded once', [first], first, 'call.already_held'],
    ['the second is not held two days after the first', [first], voteOn('2023-10-05', { call: 2 }), 'call.second_outside_window'],
    ['it is held from the third day', [first], voteOn('2023-10-06', { call: 2 }), undefined],
    ['to the fifth', [first], voteOn('2023-10-08', { call: 2 }), undefined],
    ['and not later', [first], voteOn('2023-10-09', { call: 2 }), 'call.second_outside_window'],
    ['the third is not held on the third working day after the second', [first, second], voteOn('2023-10-11', { call: 3 }), 'call.third_too_early'],
    ['it is held after it', [first, second], voteOn('2023-10-12', { call: 3, membersPresent: 9, votesFor: 5, votesAgainst: 4 }), undefined],
    ['nothing comes after the third', [first, second, voteOn('2023-10-12', { call: 3, outcome: 'postponed' })], voteOn('2023-10-13', { call: 3 }), 'step.previous_missing'],
  ];
  test.each(cases)('%s', (_, after, act, code) => expect(whyNot(after, act)?.code).toBe(code));

  test('after another agenda the calls start from the first', () => {
    const again = factsOf('agenda', '2024-01-05', { sessionOn: '2024-02-06' });

    expect(whyNot([first, voteOn('2023-10-06', { call: 2, outcome: 'postponed' }), again], voteOn('2024-02-06', { call: 1 }))).toBeUndefined();
  });
});

describe('the majority is that of the votes cast', () => {
  const cases: [string, Told, string | undefined][] = [
    ['twelve of twenty-two', { votesFor: 12, votesAgainst: 10 }, undefined],
    ['eleven of twenty-three do not approve', { votesFor: 11, votesAgainst: 12 }, 'majority.missing'],
    ['abstentions do not count: two of three', { votesFor: 2, votesAgainst: 1, votesAbstained: 21 }, undefined],
    ['a tie needs the side of the president', { votesFor: 12, votesAgainst: 12 }, 'majority.tie_without_president'],
    ['who prevails for', { votesFor: 12, votesAgainst: 12, presidentSide: 'for' }, undefined],
    ['or against', { votesFor: 12, votesAgainst: 12, presidentSide: 'against' }, 'majority.missing'],
    ['the president prevails in a tie only', { votesFor: 11, votesAgainst: 12, presidentSide: 'for' }, 'majority.missing'],
    ['nobody who votes approves nothing', { votesFor: 0, votesAgainst: 0, votesAbstained: 24 }, 'majority.missing'],
    ['reservations do not change the majority', { outcome: 'approved_with_reservations', votesFor: 11, votesAgainst: 12 }, 'majority.missing'],
    ['what the majority approved is not rejected', { outcome: 'rejected' }, 'majority.was_reached'],
    ['what it refused is', { outcome: 'rejected', votesFor: 10, votesAgainst: 12 }, undefined],
    ['a tie with the president against is a rejection', { outcome: 'rejected', votesFor: 12, votesAgainst: 12, presidentSide: 'against' }, undefined],
    ['a tie without the president is no rejection yet', { outcome: 'rejected', votesFor: 12, votesAgainst: 12 }, 'majority.tie_without_president'],
    ['a rejection is counted too', { outcome: 'rejected', votesFor: null, votesAgainst: null }, 'votes.not_counted'],
    ['a postponement needs no vote', { outcome: 'postponed', votesFor: null, votesAgainst: null }, undefined],
    ['but a quorum', { outcome: 'postponed', membersPresent: 15, votesFor: null, votesAgainst: null }, 'quorum.missing'],
  ];
  test.each(cases)('%s', (_, told, code) => expect(whyNot([], vote(told))?.code).toBe(code));
});

describe('where the law asks for the majority of the members in office', () => {
  const party = { majorityBase: 'members_in_office' } as const;
  const short = voteOn('2023-10-03', { outcome: 'rejected', votesFor: 15, votesAgainst: 3 });
  const secondSitting = (told: Told = {}) => voteOn('2023-10-05', { sitting: 2, votesFor: 15, votesAgainst: 3, ...told });
  const cases: [string, ActFacts[], ActFacts, string | undefined][] = [
    ['sixteen of thirty approve at the first sitting', [], vote({ votesFor: 16, votesAgainst: 0 }), undefined],
    ['fifteen do not, though all who voted were for', [], vote({ votesFor: 15, votesAgainst: 0 }), 'majority.missing'],
    ['a first sitting that falls short is recorded as such', [], short, undefined],
    ['no second sitting without a first', [], secondSitting(), 'sitting.first_missing'],
    ['the second sitting approves by the votes cast', [short], secondSitting(), undefined],
    ['and no less', [short], secondSitting({ votesFor: 3, votesAgainst: 15 }), 'majority.missing'],
    ['the president prevails there too', [short], secondSitting({ votesFor: 9, votesAgainst: 9, presidentSide: 'for' }), undefined],
    ['a sitting that is not named is the first', [], vote({ sitting: null, votesFor: 15, votesAgainst: 0 }), 'majority.missing'],
  ];
  test.each(cases)('%s', (_, after, act, code) => expect(whyNot(after, act, party)?.code).toBe(code));

  test('after a first vote that falls short the council votes again; after the second it starts anew', () => {
    const first = progressOf(recorded(...before, short), partyOf(party));
    const second = progressOf(recorded(...before, short, secondSitting({ outcome: 'rejected', votesFor: 3, votesAgainst: 15 })), partyOf(party));

    expect([first.firstSitting?.outcome, first.returnedBy, first.holding.agenda?.step]).toEqual(['rejected', null, 'agenda']);
    expect([second.firstSitting, second.returnedBy?.sitting, second.holding.agenda]).toEqual([null, 2, undefined]);
  });

  test('an item that was postponed without a vote was not voted on: it needs another agenda', () => {
    const postponed = vote({ outcome: 'postponed', votesFor: null, votesAgainst: null, votesAbstained: null });

    expect(whyNot([postponed], secondSitting(), party)?.code).toBe('step.previous_missing');
  });

  test('a second sitting after a second call is not itself a second call', () => {
    const calls = [emptyCallOn('2023-10-03', 1), { ...short, call: 2, happenedOn: toDay('2023-10-06') }];

    expect(whyNot(calls, voteOn('2023-10-12', { sitting: 2, votesFor: 15, votesAgainst: 3 }), party)).toBeUndefined();
  });
});

describe('what a session that is kept here knows besides', () => {
  const opened = (membersAtOpening: number, rest: Told = {}) => vote({ membersAtOpening, membersPresent: 14, votesFor: 12, votesAgainst: 1, ...rest });

  test('the quorum was counted at the opening: leaving does not undo it', () => {
    expect(whyNot([], opened(16))).toBeUndefined();
    expect(whyNot([], opened(15))?.code).toBe('quorum.missing');
  });

  test('a session that the State asked for is valid on the next working day whatever the number', () => {
    const byState = { calledByState: true, call: 2, membersPresent: 9, votesFor: 9, votesAgainst: 0 };
    expect(whyNot([emptyCallOn('2023-10-03', 1)], voteOn('2023-10-04', byState))).toBeUndefined();
    expect(whyNot([emptyCallOn('2023-10-03', 1)], voteOn('2023-10-06', byState))?.code).toBe('call.second_outside_window');
    expect(whyNot([emptyCallOn('2023-10-03', 1)], voteOn('2023-10-04', { ...byState, calledByState: false }))?.code).toBe('call.second_outside_window');
  });

  test('a second sitting goes on under the call of the first', () => {
    const calls = [emptyCallOn('2023-10-03', 1), emptyCallOn('2023-10-06', 2)];
    const first = voteOn('2023-10-12', { outcome: 'rejected', call: 3, membersPresent: 14, votesFor: 14, votesAgainst: 0 });
    const second = voteOn('2023-10-13', { call: 3, sitting: 2, membersPresent: 14, votesFor: 14, votesAgainst: 0 });
    expect(whyNot([...calls, first], second, { majorityBase: 'members_in_office' })).toBeUndefined();
  });
});
