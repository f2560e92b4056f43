import type { ActFacts, History } from '#instruments';
import { historiesOf, whyNotRecord } from '#instruments';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { refusal } from '#platform/refusals';
import type { SessionDays } from '../sessions/session.ts';

/** The party that a council is in the instrument of a point; none where it is no party of it. */
export async function partyOfPoint(db: Db | Trx, bodyId: number, instrumentId: number | null): Promise<History | undefined> {
  if (instrumentId === null) return undefined;
  const party = await db.selectFrom('parties').select('id').where('instrumentId', '=', instrumentId).where('bodyId', '=', bodyId).executeTakeFirst();

  return party && (await historiesOf(db, [party.id])).get(party.id);
}

const none: Omit<ActFacts, 'step' | 'happenedOn' | 'version'> = {
  outcome: 'done', year: null, sessionKind: null, sessionOn: null, call: null, sitting: null, membersInOffice: null, membersPresent: null, membersAtOpening: null, calledByState: null,
  votesFor: null, votesAgainst: null, votesAbstained: null, presidentSide: null, amount: null, reference: null,
};

/** What an act of a session states of its step, with nothing that the step does not ask. */
export function sessionFacts(history: History, step: ActFacts['step'], happenedOn: Day, told: Partial<ActFacts> = {}): ActFacts {
  return { ...none, ...told, step, happenedOn, version: history.context.currentVersion };
}

/** That the point was put on the agenda of this session. */
export function agendaFacts(history: History, { kind, opensOn }: SessionDays, happenedOn: Day): ActFacts {
  return sessionFacts(history, 'agenda', happenedOn < opensOn ? happenedOn : opensOn, { sessionKind: kind, sessionOn: opensOn });
}

/** True while the party's text waits to be put on an agenda. */
export function awaitsAgenda(history: History, agenda: ActFacts, today: Day): boolean {
  return whyNotRecord(history.acts, agenda, history.context, today) === undefined;
}

export interface Expected {
  session: SessionDays;
  call: number;
  sitting: 1 | 2;
  membersInOffice: number;
  membersAtOpening: number;
  today: Day;
}

/**
 * Why the party's procedure would refuse any vote of this session on its text, said before the vote: not sent yet, voted
 * before, a call out of its days. Asked with a unanimous vote, so that only the order and the days can be in the way.
 */
export function whyNotVoteOn(history: History, expected: Expected): Refusal | undefined {
  const { session, call, sitting, membersInOffice, membersAtOpening, today } = expected;
  if (history.context.level === null) return refusal('step.not_in_procedure', { step: 'deliberated' });
  const agenda = agendaFacts(history, session, today);
  const acts = awaitsAgenda(history, agenda, today) ? [...history.acts, { ...agenda, id: Number.MAX_SAFE_INTEGER - 1, replacesId: null, awaitsConfirmation: false }] : history.acts;
  const unanimous = { outcome: 'approved' as const, call, sitting, membersInOffice, membersPresent: membersInOffice, membersAtOpening, calledByState: isCalledByState(session), votesFor: membersInOffice, votesAgainst: 0, votesAbstained: 0 };

  return whyNotRecord(acts, sessionFacts(history, 'deliberated', today, unanimous), history.context, today);
}

export function isCalledByState({ kind, askedBy }: SessionDays): boolean {
  return kind === 'extraordinary' && askedBy === 'state';
}
