import type { Selectable } from 'kysely';
import type { Matter, Part } from '#law';
import type { Actor } from '#people';
import type { Database, Db } from '#platform/database';
import type { BallotChoice, VoteRule, VotingMethod } from './vote.ts';

/** A vote as its page shows it. */
export interface VoteView extends VoteRule {
  id: number;
  meetingId: number;
  pointId: number;
  number: number;
  method: VotingMethod;
  matter: Matter | null;
  openedAt: Date;
  closedAt: Date | null;
  abandonedAt: Date | null;
  abandonedBecause: string | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  votesNeeded: number | null;
  isTie: boolean | null;
  presidentSide: 'for' | 'against' | null;
  result: 'approved' | 'rejected' | null;
  presidingMemberId: number | null;
}

/** The votes of a session on one point, or all of them, in their order. */
export async function votesOf(db: Db, meetingId: number, pointId?: number): Promise<VoteView[]> {
  const rows = await db.selectFrom('votes').selectAll().where('meetingId', '=', meetingId).$if(pointId !== undefined, (query) => query.where('pointId', '=', pointId ?? 0)).orderBy('id').execute();

  return rows.map((row) => ({ ...frozen(row), matter: row.matter as Matter | null }));
}

/** A vote's row with its frozen rule as the rules read it. */
export function frozen(row: Selectable<Database['votes']>) {
  return { ...row, sitting: row.sitting === 2 ? (2 as const) : (1 as const), moreThan: row.moreThan as unknown as Part };
}

/** Who may vote, with the voice given so far. */
export interface VoterView {
  memberId: number;
  name: string;
  choice: BallotChoice | null;
  /** Given from the member's own account: nobody else changes it. */
  isOwn: boolean;
  isReader: boolean;
}

export async function votersOf(db: Db, voteId: number, reader: Pick<Actor, 'userId'>): Promise<VoterView[]> {
  const rows = await db
    .selectFrom('voters')
    .innerJoin('councilMembers', 'councilMembers.id', 'voters.memberId')
    .leftJoin('ballots', (join) => join.onRef('ballots.voteId', '=', 'voters.voteId').onRef('ballots.memberId', '=', 'voters.memberId'))
    .select(['voters.memberId', 'councilMembers.name', 'councilMembers.userId', 'ballots.choice', 'ballots.recordedBy'])
    .where('voters.voteId', '=', voteId)
    .orderBy('councilMembers.position')
    .orderBy('voters.memberId')
    .execute();

  return rows.map(({ userId, recordedBy, ...row }) => ({ ...row, isOwn: recordedBy !== null && recordedBy === userId, isReader: userId !== null && userId === reader.userId }));
}

/** Who keeps away from a point, and why. */
export function recusalsOf(db: Db, pointId: number) {
  return db.selectFrom('recusals').innerJoin('councilMembers', 'councilMembers.id', 'recusals.memberId').select(['recusals.memberId', 'recusals.because', 'councilMembers.name']).where('recusals.pointId', '=', pointId).orderBy('councilMembers.position').execute();
}
