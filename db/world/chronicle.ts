import type { Day } from '#platform/days';
import type { ActFacts, Outcome, Step } from '#instruments';

/** The facts of one act of the story, with its reference as the council writes it. */
export type ToldAct = ActFacts;

const blank: Omit<ActFacts, 'step' | 'happenedOn'> = {
  outcome: 'done', version: 1, year: null, sessionKind: null, sessionOn: null, call: null, sitting: null,
  membersInOffice: null, membersPresent: null, votesFor: null, votesAgainst: null, votesAbstained: null, presidentSide: null,
  amount: null, reference: null,
};

export interface Vote {
  members: number;
  present: number;
  for: number;
  against?: number;
  call?: 1 | 2 | 3;
}

/** Tells a party's history act by act, in the words of its procedure; days are written as they fell. */
export class Chronicle {
  readonly acts: ToldAct[] = [];

  sent(day: string): this {
    return this.add('sent', day);
  }

  agenda(day: string, session: string, kind: 'ordinary' | 'extraordinary' = 'ordinary'): this {
    return this.add('agenda', day, { sessionOn: session as Day, sessionKind: kind });
  }

  vote(day: string, outcome: Outcome, vote: Vote, reference?: string): this {
    const voted = outcome !== 'postponed' && outcome !== 'no_quorum';
    const against = vote.against ?? 0;

    return this.add('deliberated', day, {
      outcome,
      call: vote.call ?? 1,
      sitting: 1,
      membersInOffice: vote.members,
      membersPresent: vote.present,
      votesFor: voted ? vote.for : null,
      votesAgainst: voted ? against : null,
      votesAbstained: voted ? vote.present - vote.for - against : null,
      reference: reference ?? null,
    });
  }

  transmitted(day: string): this {
    return this.add('transmitted', day);
  }

  visa(day: string, outcome: 'granted' | 'refused' = 'granted', reference?: string): this {
    return this.add('visa', day, { outcome, reference: reference ?? null });
  }

  signed(day: string): this {
    return this.add('signed', day);
  }

  countersigned(day: string): this {
    return this.add('countersigned', day);
  }

  evaluated(day: string, year: number): this {
    return this.add('evaluated', day, { year });
  }

  diffused(day: string): this {
    return this.add('diffused', day);
  }

  acknowledged(day: string): this {
    return this.add('acknowledged', day);
  }

  /** One transfer of a year followed through the stages it reached, in centimes, from the budget line on. */
  money(year: number, amount: number, days: Partial<Record<'budgeted' | 'committed' | 'ordered' | 'paid' | 'received', string>>): this {
    for (const [stage, day] of Object.entries(days)) this.add(stage as Step, day, { year, amount, reference: stage === 'paid' ? `OP ${year}/${(amount % 89) + 11}` : null });

    return this;
  }

  private add(step: Step, day: string, facts: Partial<ActFacts> = {}): this {
    this.acts.push({ ...blank, step, happenedOn: day as Day, ...facts });

    return this;
  }
}

export function chronicle(): Chronicle {
  return new Chronicle();
}

/** What had happened by a day, in the order in which it happened. */
export function toldBy(acts: readonly ToldAct[], day: Day): ToldAct[] {
  return acts.filter((act) => act.happenedOn <= day).toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : one.happenedOn > other.happenedOn ? 1 : 0));
}
