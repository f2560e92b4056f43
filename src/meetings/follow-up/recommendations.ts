import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { MatterStanding } from './matters.ts';

export const answers = ['followed', 'under_way', 'not_followed'] as const;
export type RecommendationAnswer = (typeof answers)[number];

/** Where a recommendation stands by the last answer to it; one is never late, since nothing falls due by it. */
export function standingFrom(answer: RecommendationAnswer | undefined): MatterStanding {
  if (answer === 'followed') return 'kept';

  return answer === 'not_followed' ? 'let_go' : 'open';
}

/** A recommendation with the last that was said of it by a day. */
export interface FollowedRecommendation {
  id: number;
  meetingId: number;
  textAr: string;
  textFr: string | null;
  toAr: string;
  toFr: string | null;
  addressedToBodyId: number | null;
  last: { standing: RecommendationAnswer; saidOn: Day; noteAr: string; noteFr: string | null } | null;
}

/** The recommendations of some meetings, in the order in which they were recorded, each as it stood on a day. */
export async function recommendationsIn(db: Db | Trx, meetingIds: readonly number[], day: Day): Promise<FollowedRecommendation[]> {
  const rows = await db
    .selectFrom('recommendations')
    .leftJoin('bodies', 'bodies.id', 'addressedToBodyId')
    .select(['recommendations.id', 'meetingId', 'textAr', 'textFr', 'addressedToBodyId', 'addressedToAr', 'addressedToFr', 'bodies.nameAr', 'bodies.nameFr'])
    .where('meetingId', 'in', meetingIds.length ? [...meetingIds] : [0])
    .orderBy('recommendations.id')
    .execute();
  const last = await lastAnswers(db, rows.map(({ id }) => id), day);

  return rows.map(({ addressedToAr, addressedToFr, nameAr, nameFr, ...row }) => ({ ...row, toAr: nameAr ?? addressedToAr ?? '', toFr: nameAr ? nameFr : addressedToFr, last: last.get(row.id) ?? null }));
}

async function lastAnswers(db: Db | Trx, ids: readonly number[], day: Day): Promise<Map<number, NonNullable<FollowedRecommendation['last']>>> {
  const rows = await db
    .selectFrom('recommendationAnswers')
    .select(['recommendationId', 'standing', 'saidOn', 'noteAr', 'noteFr'])
    .distinctOn('recommendationId')
    .where('recommendationId', 'in', ids.length ? [...ids] : [0])
    .where('saidOn', '<=', day)
    .orderBy('recommendationId')
    .orderBy('recommendationAnswers.id', 'desc')
    .execute();

  return new Map(rows.map(({ recommendationId, ...answer }) => [recommendationId, answer]));
}
