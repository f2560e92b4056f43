import { describe, expect, test } from 'vitest';
import { factsOf, mandateOf, moneyOn, partyOf, recorded, smoothWay, voteOn, wayTo } from '../../../tests/one-party.ts';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';
import type { ActFacts, PartyContext, Step } from './index.ts';
import { progressOf, readingOn, standingsOf, whyNotRecord } from './index.ts';

const today = toDay('2024-03-01');
const whyNot = (before: readonly ActFacts[], act: ActFacts, party: Partial<PartyContext> = {}) => whyNotRecord(recorded(...before), act, partyOf(party), today);
const reading = (acts: readonly ActFacts[], step: Step, day: string, party: Partial<PartyContext> = {}) => {
  const standing = standingsOf(recorded(...acts), partyOf(party)).steps.find((row) => row.step === step);

  return standing && readingOn(standing, day as Day);
};
const answer = (day: string, outcome: 'granted' | 'refused' | 'opposed') => factsOf('visa', day, { outcome });
const signed = (day: string) => factsOf('signed', day);

const received = wayTo('transmitted'); // on 9 October 2023: the twenty days end on the 29th, a Sunday
const noVisa = { needsVisa: false };

describe('the visa or the silence that stands for it comes before the signature', () => {
  const cases: [string, ActFacts[], ActFacts, string | undefined, Partial<PartyContext>?][] = [
    ['on the day of the visa a party may sign', wayTo('visa'), signed('2023-10-20'), undefined],
    ['without an answer it may not sign on the twentieth day', received, signed('2023-10-29'), 'signature.before_visa'],
    ['it may on the next: silence is a visa', received, signed('2023-10-30'), undefined],
    ['a visa given after the silence does not take back the right to sign', [...received, answer('2023-11-20', 'granted')], signed('2023-11-21'), undefined],
    ['where no visa is asked the time for opposition runs: three working days', received, signed('2023-10-12'), 'signature.before_enforceable', noVisa],
    ['then the decision can be carried out', received, signed('2023-10-13'), undefined, noVisa],
    ['no visa is granted that was not asked', received, answer('2023-10-10', 'granted'), 'visa.not_asked', noVisa],
    ['nor refused', received, answer('2023-10-10', 'refused'), 'visa.not_asked', noVisa],
    ['an opposition on the third working day', received, answer('2023-10-12', 'opposed'), undefined, noVisa],
    ['comes too late on the fourth', received, answer('2023-10-13', 'opposed'), 'visa.opposed_too_late', noVisa],
    ['also where a visa is asked', received, answer('2023-10-13', 'opposed'), 'visa.opposed_too_late'],
    ['a refusal on the twentieth day', received, answer('2023-10-29', 'refused'), undefined],
    ['comes too late on the twenty-first', received, answer('2023-10-30', 'refused'), 'visa.refused_after_silence'],
    ['after an opposition nobody signs', [...received, answer('2023-10-11', 'opposed')], signed('2023-11-01'), 'signature.before_approval'],
  ];
  test.each(cases)('%s', (_, before, act, code, party) => expect(whyNot(before, act, party)?.code).toBe(code));

  test('the refusal says from when silence counts', () => {
    expect(whyNot(received, signed('2023-10-12'))?.facts).toEqual({ silentFrom: '2023-10-30' });
    expect(whyNot(received, signed('2023-10-12'), noVisa)?.facts).toEqual({ silentFrom: '2023-10-13' });
  });
});

describe('a visa by silence', () => {
  test('appears by itself on its day, told as silence and never as a visa given', () => {
    expect(reading(received, 'visa', '2023-10-29')).toEqual({ kind: 'due', by: '2023-10-29' });
    expect(reading(received, 'visa', '2023-10-30')).toEqual({ kind: 'tacit', from: '2023-10-30', enforceable: false });
    expect(reading(received, 'visa', '2024-10-30')).toEqual({ kind: 'tacit', from: '2023-10-30', enforceable: false });
  });

  test('is told apart from a decision that needs none and can be carried out', () => {
    expect(reading(received, 'visa', '2023-10-13', noVisa)).toEqual({ kind: 'tacit', from: '2023-10-13', enforceable: true });
  });

  test('opens the signature from its day', () => {
    expect(reading(received, 'signed', '2023-10-29')).toEqual({ kind: 'later', opensOn: '2023-10-30' });
    expect(reading(received, 'signed', '2023-10-30')).toEqual({ kind: 'due', by: '2023-11-21' });
  });

  test('gives way to a visa that was given on paper afterwards', () => {
    expect(reading([...received, answer('2023-11-20', 'granted')], 'visa', '2023-12-01')).toMatchObject({ kind: 'done', on: '2023-11-20' });
  });

  const refusedInTime = answer('2023-10-25', 'refused');

  test('disappears when a refusal dated inside the delay is recorded later', () => {
    expect(whyNot(received, refusedInTime)).toBeUndefined();
    expect(reading([...received, refusedInTime], 'visa', '2024-01-15')).toEqual({ kind: 'back', outcome: 'refused', on: '2023-10-25', late: false });
    expect(reading([...received, refusedInTime], 'deliberated', '2023-10-26')?.kind).not.toBe('done');
    expect(reading([...received, refusedInTime], 'signed', '2024-01-15')).toEqual({ kind: 'none' });
  });

  const built = [...received, signed('2023-11-02'), moneyOn('budgeted', '2023-11-05')];

  test('what was built on it falls with it and is kept with the reason', () => {
    expect(whyNot(built, refusedInTime)).toBeUndefined();
    const progress = progressOf(recorded(...built, refusedInTime), partyOf());

    expect(progress.holding.signed).toBeUndefined();
    expect(progress.setAside.map(({ act, because }) => [act.step, because.code])).toEqual([['signed', 'signature.before_approval'], ['budgeted', 'payment.budget_before_approval']]);
  });

  test('a refusal recorded with a day after the delay changes nothing', () => {
    expect(whyNot(built, answer('2023-10-31', 'refused'))?.code).toBe('visa.refused_after_silence');
    expect(reading([...received, answer('2023-10-31', 'refused')], 'visa', '2023-12-01')).toEqual({ kind: 'tacit', from: '2023-10-30', enforceable: false });
  });

  test('a refusal is answered by a new vote and a new time for the visa', () => {
    const anew = [factsOf('agenda', '2024-01-08', { sessionOn: '2024-02-05' }), voteOn('2024-02-05'), factsOf('transmitted', '2024-02-07')];

    expect(reading([...received, refusedInTime, ...anew], 'visa', '2024-02-27')).toEqual({ kind: 'due', by: '2024-02-27' });
    expect(reading([...received, refusedInTime, ...anew], 'visa', '2024-02-28')).toEqual({ kind: 'tacit', from: '2024-02-28', enforceable: false });
  });
});

describe('a standing read on a day', () => {
  const { sent, agenda } = smoothWay;

  test('says what the law gives next, then that it is due, then that it is late, and never goes back', () => {
    expect(reading([sent], 'agenda', '2023-05-21')).toEqual({ kind: 'due', by: '2023-09-11' });
    expect(reading([sent], 'agenda', '2023-09-12')).toMatchObject({ kind: 'late', days: 1 });
    expect(reading([sent, agenda], 'deliberated', '2023-09-30')).toEqual({ kind: 'later', opensOn: '2023-10-03' });
    expect(reading([sent, agenda], 'deliberated', '2023-10-03')).toEqual({ kind: 'due', by: '2023-10-17' });
    expect(reading([sent, agenda], 'deliberated', '2023-10-18')).toMatchObject({ kind: 'late', days: 1 });
  });

  test('tells the votes of an approval and its reservations', () => {
    expect(reading([sent, agenda, voteOn('2023-10-03', { outcome: 'approved_with_reservations' })], 'deliberated', '2023-10-04')).toEqual({ kind: 'done', on: '2023-10-03', votes: { for: 20, cast: 22, abstained: 0 }, withReservations: true });
  });

  test('keeps the word of a setback until another act answers it', () => {
    const postponed = voteOn('2023-10-03', { outcome: 'postponed', votesFor: null, votesAgainst: null });

    expect(reading([sent, agenda, postponed], 'deliberated', '2023-12-01')).toMatchObject({ kind: 'back', outcome: 'postponed', late: false });
    expect(reading([sent, agenda, postponed], 'deliberated', '2024-02-22')).toMatchObject({ kind: 'back', outcome: 'postponed', late: true });
    expect(reading([sent, agenda, postponed, factsOf('agenda', '2024-01-08', { sessionOn: '2024-02-05' })], 'deliberated', '2024-02-04')).toEqual({ kind: 'later', opensOn: '2024-02-05' });
  });

  test('the minutes go to the State within fifteen working days for a commune and ten for the others', () => {
    expect(reading(wayTo('deliberated'), 'transmitted', '2023-10-03')).toEqual({ kind: 'due', by: '2023-10-24' });
    expect(reading(wayTo('deliberated'), 'transmitted', '2023-10-03', { level: 'region', mandates: mandateOf(69) })).toEqual({ kind: 'due', by: '2023-10-17' });
    expect(reading(wayTo('deliberated'), 'transmitted', '2023-10-03', { level: 'province', mandates: mandateOf(30) })).toEqual({ kind: 'due', by: '2023-10-17' });
  });

  test('waits for its confirmation in the same words as the act', () => {
    const [standing] = standingsOf(recorded({ ...sent, awaitsConfirmation: true }), partyOf()).steps;

    expect(standing).toMatchObject({ step: 'sent', state: 'done', awaitsConfirmation: true });
  });
});
