import type { Day } from '#platform/days';
import type { Calendar, Matter } from '#law';

export const councilLevels = ['region', 'province', 'commune'] as const;
export type CouncilLevel = (typeof councilLevels)[number];

export type InstrumentKind = 'convention' | 'charter' | 'policy';

export const moneySteps = ['budgeted', 'committed', 'ordered', 'paid', 'received'] as const;
export type MoneyStep = (typeof moneySteps)[number];

export const steps = [
  'sent', 'agenda', 'deliberated', 'transmitted', 'visa', 'signed', ...moneySteps,
  'countersigned', 'evaluated', 'diffused', 'acknowledged',
] as const;
export type Step = (typeof steps)[number];

export const outcomes = [
  'done', 'approved', 'approved_with_reservations', 'postponed', 'rejected', 'no_quorum',
  'granted', 'refused', 'opposed', 'withdrawn',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What an act states: the facts, without who recorded them. Counts are members or votes; the amount is in centimes. */
export interface ActFacts {
  step: Step;
  outcome: Outcome;
  happenedOn: Day;
  version: number;
  year: number | null;
  sessionKind: 'ordinary' | 'extraordinary' | null;
  sessionOn: Day | null;
  call: number | null;
  sitting: number | null;
  membersInOffice: number | null;
  membersPresent: number | null;
  /** Counted at the opening of the session, where it is known apart: the quorum rests on it, whoever came or left afterwards. */
  membersAtOpening?: number | null;
  /** True of an extraordinary session that the State's representative asked for: its second call is valid whatever the number. */
  calledByState?: boolean | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  presidentSide: 'for' | 'against' | null;
  amount: number | null;
  reference: string | null;
}

/** An act as recorded. `replacesId` names the act that it rectifies. */
export interface RecordedAct extends ActFacts {
  id: number;
  replacesId: number | null;
  awaitsConfirmation: boolean;
}

/** What a party owes for a year, in centimes, and from which day it is late once signed. */
export interface YearlyDue {
  year: number;
  amount: number;
  dueOn: Day;
}

/** A mandate of a council: its first day, and its seats where they are known. */
export interface Mandate {
  startsOn: Day;
  seats: number | null;
}

/** A version of the text: the day it was issued, and the day on which its owner diffused it (a policy is diffused before it is acknowledged). */
export interface TextVersion {
  number: number;
  issuedOn: Day;
  diffusedOn: Day | null;
}

/** All that the rules need to know of a party besides its acts. */
export interface PartyContext {
  kind: InstrumentKind;
  /** The level of the party's council; none for a body without one (a directorate, a unit). */
  level: CouncilLevel | null;
  isOwner: boolean;
  /** What the council's decision is about, where the law asks a visa or a majority of its own for it. */
  matter: Matter | null;
  needsVisa: boolean;
  majorityBase: 'votes_cast' | 'members_in_office';
  /** The mandates of the party's council, the oldest first; none for a body without a council. */
  mandates: readonly Mandate[];
  startedOn: Day;
  currentVersion: number;
  /** Days left to sign once the way is free, as the instrument agrees them. */
  signatureDays: number;
  /** Every version of the text, the first one first. */
  versions: readonly TextVersion[];
  dues: readonly YearlyDue[];
  calendar: Calendar;
  /**
   * True when an act that was accepted is read again: what rests on seats or on holidays, which may be entered or
   * corrected later, is asked once, when the act is recorded, and takes nothing back afterwards.
   */
  asRecorded?: boolean;
}
