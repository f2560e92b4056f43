import { describe, expect, test } from 'vitest';
import { emptyCallOn, factsOf, mandateOf, partyOf, recorded, smoothWay, voteOn, wayTo } from '../../../tests/one-party.ts';
import { toDay } from '#platform/days';
import type { ActFacts, PartyContext } from './index.ts';
import { procedureFor, progressOf, standingsOf, steps, whyNotRecord, whyNotReplace } from './index.ts';

const today = toDay('2024-03-01');
const whyNot = (before: readonly ActFacts[], act: ActFacts, party: Partial<PartyContext> = {}) => whyNotRecord(recorded(...before), act, partyOf(party), today);

const { sent, agenda, deliberated, transmitted, visa, signed } = smoothWay;
const owner = { isOwner: true, level: 'region', mandates: mandateOf(69) } as const;
const unit = { level: null, mandates: [] } as const;

describe('a step is taken in its order', () => {
  const cases: [string, ActFacts[], ActFacts, string | undefined, Partial<PartyContext>?][] = [
    ['the text is sent first', [], sent, undefined],
    ['no council puts on its agenda a text that it did not receive', [], agenda, 'step.previous_missing'],
    ['the council that owns the text has not to receive it', [], agenda, undefined, owner],
    ['nobody sends the text to its owner', [], sent, 'step.not_in_procedure', owner],
    ['no vote on what is not on the agenda', [sent], deliberated, 'step.previous_missing'],
    ['the decision is sent to the State after the vote', wayTo('deliberated'), transmitted, undefined],
    ['no decision is sent before the vote', wayTo('agenda'), transmitted, 'step.previous_missing'],
    ['no visa on what the State has not received', wayTo('deliberated'), visa, 'step.previous_missing'],
    ['no signature before the approval', wayTo('agenda'), signed, 'signature.before_approval'],
    ['no signature while nothing was sent to the State', wayTo('deliberated'), signed, 'signature.before_transmission'],
    ['a party without a council signs once it has received the text', [sent], signed, undefined, unit],
    ['a party without a council signs nothing that it has not received', [], signed, 'step.previous_missing', unit],
    ['a party without a council does not deliberate', [sent], deliberated, 'step.not_in_procedure', unit],
    ['the text is sent once', [sent], factsOf('sent', '2023-06-01'), 'step.already_recorded'],
    ['an item is put on one agenda', wayTo('agenda'), factsOf('agenda', '2023-09-10', { sessionOn: '2023-10-03' }), 'step.already_recorded'],
    ['no item is put on the agenda of a council that has approved', wayTo('deliberated'), factsOf('agenda', '2024-01-05', { sessionOn: '2024-02-06' }), 'step.already_recorded'],
    ['a council approves once', wayTo('deliberated'), voteOn('2023-10-05'), 'step.already_recorded'],
    ['the decision is sent once', wayTo('transmitted'), factsOf('transmitted', '2023-10-10'), 'step.already_recorded'],
    ['a visa is given once', wayTo('visa'), factsOf('visa', '2023-10-21', { outcome: 'granted' }), 'step.already_recorded'],
    ['a party signs once', wayTo('signed'), factsOf('signed', '2023-11-02'), 'signature.already_given'],
    ['a signature is not approved', wayTo('visa'), factsOf('signed', '2023-11-01', { outcome: 'approved' }), 'step.outcome_unknown'],
    ['a convention is not evaluated', wayTo('signed'), factsOf('evaluated', '2024-01-05', { year: 2023 }), 'step.not_in_procedure'],
    ['nobody acts on a version that was not written', [], factsOf('sent', '2023-05-20', { version: 2 }), 'step.version_unknown'],
    ['nobody acts on a version before the first', [], factsOf('sent', '2023-05-20', { version: 0 }), 'step.version_unknown'],
    ['a new version of a convention does not start a council anew', wayTo('deliberated'), voteOn('2023-10-05', { version: 2 }), 'step.already_recorded', { currentVersion: 2 }],
  ];
  test.each(cases)('%s', (_, before, act, code, party) => expect(whyNot(before, act, party)?.code).toBe(code));
});

describe('a new version of the text', () => {
  const first = { number: 1, issuedOn: toDay('2023-05-10'), diffusedOn: toDay('2023-06-01') };
  const second = (diffusedOn: string | null) => ({ number: 2, issuedOn: toDay('2023-11-15'), diffusedOn: diffusedOn ? toDay(diffusedOn) : null });
  const policy = { kind: 'policy', level: null, mandates: [], currentVersion: 2, versions: [first, second('2023-12-01')] } as const;
  const top = { ...policy, isOwner: true, level: 'region' } as const;
  const acknowledged = factsOf('acknowledged', '2023-07-01');
  const again = factsOf('acknowledged', '2023-12-10', { version: 2 });
  const atTheTop = [factsOf('signed', '2023-05-20'), factsOf('diffused', '2023-06-01')];
  const changed = { currentVersion: 2, versions: [first, second(null)] };
  const sentAgain = factsOf('sent', '2023-11-20', { version: 2 });
  const cases: [string, ActFacts[], ActFacts, string | undefined, Partial<PartyContext>?][] = [
    ['of a policy is acknowledged anew', [acknowledged], again, undefined, policy],
    ['but once', [acknowledged, again], factsOf('acknowledged', '2023-12-11', { version: 2 }), 'step.already_recorded', policy],
    ['but not before it was diffused', [acknowledged], again, 'acknowledgement.before_diffusion', { ...policy, versions: [first, second(null)] }],
    ['leaves the earlier one to be rectified and to nothing else', [], acknowledged, 'step.version_past', policy],
    ['of a policy is signed anew at the top', atTheTop, factsOf('signed', '2023-11-16', { version: 2 }), undefined, top],
    ['and diffused only once it is signed', atTheTop, factsOf('diffused', '2023-11-16', { version: 2 }), 'step.previous_missing', top],
    ['has no act before its day', atTheTop, factsOf('signed', '2023-11-14', { version: 2 }), 'date.before_version', top],
    ['of a convention is sent again', wayTo('agenda'), sentAgain, undefined, changed],
    ['and no council votes on a text that it did not receive', wayTo('agenda'), voteOn('2023-11-21', { version: 2 }), 'step.previous_missing', changed],
    ['but the item stays on the agenda', [...wayTo('agenda'), sentAgain], voteOn('2023-11-21', { version: 2 }), undefined, changed],
    ['of a charter is sent again before anybody signs it', [sent], factsOf('signed', '2023-11-20', { version: 2 }), 'step.previous_missing', { ...changed, ...unit, kind: 'charter' }],
  ];
  test.each(cases)('%s', (_, before, act, code, party) => expect(whyNot(before, act, party)?.code).toBe(code));

  const stateOf = (step: ActFacts['step'], before: readonly ActFacts[], party: Partial<PartyContext>) => standingsOf(recorded(...before), partyOf(party)).steps.find((standing) => standing.step === step)?.state;
  test.each<[string, ActFacts['step'], ActFacts[], Partial<PartyContext>, string]>([
    ['a policy acknowledged in its first version is to be acknowledged again', 'acknowledged', [acknowledged], policy, 'open'],
    ['nobody is asked before it is diffused', 'acknowledged', [acknowledged], { ...policy, versions: [first, second(null)] }, 'closed'],
    ['and then it is done', 'acknowledged', [acknowledged, again], policy, 'done'],
    ['a convention is to be sent again', 'sent', wayTo('agenda'), changed, 'open'],
    ['its council waits for the text', 'deliberated', wayTo('agenda'), changed, 'closed'],
    ['and votes once it is there', 'deliberated', [...wayTo('agenda'), sentAgain], changed, 'open'],
  ])('%s', (_, step, before, party, state) => expect(stateOf(step, before, party)).toBe(state));

  test('takes nothing away from what was done on the earlier one', () => {
    expect(progressOf(recorded(acknowledged, again), partyOf(policy)).setAside).toEqual([]);
    expect(progressOf(recorded(...wayTo('agenda'), sentAgain), partyOf(changed)).setAside).toEqual([]);
  });

  test('an acknowledgement of the first version may still be rectified', () => {
    expect(whyNotReplace(recorded(acknowledged), 1, factsOf('acknowledged', '2023-07-02'), partyOf(policy), today)).toBeUndefined();
  });
});

describe('a day is possible', () => {
  const lateTerm = { mandates: [{ startsOn: toDay('2023-09-01'), seats: 30 }] };
  const cases: [string, ActFacts[], ActFacts, string | undefined, Partial<PartyContext>?][] = [
    ['today is', [], factsOf('sent', '2024-03-01'), undefined],
    ['tomorrow has not come', [], factsOf('sent', '2024-03-02'), 'date.in_future'],
    ['nothing happened before the text was drawn up', [], factsOf('sent', '2023-05-09'), 'date.before_instrument'],
    ['nothing happened before the mandate', [], factsOf('sent', '2023-08-31'), 'date.before_mandate', lateTerm],
    ['the first day of the mandate is of the mandate', [], factsOf('sent', '2023-09-01'), undefined, lateTerm],
    ['no agenda before the text was sent', [sent], factsOf('agenda', '2023-05-19', { sessionOn: '2023-10-03' }), 'date.before_previous_step'],
    ['on the same day it may be', [sent], factsOf('agenda', '2023-05-20', { sessionOn: '2023-10-03' }), undefined],
    ['no decision is sent before the day of the vote', wayTo('deliberated'), factsOf('transmitted', '2023-10-02'), 'date.before_previous_step'],
    ['no visa before the day on which the State received the decision', wayTo('transmitted'), factsOf('visa', '2023-10-08', { outcome: 'granted' }), 'date.before_previous_step'],
    ['no signature dated before the visa', wayTo('visa'), factsOf('signed', '2023-10-19'), 'date.before_previous_step'],
    ['no vote before its session opens', wayTo('agenda'), voteOn('2023-10-02'), 'deliberation.before_session'],
    ['an item is put on the agenda of a session that is named', [sent], { ...agenda, sessionOn: null }, 'agenda.session_missing'],
    ['ordinary or extraordinary', [sent], { ...agenda, sessionKind: null }, 'agenda.session_missing'],
    ['and that comes after', [sent], factsOf('agenda', '2023-09-08', { sessionOn: '2023-09-07' }), 'agenda.session_before'],
  ];
  test.each(cases)('%s', (_, before, act, code, party) => expect(whyNot(before, act, party)?.code).toBe(code));

  test('the refusal names the step and the day before which the act cannot be', () => {
    expect(whyNot(wayTo('deliberated'), factsOf('transmitted', '2023-10-02'))?.facts).toEqual({ step: 'deliberated', day: '2023-10-03' });
  });
});

describe('what was postponed, rejected or refused starts anew', () => {
  const postponed = voteOn('2023-10-03', { outcome: 'postponed', votesFor: null, votesAgainst: null, votesAbstained: null });
  const again = factsOf('agenda', '2024-01-05', { sessionOn: '2024-02-06' });
  const postponedAgain = { ...postponed, happenedOn: toDay('2024-02-06') };
  const rejected = voteOn('2023-10-03', { outcome: 'rejected', votesFor: 4, votesAgainst: 18 });
  const cases: [string, ActFacts[], ActFacts, string | undefined][] = [
    ['a postponed item is put on another agenda', [sent, agenda, postponed], again, undefined],
    ['a postponed item is not voted on without another agenda', [sent, agenda, postponed], voteOn('2023-10-05'), 'step.previous_missing'],
    ['postponing twice in one session is recording the same act twice', [sent, agenda, postponed], postponed, 'step.previous_missing'],
    ['it can be postponed at the next session too', [sent, agenda, postponed, again], postponedAgain, undefined],
    ['and approved at last', [sent, agenda, postponed, again, postponedAgain, factsOf('agenda', '2024-02-07', { sessionOn: '2024-02-08', sessionKind: 'extraordinary' })], voteOn('2024-02-08'), undefined],
    ['a rejected item is put on another agenda', [sent, agenda, rejected], again, undefined],
    ['nobody signs what was postponed', [sent, agenda, postponed], factsOf('signed', '2023-11-01'), 'signature.before_approval'],
    ['nothing is sent to the State after a rejection', [sent, agenda, rejected], transmitted, 'step.previous_missing'],
    ['a refused visa sends the party back to its council', [...wayTo('transmitted'), factsOf('visa', '2023-10-20', { outcome: 'refused' })], again, undefined],
    ['and takes the approval with it', [...wayTo('transmitted'), factsOf('visa', '2023-10-20', { outcome: 'refused' })], signed, 'signature.before_approval'],
    ['an opposition asks for a new deliberation', [...wayTo('transmitted'), factsOf('visa', '2023-10-11', { outcome: 'opposed' })], again, undefined],
    ['a session without quorum keeps its item', [sent, agenda, emptyCallOn('2023-10-03', 1)], again, 'step.already_recorded'],
  ];
  test.each(cases)('%s', (_, before, act, code) => expect(whyNot(before, act)?.code).toBe(code));
});

describe('an act that fits at its own day must leave the rest standing', () => {
  test('a step is not slipped in where what follows would fall', () => {
    const before = [sent, agenda, voteOn('2023-10-05'), factsOf('transmitted', '2023-10-09')];
    const slipped = voteOn('2023-10-03', { outcome: 'rejected', votesFor: 4, votesAgainst: 18 });

    expect(whyNot(before, slipped)).toMatchObject({ code: 'step.breaks_later', facts: { step: 'deliberated', day: '2023-10-05' } });
  });
});

describe('each kind of party has its steps', () => {
  const money = ['budgeted', 'committed', 'ordered', 'paid', 'received'];
  const council = ['agenda', 'deliberated', 'transmitted', 'visa'];
  const cases: [string, Parameters<typeof procedureFor>[0], string[]][] = [
    ['a council, party to a convention', { kind: 'convention', level: 'commune', isOwner: false }, ['sent', ...council, 'signed', ...money]],
    ['the council that owns it', { kind: 'convention', level: 'region', isOwner: true }, [...council, 'signed', ...money]],
    ['a body without a council', { kind: 'convention', level: null, isOwner: false }, ['sent', 'signed', ...money]],
    ['a director, party to a charter', { kind: 'charter', level: null, isOwner: false }, ['sent', 'signed', 'countersigned', 'evaluated']],
    ['the head of a body with a policy', { kind: 'policy', level: 'region', isOwner: true }, ['signed', 'diffused']],
    ['a unit under a policy', { kind: 'policy', level: null, isOwner: false }, ['acknowledged']],
  ];
  test.each(cases)('%s', (_, context, expected) => expect(procedureFor(context).map((rule) => rule.step)).toEqual(expected));

  test('every step belongs to some procedure', () => {
    expect(new Set(cases.flatMap(([, , expected]) => expected))).toEqual(new Set(steps));
  });
});
