import type { Point } from '#meetings';
import { sittingsOf } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import { lockSession } from '../sessions/store.ts';
import { frozen } from './queries.ts';
import type { PointStanding } from './vote.ts';
import { sittingAt } from './vote.ts';

/** A vote held until the transaction ends, with its session. */
export async function lockVote(trx: Trx, actor: Actor, voteId: number) {
  const found = await trx.selectFrom('votes').select('meetingId').where('id', '=', voteId).executeTakeFirst();
  if (!found) throw new RefusalError(refusal('vote.unknown'));
  const session = await lockSession(trx, actor, found.meetingId);
  const vote = await trx.selectFrom('votes').selectAll().where('id', '=', voteId).forUpdate().executeTakeFirstOrThrow();

  return { session, vote: frozen(vote) };
}

export type LockedVote = Awaited<ReturnType<typeof lockVote>>['vote'];

/** Where a point stands as to its vote, read while its session is held. */
export async function standingOfPoint(trx: Db | Trx, meetingId: number, point: Pick<Point, 'id' | 'answer'>): Promise<PointStanding & { votes: number }> {
  const [votes, decision, postponement, sittings] = await Promise.all([
    trx.selectFrom('votes').select(['id', 'pointId', 'openedAt', 'closedAt', 'abandonedAt', 'base', 'sitting', 'result']).where('meetingId', '=', meetingId).orderBy('id').execute(),
    trx.selectFrom('decisions').select('id').where('pointId', '=', point.id).executeTakeFirst(),
    trx.selectFrom('pointPostponements').select('id').where('pointId', '=', point.id).executeTakeFirst(),
    sittingsOf(trx, meetingId),
  ]);
  const own = votes.filter(({ pointId }) => pointId === point.id);
  const first = own.find(({ base, sitting, result }) => base === 'members_in_office' && sitting === 1 && result === 'rejected');

  return {
    answer: point.answer,
    isDecided: decision !== undefined,
    isPostponed: postponement !== undefined,
    firstVote: first ? { openedAt: first.openedAt, sittingId: sittingAt(sittings, first.openedAt) } : null,
    hasOpenVote: votes.some(({ closedAt, abandonedAt }) => closedAt === null && abandonedAt === null),
    votes: own.length,
  };
}

/** The sitting that runs now in a session. */
export async function currentSitting(db: Db | Trx, meetingId: number, at: Date): Promise<number | null> {
  return sittingAt(await sittingsOf(db, meetingId), at);
}
