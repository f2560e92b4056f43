import type { ActFacts, History } from '#instruments';
import type { Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { isCalledByState, sessionFacts } from '../own-acts/point-party.ts';
import { callsOf } from '../sessions/calls.ts';
import type { LockedSession } from '../sessions/store.ts';
import type { Counts } from './vote.ts';

interface Told {
  vote: { membersInOffice: number; membersPresent: number; sitting: 1 | 2 };
  result: Counts & { approved: boolean; presidentSide: 'for' | 'against' | null };
  /** The decision's number in the register; none before there is one. */
  reference: string | null;
  withReservations: boolean;
}

/** What a vote of a session is as the party's act: the same numbers, and no others. */
export async function voteFacts(trx: Trx, session: LockedSession, history: History, { vote, result, reference, withReservations }: Told, at: Date): Promise<ActFacts> {
  const call = (await callsOf(trx, session.meetingId)).find(({ hasQuorum }) => hasQuorum);
  const { membersInOffice, membersPresent, sitting } = vote;
  const { kind, opensOn } = session.days;

  return sessionFacts(history, 'deliberated', dayIn(at), {
    outcome: result.approved ? (withReservations ? 'approved_with_reservations' : 'approved') : 'rejected', reference, call: call?.call ?? 1, sitting, sessionKind: kind, sessionOn: opensOn, calledByState: isCalledByState(session.days),
    membersInOffice, membersPresent, membersAtOpening: Math.min(call?.membersPresent ?? membersPresent, membersInOffice),
    votesFor: result.for, votesAgainst: result.against, votesAbstained: result.abstained, presidentSide: result.presidentSide,
  });
}
