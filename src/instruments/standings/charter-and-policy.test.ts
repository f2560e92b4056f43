import { describe, expect, test } from 'vitest';
import { factsOf, partyOf, recorded } from '../../../tests/one-party.ts';
import { toDay } from '#platform/days';
import type { ActFacts, PartyContext, Step } from './index.ts';
import { standingsOf, whyNotRecord, whyNotReplace } from './index.ts';

const today = toDay('2026-11-25');
const startedOn = toDay('2020-01-27');
const directorate = { level: null, mandates: [], needsVisa: false, matter: null, dues: [], startedOn, signatureDays: 30 } as const;
const only = { number: 1, issuedOn: startedOn, diffusedOn: null };
const charter = { ...directorate, kind: 'charter', versions: [only] } as const;
const unit = { ...directorate, kind: 'policy', versions: [{ ...only, diffusedOn: toDay('2020-02-24') }] } as const;
const top = { ...directorate, kind: 'policy', isOwner: true, versions: [only] } as const;

const sent = factsOf('sent', '2020-02-03');
const signed = factsOf('signed', '2020-02-21');
const countersigned = factsOf('countersigned', '2020-02-21');
const evaluated = (on: string, year: number | null) => factsOf('evaluated', on, { year });
const bound = [sent, signed, countersigned];

const whyNot = (before: readonly ActFacts[], act: ActFacts, party: Partial<PartyContext>) => whyNotRecord(recorded(...before), act, partyOf(party), today)?.code;

describe('the charter of professional responsibility', () => {
  test.each<[string, ActFacts[], ActFacts, string | undefined]>([
    ['a director signs it once it was sent', [sent], signed, undefined],
    ['and not before', [], signed, 'step.previous_missing'],
    ['no council is asked', [sent], factsOf('deliberated', '2020-02-20', { outcome: 'approved' }), 'step.not_in_procedure'],
    ['it is signed once', [sent, signed], factsOf('signed', '2020-02-22'), 'signature.already_given'],
    ['a signature before the day on which it was sent is refused', [sent], factsOf('signed', '2020-02-01'), 'date.before_previous_step'],
    ['the minister countersigns on the same day', [sent, signed], countersigned, undefined],
    ['but not before the director', [sent], countersigned, 'step.previous_missing'],
    ['nor with a day before the director’s', [sent, signed], factsOf('countersigned', '2020-02-20'), 'date.before_previous_step'],
    ['and once', bound, factsOf('countersigned', '2020-03-01'), 'step.already_recorded'],
    ['nothing is evaluated before both have signed', [sent, signed], evaluated('2021-01-15', 2020), 'step.previous_missing'],
    ['a year is evaluated early in the next', bound, evaluated('2021-01-15', 2020), undefined],
    ['or at its own end', bound, evaluated('2020-12-28', 2020), undefined],
    ['each year once', [...bound, evaluated('2021-01-15', 2020)], evaluated('2021-02-01', 2020), 'step.already_recorded'],
    ['the next year again', [...bound, evaluated('2021-01-15', 2020)], evaluated('2022-01-20', 2021), undefined],
    ['a year that was passed over is still evaluated', [...bound, evaluated('2022-01-20', 2021)], evaluated('2022-02-01', 2020), undefined],
    ['an evaluation names its year', bound, evaluated('2021-01-15', null), 'step.year_missing'],
    ['no year is evaluated before it begins', bound, evaluated('2021-01-15', 2022), 'evaluation.year_to_come'],
    ['nor one from before the charter', bound, evaluated('2021-01-15', 2019), 'evaluation.before_charter'],
    ['nothing is diffused or acknowledged', bound, factsOf('acknowledged', '2020-03-01'), 'step.not_in_procedure'],
    ['nobody pays for it', bound, factsOf('paid', '2020-03-01', { amount: 100_00, year: 2020 }), 'step.not_in_procedure'],
    ['it has no day before it was opened', [], factsOf('sent', '2020-01-20'), 'date.before_instrument'],
    ['and none to come', [], factsOf('sent', '2026-11-26'), 'date.in_future'],
  ])('%s', (_, before, act, code) => expect(whyNot(before, act, charter)).toBe(code));

  const stateOf = (step: Step, acts: readonly ActFacts[]) => standingsOf(recorded(...acts), partyOf(charter)).steps.filter((standing) => standing.step === step);
  test('the director has thirty working days to sign, and the minister is asked afterwards', () => {
    expect(stateOf('signed', [sent])).toMatchObject([{ state: 'open', opensOn: '2020-02-03', dueOn: '2020-03-16', dueRule: 'agreed.signature' }]);
    expect(stateOf('countersigned', [sent])).toMatchObject([{ state: 'closed' }]);
    expect(stateOf('countersigned', [sent, signed])).toMatchObject([{ state: 'open' }]);
  });

  test('each evaluation stands by its year, whatever the order in which they came', () => {
    expect(stateOf('evaluated', [...bound, evaluated('2022-01-20', 2021), evaluated('2022-02-01', 2020)])).toMatchObject([{ year: 2020, happenedOn: '2022-02-01' }, { year: 2021, happenedOn: '2022-01-20' }]);
  });

  test('a signature that is withdrawn takes the countersignature with it only if that is withdrawn first', () => {
    const acts = recorded(...bound);
    expect(whyNotReplace(acts, 2, { ...signed, outcome: 'withdrawn' }, partyOf(charter), today)?.code).toBe('step.breaks_later');
    expect(whyNotReplace(recorded(sent, signed), 2, { ...signed, outcome: 'withdrawn' }, partyOf(charter), today)).toBeUndefined();
  });
});

describe('a security policy', () => {
  const diffused = factsOf('diffused', '2020-02-24');
  const atTheTop = [factsOf('signed', '2020-02-20')];
  test.each<[string, Partial<PartyContext>, ActFacts[], ActFacts, string | undefined]>([
    ['is signed at the top', top, [], factsOf('signed', '2020-02-20'), undefined],
    ['and diffused after it', top, atTheTop, diffused, undefined],
    ['not before', top, [], diffused, 'step.previous_missing'],
    ['nor with an earlier day', top, atTheTop, factsOf('diffused', '2020-02-19'), 'date.before_previous_step'],
    ['once', top, [...atTheTop, diffused], factsOf('diffused', '2020-03-01'), 'step.already_recorded'],
    ['its owner does not acknowledge it', top, [...atTheTop, diffused], factsOf('acknowledged', '2020-03-01'), 'step.not_in_procedure'],
    ['nobody sends it to a unit one by one', unit, [], sent, 'step.not_in_procedure'],
    ['a unit does not sign it', unit, [], factsOf('signed', '2020-02-25'), 'step.not_in_procedure'],
    ['a unit acknowledges it from the day of its diffusion', unit, [], factsOf('acknowledged', '2020-02-24'), undefined],
    ['and not the day before', unit, [], factsOf('acknowledged', '2020-02-23'), 'acknowledgement.before_diffusion'],
    ['nor while it is not diffused', { ...unit, versions: [only] }, [], factsOf('acknowledged', '2020-02-25'), 'acknowledgement.before_diffusion'],
    ['once', unit, [factsOf('acknowledged', '2020-02-25')], factsOf('acknowledged', '2020-03-02'), 'step.already_recorded'],
  ])('%s', (_, party, before, act, code) => expect(whyNot(before, act, party)).toBe(code));

  test('asks a unit nothing until it is diffused', () => {
    const stateOf = (party: Partial<PartyContext>) => standingsOf([], partyOf(party)).steps.map(({ step, state }) => `${step} ${state}`);
    expect([stateOf({ ...unit, versions: [only] }), stateOf(unit)]).toEqual([['acknowledged closed'], ['acknowledged open']]);
  });
});
