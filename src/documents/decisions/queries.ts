import type { Db } from '#platform/database';
import type { Day } from '#platform/days';

/** A decision of a council that everybody may read: posted, of a session that is public. */
export interface PostedDecision {
  id: number;
  year: number;
  number: number;
  decidedOn: Day;
  titleAr: string;
  titleFr: string | null;
  textAr: string;
  textFr: string | null;
  outcome: 'approved' | 'rejected';
  withReservations: boolean;
  /** Members present who could vote: those who left the room for their own interest are none of them. */
  entitled: number;
  votesFor: number;
  votesAgainst: number;
  votesAbstained: number;
  meetingId: number;
  meetingAr: string;
  meetingFr: string | null;
}

/** What PostgreSQL names when any of it changes. */
export const decisionTags = ['decisions', 'meetings'] as const;

/** The posted decisions of a body, of one year where it is named, the latest first. Whether one is posted is known as the interface for programs knows it. */
export async function postedDecisions(db: Db, { bodyId, year, number }: { bodyId: number; year?: number | undefined; number?: number }): Promise<PostedDecision[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('openObjects', (join) => join.onRef('openObjects.key', '=', 'decisions.id').on('openObjects.kind', '=', 'Decision').on('openObjects.isPublic', '=', true))
    .innerJoin('votes', 'votes.id', 'decisions.voteId')
    .innerJoin('meetings', 'meetings.id', 'decisions.meetingId')
    .select(['decisions.id', 'decisions.year', 'decisions.number', 'decisions.decidedOn', 'decisions.titleAr', 'decisions.titleFr', 'decisions.textAr', 'decisions.textFr', 'decisions.outcome', 'decisions.withReservations', 'decisions.meetingId'])
    .select(['votes.membersPresent', 'votes.membersRecused', 'votes.votesFor', 'votes.votesAgainst', 'votes.votesAbstained', 'meetings.titleAr as meetingAr', 'meetings.titleFr as meetingFr'])
    .where('decisions.bodyId', '=', bodyId)
    .$if(year !== undefined, (query) => query.where('decisions.year', '=', year ?? 0))
    .$if(number !== undefined, (query) => query.where('decisions.number', '=', number ?? 0))
    .orderBy('decisions.year', 'desc')
    .orderBy('decisions.number', 'desc')
    .execute();

  return rows.map(({ membersPresent, membersRecused, ...row }) => ({ ...row, entitled: membersPresent - membersRecused, votesFor: row.votesFor ?? 0, votesAgainst: row.votesAgainst ?? 0, votesAbstained: row.votesAbstained ?? 0 }));
}

/** The years in which a body posted decisions, the latest first, with how many. */
export function yearsOfDecisions(db: Db, bodyId: number): Promise<{ year: number; count: number }[]> {
  return db
    .selectFrom('decisions')
    .innerJoin('openObjects', (join) => join.onRef('openObjects.key', '=', 'decisions.id').on('openObjects.kind', '=', 'Decision').on('openObjects.isPublic', '=', true))
    .select((eb) => ['decisions.year', eb.fn.countAll<number>().as('count')])
    .where('decisions.bodyId', '=', bodyId)
    .groupBy('decisions.year')
    .orderBy('decisions.year', 'desc')
    .execute();
}
