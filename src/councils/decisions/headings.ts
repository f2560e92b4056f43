import type { Db, Trx } from '#platform/database';
import type { Council } from '../council.ts';
import { callsOf } from '../sessions/calls.ts';
import type { CountedCall } from '../sessions/quorum.ts';
import type { SessionDays } from '../sessions/session.ts';
import type { BallotChoice } from '../votes/vote.ts';

/** What stands at the head of every document of a session. */
export interface SessionHeading {
  council: Council;
  meetingId: number;
  session: SessionDays;
  call: (CountedCall & { article: string }) | null;
}

/** A member's voice by name, in the order of protocol; none given where the member did not speak. */
export interface NamedVoice {
  name: string;
  choice: BallotChoice | null;
  presides: boolean;
}

export async function sessionHeading(db: Db | Trx, session: { council: Council; meetingId: number; days: SessionDays }): Promise<SessionHeading> {
  const { council, meetingId, days } = session;

  return { council, meetingId, session: days, call: (await callsOf(db, meetingId)).findLast(({ hasQuorum }) => hasQuorum) ?? null };
}

/** The voices of a vote by name; none of a show of hands. */
export async function namedVoices(db: Db | Trx, vote: { id: number; method: 'show_of_hands' | 'by_name'; presidingMemberId: number | null }): Promise<NamedVoice[]> {
  if (vote.method === 'show_of_hands') return [];
  const rows = await db
    .selectFrom('voters')
    .innerJoin('councilMembers', 'councilMembers.id', 'voters.memberId')
    .leftJoin('ballots', (join) => join.onRef('ballots.voteId', '=', 'voters.voteId').onRef('ballots.memberId', '=', 'voters.memberId'))
    .select(['voters.memberId', 'councilMembers.name', 'ballots.choice'])
    .where('voters.voteId', '=', vote.id)
    .orderBy('councilMembers.position')
    .orderBy('voters.memberId')
    .execute();

  return rows.map(({ memberId, name, choice }) => ({ name, choice, presides: memberId === vote.presidingMemberId }));
}
