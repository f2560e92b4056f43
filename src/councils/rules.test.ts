import { describe, expect, test } from 'vitest';
import { builtInCalendar as calendar, ruleSetFor } from '#law';
import { toDay } from '#platform/days';
import { absencesOf } from './absences/absences.ts';
import type { Attended } from './absences/absences.ts';
import type { FollowedDecision } from './decisions/afterwards.ts';
import { followUpsOf, whyNotAnswerSo } from './decisions/afterwards.ts';
import { whyNotSeat } from './members/member.ts';
import { membersIn } from './members/read-list.ts';
import { standingOfRequest, whyNotAsk } from './sessions/ask-point.ts';
import { checklistOf } from './sessions/checklist.ts';
import { whyNotEnter } from './sessions/formality.ts';
import type { CountedCall } from './sessions/quorum.ts';
import { comingCall, countOf, whyNotCount } from './sessions/quorum.ts';
import type { SessionDays, SessionPlan } from './sessions/session.ts';
import { lastDayOfSession, whyNotDeliberateOn, whyNotExtend, whyNotHold } from './sessions/session.ts';
import type { Counts, VoteRule, VotingMethod } from './votes/vote.ts';
import { neededOf, outcomeOf, presidingAmong, sittingAt, whyNotClose, whyNotVote } from './votes/vote.ts';

const d = toDay;
const days = (told: Partial<SessionDays> = {}): SessionDays => ({ level: 'commune', kind: 'ordinary', askedBy: 'president', askedOn: null, opensOn: d('2023-10-04'), openedOn: null, closedOn: null, extendedUntil: null, ...told });

describe('the days on which a session may be held', () => {
  const cases: [string, Partial<SessionPlan>, 'commune' | 'province' | 'region', string | undefined][] = [
    ['a commune in the first week of October', {}, 'commune', undefined],
    ['on its last day', { opensOn: d('2023-10-07') }, 'commune', undefined],
    ['and not the day after', { opensOn: d('2023-10-08') }, 'commune', 'session.outside_its_days'],
    ['nor in September', { opensOn: d('2023-09-04') }, 'commune', 'session.not_an_ordinary_month'],
    ['a province on the second Monday of September', { opensOn: d('2023-09-11') }, 'province', undefined],
    ['and on no other Monday', { opensOn: d('2023-09-04') }, 'province', 'session.outside_its_days'],
    ['a region on the first Monday of October', { opensOn: d('2023-10-02') }, 'region', undefined],
    ['an ordinary session is nobody else’s to ask', { askedBy: 'state' }, 'commune', 'session.ordinary_is_the_presidents'],
    ['an extraordinary one on any day', { kind: 'extraordinary', opensOn: d('2023-08-09') }, 'commune', undefined],
    ['asked by the majority, within fifteen days', { kind: 'extraordinary', askedBy: 'majority_of_members', askedOn: d('2023-09-19') }, 'commune', undefined],
    ['and not later', { kind: 'extraordinary', askedBy: 'majority_of_members', askedOn: d('2023-09-18') }, 'commune', 'session.held_too_late'],
    ['asked by the State, within ten days', { kind: 'extraordinary', askedBy: 'state', askedOn: d('2023-09-23') }, 'region', 'session.held_too_late'],
    ['a request has its day', { kind: 'extraordinary', askedBy: 'third_of_members' }, 'commune', 'session.request_missing'],
    ['and comes before', { kind: 'extraordinary', askedBy: 'third_of_members', askedOn: d('2023-10-05') }, 'commune', 'session.before_its_request'],
  ];
  test.each(cases)('%s', (_, told, level, code) => expect(whyNotHold({ ...days(), ...told }, level, calendar)?.code).toBe(code));

  test('it ends by law, and is extended once', () => {
    const open = days({ openedOn: d('2023-10-04') });
    expect(lastDayOfSession(open, calendar)).toEqual({ day: '2023-10-18', article: '113-14:34' });
    expect(whyNotDeliberateOn(open, d('2023-10-19'), calendar)?.code).toBe('session.over');
    expect(whyNotExtend(open, d('2023-10-27'), calendar)).toBeUndefined();
    expect(whyNotExtend(open, d('2023-10-30'), calendar)?.code).toBe('session.extended_too_far');
    expect(whyNotExtend({ ...open, extendedUntil: d('2023-10-25') }, d('2023-10-26'), calendar)?.code).toBe('session.extended_before');
    expect(whyNotExtend({ ...open, kind: 'extraordinary' }, d('2023-10-26'), calendar)?.code).toBe('session.extraordinary_is_not_extended');
    expect(whyNotDeliberateOn(days(), d('2023-10-04'), calendar)?.code).toBe('session.before_quorum');
  });
});

describe('the quorum', () => {
  const call = (number: number, on: string, hasQuorum = false): CountedCall => ({ call: number, happenedOn: d(on), membersInOffice: 16, membersPresent: 7, quorumNeeded: 9, hasQuorum });
  const first = call(1, '2023-10-04');
  const second = call(2, '2023-10-09');

  test('is more than half at the first and second call, and nobody’s number at the third', () => {
    const at = (calls: CountedCall[], present: number) => countOf(comingCall(days(), calls, calendar)!, present, 16, ruleSetFor('commune', d('2023-10-04'))).hasQuorum;
    expect([at([], 8), at([], 9), at([first], 8), at([first], 9), at([first, second], 1), at([first, second], 0)]).toEqual([false, true, false, true, true, false]);
  });

  const cases: [string, Partial<SessionDays>, CountedCall[], string, string | undefined][] = [
    ['the first call is counted on the day of the session', {}, [], '2023-10-04', undefined],
    ['and on no other', {}, [], '2023-10-05', 'quorum.not_its_day'],
    ['the second not before three days', {}, [first], '2023-10-06', 'quorum.not_its_day'],
    ['within five', {}, [first], '2023-10-09', undefined],
    ['and not later', {}, [first], '2023-10-10', 'quorum.not_its_day'],
    ['the third not before the third working day has gone', {}, [first, second], '2023-10-12', 'quorum.not_its_day'],
    ['but then on any', {}, [first, second], '2023-10-13', undefined],
    ['a quorum that was reached is not counted again', {}, [call(1, '2023-10-04', true)], '2023-10-05', 'quorum.counted_before'],
    ['a closed session counts nobody', { closedOn: d('2023-10-05') }, [first], '2023-10-08', 'session.closed'],
    ['one that the State asked for meets on the next working day', { kind: 'extraordinary', askedBy: 'state' }, [first], '2023-10-05', undefined],
  ];
  test.each(cases)('%s', (_, told, calls, on, code) => expect(whyNotCount(days(told), calls, d(on), calendar)?.code).toBe(code));
});

const rule = (told: Partial<VoteRule & { method: VotingMethod }> = {}) => ({ moreThan: { numerator: 1, denominator: 2 }, base: 'votes_cast' as const, sitting: 1 as const, article: '113-14:43', membersInOffice: 22, membersPresent: 18, membersRecused: 0, method: 'show_of_hands' as VotingMethod, ...told });
const hands = (yes: number, no: number, abstained = 0): Counts => ({ for: yes, against: no, abstained });

describe('a vote', () => {
  test('says before it what it needs', () => {
    expect(neededOf(rule({ base: 'members_in_office' }))).toEqual({ needed: 12, of: 22 });
    expect(neededOf(rule({ base: 'members_in_office', sitting: 2, membersRecused: 1 }))).toEqual({ needed: 9, of: 17 });
    expect(neededOf(rule())).toEqual({ needed: 10, of: 18 });
  });

  const outcomes: [string, Partial<VoteRule>, Counts, 'for' | 'against' | null, boolean, boolean][] = [
    ['passes by the majority of the votes cast, abstentions apart', {}, hands(6, 5, 7), null, true, false],
    ['fails below it', {}, hands(5, 6, 7), null, false, false],
    ['needs the majority of the members in office where the law lists the matter', { base: 'members_in_office' }, hands(12, 1), null, true, false],
    ['and one voice less goes to a second sitting', { base: 'members_in_office' }, hands(11, 0), null, false, true],
    ['which falls back to the votes cast', { base: 'members_in_office', sitting: 2 }, hands(6, 5), null, true, false],
    ['and ends there', { base: 'members_in_office', sitting: 2 }, hands(5, 6), null, false, false],
    ['a tie goes with the president', {}, hands(9, 9), 'for', true, false],
    ['either way', {}, hands(9, 9), 'against', false, false],
  ];
  test.each(outcomes)('%s', (_, told, counts, side, approved, second) => expect(outcomeOf(rule(told), counts, side)).toMatchObject({ approved, goesToSecondSitting: second }));

  const closings: [string, Partial<VoteRule & { method: VotingMethod }>, Counts, 'for' | 'against' | null, string | undefined][] = [
    ['counts no more voices than members present (Tiznit)', {}, hands(17, 1, 1), null, 'vote.more_voices_than_voters'],
    ['nor the recused', { membersRecused: 2 }, hands(17, 0), null, 'vote.more_voices_than_voters'],
    ['counts somebody', {}, hands(0, 0), null, 'vote.no_voice'],
    ['a tie by show of hands asks for the names', {}, hands(9, 9), null, 'vote.tie_asks_names'],
    ['a tie by name asks for the president’s side', { method: 'by_name' }, hands(9, 9), null, 'vote.tie_without_president'],
    ['and is settled by it', { method: 'by_name' }, hands(9, 9), 'for', undefined],
    ['a short first vote of the members in office closes', { base: 'members_in_office' }, hands(9, 9), null, undefined],
  ];
  test.each(closings)('%s', (_, told, counts, side, code) => expect(whyNotClose(rule(told), counts, side)?.code).toBe(code));

  const point = { answer: 'accepted' as const, isDecided: false, isPostponed: false, firstVote: null, hasOpenVote: false };
  const now = { at: new Date('2023-10-04T14:00:00Z'), sittingId: 2, voters: 8, article: '113-14:43' };
  const openings: [string, Partial<Parameters<typeof whyNotVote>[0]>, Partial<typeof now>, string | undefined][] = [
    ['is opened on a point of the agenda', {}, {}, undefined],
    ['and on no other', { answer: 'refused' }, {}, 'vote.not_on_the_agenda'],
    ['once', { isDecided: true }, {}, 'vote.decided_before'],
    ['not on what was put off', { isPostponed: true }, {}, 'vote.point_put_off'],
    ['one at a time', { hasOpenVote: true }, {}, 'vote.another_is_open'],
    ['a second time at a second sitting', { firstVote: { openedAt: new Date('2023-10-04T10:00:00Z'), sittingId: 1 } }, {}, undefined],
    ['and not at the same', { firstVote: { openedAt: new Date('2023-10-04T10:00:00Z'), sittingId: 2 } }, {}, 'vote.second_sitting_is_another'],
    ['with somebody who may vote', {}, { voters: 0 }, 'vote.nobody_may_vote'],
  ];
  test.each(openings)('%s', (_, told, moment, code) => expect(whyNotVote({ ...point, ...told }, { ...now, ...moment })?.code).toBe(code));

  test('is led by the president, else by the first vice-president there', () => {
    const members = [{ role: 'member', position: 1 }, { role: 'vice_president', position: 4 }, { role: 'vice_president', position: 3 }, { role: 'president', position: 9 }];
    expect(presidingAmong(members)).toBe(members[3]);
    expect(presidingAmong(members.slice(0, 3))).toBe(members[2]);
  });

  test('falls into the sitting that has begun, by the hour of Casablanca', () => {
    const sittings = [{ id: 1, day: d('2023-10-04'), startsAt: '10:00' }, { id: 2, day: d('2023-10-04'), startsAt: '15:00' }];
    expect([sittingAt(sittings, new Date('2023-10-04T13:59:00Z')), sittingAt(sittings, new Date('2023-10-04T14:00:00Z')), sittingAt(sittings, new Date('2023-10-05T14:00:00Z'))]).toEqual([1, 2, null]);
  });
});

describe('members', () => {
  test.each([
    ['فاطمة بنعمر\tرئيس\trais@example.ma', { name: 'فاطمة بنعمر', role: 'president', mail: 'rais@example.ma' }],
    ['Yamna Tachfine; membre', { name: 'Yamna Tachfine', role: 'member', mail: null }],
    ['عبد السلام أوهمو، نائب الرئيس', { name: 'عبد السلام أوهمو', role: 'vice_president', mail: null }],
    ['حدو; a@b.ma', { name: 'حدو', role: 'member', mail: 'a@b.ma' }],
  ])('are read from «%s»', (line, member) => expect(membersIn(line)).toEqual([member]));

  test('a line that is none is named by its number', () => {
    expect(() => membersIn('حدو; رئيس\nسعيد; قبطان')).toThrow('members.role_unclear');
    expect(() => membersIn(' \n ')).toThrow('members.none_given');
    for (const list of ['"حدو', 'حدو\nسعيد; "رئيس', '"حدو" أمزيان']) expect(() => membersIn(list)).toThrow('members.quote_unclear');
    for (const mail of ['a,b@x.ma', '"a"@x.ma', 'a<b@x.ma', `a@${'.'.repeat(50_000)}`]) expect(() => membersIn(`حدو; رئيس; ${mail}`)).toThrow(/members\.(mail|quote)_unclear/u);
  });

  const seat = (name: string, told: object = {}) => ({ name, role: 'member' as const, startsOn: d('2021-10-11'), endsOn: null, ...told });
  test('never sit in more seats than there are; a seat is free the day after', () => {
    expect(whyNotSeat([seat('أ'), seat('ب')], 2)).toBeUndefined();
    expect(whyNotSeat([seat('أ'), seat('ب'), seat('ج', { startsOn: d('2023-01-02') })], 2)?.code).toBe('members.more_than_seats');
    expect(whyNotSeat([seat('أ', { endsOn: d('2023-01-01') }), seat('ب'), seat('ج', { startsOn: d('2023-01-02') })], 2)).toBeUndefined();
    expect(whyNotSeat([seat('أحمد'), seat('احمد')], 9)?.code).toBe('members.already_there');
    expect(whyNotSeat([seat('أ', { role: 'president' }), seat('ب', { role: 'president' })], 9)?.code).toBe('members.role_taken');
  });
});

describe('requests for the agenda', () => {
  test('half of the members put a point on it by law', () => {
    expect([standingOfRequest({ askedBy: 'members', askers: 7 }, 15).answer, standingOfRequest({ askedBy: 'members', askers: 8 }, 15).answer, standingOfRequest({ askedBy: 'members', askers: 8 }, 16).origin]).toEqual(['proposed', 'accepted', 'half_of_members']);
  });
  test('the State’s own come within eight days of the agenda', () => {
    const ask = (sent: string | null, today: string) => whyNotAsk({ askedBy: 'state', askers: 0 }, sent ? d(sent) : null, 'commune', calendar, d(today))?.code;
    expect([ask(null, '2023-09-15'), ask('2023-09-12', '2023-09-20'), ask('2023-09-12', '2023-09-21')]).toEqual(['agenda.not_sent_to_state', undefined, 'agenda.state_too_late']);
  });
});

describe('the checklist', () => {
  const lines = (today: string, done: { formality: 'agenda_to_state' | 'notice_to_members'; happenedOn: string }[] = [], told: Partial<SessionDays> = {}) =>
    checklistOf({ session: days(told), sittings: 1, points: [{ answer: 'accepted', origin: 'organiser', hasSitting: true, documents: 0 }, { answer: 'refused', origin: 'member', hasSitting: false, documents: 0 }], done: done.map((one, id) => ({ id, reference: null, recordedForBodyId: null, ...one, happenedOn: d(one.happenedOn) })) }, calendar, d(today));
  const find = (of: ReturnType<typeof lines>, subject: string) => [...of.before, ...of.after].find((line) => line.subject === subject);

  test('computes each last day with its article, and says what is late', () => {
    expect(find(lines('2023-09-14'), 'agenda_to_state')).toMatchObject({ by: '2023-09-14', state: 'awaited', article: '113-14:38' });
    expect(find(lines('2023-09-15'), 'agenda_to_state')).toMatchObject({ state: 'late' });
    expect(find(lines('2023-09-25', [{ formality: 'notice_to_members', happenedOn: '2023-09-25' }]), 'notice_to_members')).toMatchObject({ by: '2023-09-24', state: 'done_late', article: '113-14:35' });
    expect(find(lines('2023-09-14'), 'notice_documents')).toMatchObject({ state: 'lacking', count: 0, of: 1 });
    expect(find(lines('2023-09-14'), 'notice_timetable')).toMatchObject({ state: 'done' });
  });
  test('asks that a refused request be notified and read out', () => expect([find(lines('2023-09-14'), 'refusals_notified')?.state, find(lines('2023-09-14'), 'refusals_read_out')?.state]).toEqual(['lacking', 'lacking']));
  test('counts the delays of what follows from the closing', () => {
    expect(find(lines('2023-10-04'), 'minutes_to_state')).toMatchObject({ by: null, state: 'later' });
    expect(find(lines('2023-10-06', [], { openedOn: d('2023-10-04'), closedOn: d('2023-10-05') }), 'minutes_to_state')).toMatchObject({ by: '2023-10-26', state: 'awaited' });
    expect(find(lines('2023-10-14', [], { openedOn: d('2023-10-04'), closedOn: d('2023-10-05') }), 'posting_of_decisions')).toMatchObject({ by: '2023-10-13', state: 'late' });
  });
  test('an extraordinary session sends no agenda twenty days before', () => expect(find(lines('2023-10-01', [], { kind: 'extraordinary' }), 'agenda_to_state')).toBeUndefined());

  const stated = { formality: 'minutes_to_state' as const, happenedOn: d('2023-10-10'), reference: '7', hasFile: false, replacesId: null, because: null, recordedForBodyId: null };
  test.each([
    ['minutes go against a receipt', { reference: null }, { closedOn: d('2023-10-05'), isConvenable: true }, 'formality.receipt_missing'],
    ['after the closing', {}, { closedOn: null, isConvenable: true }, 'formality.before_closing'],
    ['not on a day to come', { happenedOn: d('2023-10-12') }, { closedOn: d('2023-10-05'), isConvenable: true }, 'date.in_future'],
    ['a notice has an agenda', { formality: 'notice_to_members' as const }, { closedOn: null, isConvenable: false }, 'formality.agenda_missing'],
    ['and the rest is entered', {}, { closedOn: d('2023-10-05'), isConvenable: true }, undefined],
  ])('%s', (_, told, session, code) => expect(whyNotEnter({ ...stated, ...told }, [], session, d('2023-10-11'))?.code).toBe(code));

  test('what one side entered the other neither corrects nor enters again', () => {
    const correct = (by: number | null, of: number | null) => whyNotEnter({ ...stated, replacesId: 1, because: 'خطأ', recordedForBodyId: of }, [{ ...stated, id: 1, recordedForBodyId: by }], { closedOn: d('2023-10-05'), isConvenable: true }, d('2023-10-11'))?.code;
    expect([correct(7, null), correct(null, 7), correct(7, 7), correct(null, null)]).toEqual(['formality.not_theirs_to_correct', 'formality.not_theirs_to_correct', undefined, undefined]);
  });
});

describe('what follows a decision', () => {
  const decision: FollowedDecision = { level: 'commune', decidedOn: d('2023-10-04'), outcome: 'approved', needsVisa: true, sessionClosedOn: d('2023-10-04'), postedOn: null, transmittedOn: d('2023-10-10'), steps: [] };
  const follow = (subject: string, today: string, told: Partial<FollowedDecision> = {}) => followUpsOf({ ...decision, ...told }, calendar, d(today)).find((one) => one.subject === subject);
  const granted = { steps: [{ step: 'visa_granted' as const, happenedOn: d('2023-10-20') }] };
  const opposed = { steps: [{ step: 'opposed' as const, happenedOn: d('2023-10-12') }] };

  test.each([
    ['the posting that nobody entered is missing after eight days', 'posting', '2023-10-13', {}, 'missing', null],
    ['the visa is awaited for twenty days', 'visa', '2023-10-30', {}, 'computed', null],
    ['then the silence is a visa', 'visa', '2023-10-31', {}, 'tacit', '2023-10-31'],
    ['and carries the decision out', 'executory', '2023-10-31', {}, 'tacit', '2023-10-31'],
    ['a stated visa does so on its day', 'executory', '2023-10-20', granted, 'stated', '2023-10-20'],
    ['an opposition stops it', 'executory', '2023-11-20', opposed, 'refused', null],
    ['without a visa three working days are enough', 'executory', '2023-10-14', { needsVisa: false }, 'tacit', '2023-10-14'],
    ['a rejection is never carried out', 'executory', '2023-12-14', { outcome: 'rejected' as const, needsVisa: false }, 'refused', null],
  ])('%s', (_, subject, today, told, kind, on) => expect(follow(subject, today, told)).toMatchObject({ kind, on }));

  test.each([
    ['an opposition within three working days', 'opposed', '2023-10-13', {}, undefined],
    ['and not later', 'opposed', '2023-10-14', {}, 'decision.opposed_too_late'],
    ['a refusal of the visa on the twentieth day', 'visa_refused', '2023-10-30', {}, undefined],
    ['and not after the silence', 'visa_refused', '2023-10-31', {}, 'decision.refused_after_silence'],
    ['nothing before the receipt', 'visa_granted', '2023-10-09', {}, 'decision.before_transmission'],
    ['nothing twice', 'visa_granted', '2023-10-21', granted, 'decision.answered_before'],
    ['no visa where none is asked', 'visa_granted', '2023-10-21', { needsVisa: false }, 'decision.asks_no_visa'],
    ['nothing lifts what was never opposed', 'opposition_lifted', '2023-10-21', {}, 'decision.never_opposed'],
  ] as const)('%s', (_, step, on, told, code) => expect(whyNotAnswerSo({ ...decision, ...told }, step, d(on), calendar, d('2023-12-01'))?.code).toBe(code));
});

describe('absences', () => {
  const row = (text: string): Attended[] => [...text].map((sign, index) => ({ meetingId: index, opensOn: d('2023-10-04'), standing: ({ p: 'present', a: 'absent', e: 'excused', w: 'awaits' } as const)[sign as 'p'] }));
  test.each([
    ['two in a row are within the limit', 'paap', null],
    ['three are not', 'paaap', 'in_a_row'],
    ['an accepted reason is no absence', 'aaeaa', null],
    ['nor is one that awaits the council’s word', 'aawaa', null],
    ['five apart are counted over the mandate', 'apapaapa', 'apart'],
  ])('%s', (_, text, reached) => expect(absencesOf(row(text), 'commune', d('2024-01-01')).reached).toBe(reached));
});
