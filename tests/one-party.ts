import { builtInCalendar } from '#law';
import type { ActFacts, PartyContext, RecordedAct, Step } from '#instruments';
import { procedureFor } from '#instruments';
import { toDay } from '#platform/days';

/** The mandate that began in September 2021, with its seats. */
export const mandateOf = (seats: number | null): PartyContext['mandates'] => [{ startsOn: toDay('2021-09-08'), seats }];

/** What a test says of a party: its level and the rest only where it matters. The commune has 30 seats and owes 42,000 dirhams a year. */
export function partyOf(told: Partial<PartyContext> = {}): PartyContext {
  return {
    kind: 'convention', level: 'commune', isOwner: false, matter: 'financial_incidence', needsVisa: true, majorityBase: 'votes_cast', mandates: mandateOf(30),
    startedOn: toDay('2023-05-10'), currentVersion: 1, signatureDays: 15, versions: [{ number: 1, issuedOn: toDay('2023-05-10'), diffusedOn: null }],
    dues: [2023, 2024].map((year) => ({ year, amount: 42_000_00, dueOn: toDay(`${year}-12-31`) })), calendar: builtInCalendar, ...told,
  };
}

type Told = Partial<Omit<ActFacts, 'happenedOn' | 'sessionOn'>> & { sessionOn?: string };

/** The facts of a step on a day, with what its form would give and nothing that the test does not say. */
export function factsOf(step: Step, happenedOn: string, told: Told = {}): ActFacts {
  const { sessionOn = step === 'agenda' ? happenedOn : undefined, ...rest } = told;

  return {
    step, outcome: 'done', happenedOn: toDay(happenedOn), version: 1, year: null, sessionKind: step === 'agenda' ? 'ordinary' : null, call: null, sitting: null,
    membersInOffice: null, membersPresent: null, votesFor: null, votesAgainst: null, votesAbstained: null, presidentSide: null, amount: null, reference: null,
    ...rest, sessionOn: sessionOn ? toDay(sessionOn) : null,
  };
}

/** A vote of a council of 30 members in office: 24 present, 20 for and 2 against, unless the test says otherwise. */
export function voteOn(happenedOn: string, told: Told = {}): ActFacts {
  const counts = { membersInOffice: 30, membersPresent: 24, votesFor: 20, votesAgainst: 2, votesAbstained: 0, call: 1, sitting: 1 };

  return factsOf('deliberated', happenedOn, { outcome: 'approved', ...counts, ...told });
}

/** A call of a council of 30 that not enough members answered. */
export function emptyCallOn(happenedOn: string, call: number, membersPresent = 12): ActFacts {
  return factsOf('deliberated', happenedOn, { outcome: 'no_quorum', call, sitting: 1, membersInOffice: 30, membersPresent });
}

/** A movement of money of 2023, in centimes. */
export function moneyOn(step: Step, happenedOn: string, amount = 42_000_00, year: number | null = 2023): ActFacts {
  return factsOf(step, happenedOn, { amount, year });
}

/** Acts as recorded one after the other, numbered in that order. */
export function recorded(...facts: readonly (ActFacts & Partial<Pick<RecordedAct, 'replacesId' | 'awaitsConfirmation'>>)[]): RecordedAct[] {
  return facts.map((act, index) => ({ replacesId: null, awaitsConfirmation: false, ...act, id: index + 1 }));
}

/** How a commune comes to sign without any setback, step by step: it votes on 3 October 2023 and signs on 1 November. */
export const smoothWay: Readonly<Record<'sent' | 'agenda' | 'deliberated' | 'transmitted' | 'visa' | 'signed', ActFacts>> = {
  sent: factsOf('sent', '2023-05-20'),
  agenda: factsOf('agenda', '2023-09-08', { sessionOn: '2023-10-03' }),
  deliberated: voteOn('2023-10-03'),
  transmitted: factsOf('transmitted', '2023-10-09'),
  visa: factsOf('visa', '2023-10-20', { outcome: 'granted' }),
  signed: factsOf('signed', '2023-11-01'),
};

/** The smooth way up to a step, that step included. */
export function wayTo(step: keyof typeof smoothWay): ActFacts[] {
  const order = procedureFor({ kind: 'convention', level: 'commune', isOwner: false }).map((rule) => rule.step);

  return Object.values(smoothWay).filter((act) => order.indexOf(act.step) <= order.indexOf(step));
}
