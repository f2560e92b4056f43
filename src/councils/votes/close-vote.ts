import { recordEvent } from '#journal';
import type { Point } from '#meetings';
import { pointIn } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { keepExtract } from '../decisions/extract.ts';
import { enterDecision } from '../decisions/register.ts';
import { partyOfPoint } from '../own-acts/point-party.ts';
import { putOnAgenda, recordOwnAct } from '../own-acts/record.ts';
import { whyNotDeliberateOn } from '../sessions/session.ts';
import type { LockedSession } from '../sessions/store.ts';
import { voteFacts } from './vote-facts.ts';
import type { LockedVote } from './store.ts';
import { lockVote } from './store.ts';
import type { Counts, Outcome } from './vote.ts';
import { countsOf, outcomeOf, whyNotClose } from './vote.ts';

export interface ClosedVote {
  voteId: number;
  /** Of a show of hands; named voices count themselves. */
  counts: Counts | null;
  /** The decision's own text, where it is not the house's sentence. */
  textAr: string | null;
  textFr: string | null;
  /** What the council approves with reserve, added to the decision's text; none where it approves without. */
  reservationsAr: string | null;
  /** The number of the first decision of the year in the register, for a council whose register began on paper. */
  firstNumber: number | null;
  origin: string;
}

export interface Result extends Counts, Outcome {
  presidentSide: 'for' | 'against' | null;
}

/**
 * Closes a vote on what was counted. It never changes afterwards. A result enters the register of decisions with its
 * number and its document, and is the party's own act where the point is on an instrument, all or nothing. A first vote
 * that falls short of the majority of the members in office is no decision yet. Gives the result.
 */
export async function closeVote(db: Db, actor: Actor, input: ClosedVote, at: Date): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    const { session, vote } = await lockVote(trx, actor, input.voteId);
    refuseIf(vote.closedAt || vote.abandonedAt ? refusal('vote.closed_before') : undefined);
    refuseIf(whyNotDeliberateOn(session.days, dayIn(at), session.calendar));
    const result = await countVote(trx, vote, input.counts);
    refuseIf(input.reservationsAr && !result.approved ? refusal('vote.reservations_without_approval') : undefined);
    const point = await pointIn(trx, vote.meetingId, vote.pointId);
    await saveResult(trx, actor, vote, result, at);
    if (result.goesToSecondSitting) await tellFirstVote(trx, actor, session, { point, vote, result, origin: input.origin }, at);
    else await enterDecision(trx, actor, session, { point, vote, result, textAr: input.textAr, textFr: input.textFr, reservationsAr: input.reservationsAr, firstNumber: input.firstNumber, origin: input.origin }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.vote_closed', `meeting/${vote.meetingId}`, { vote: vote.id, point: vote.pointId, for: result.for, against: result.against, abstained: result.abstained, needed: result.needed, tie: result.isTie, presidentSide: result.presidentSide, approved: result.approved }, at);

    return result;
  });
}

async function countVote(trx: Trx, vote: LockedVote, typed: Counts | null): Promise<Result> {
  const ballots = await trx.selectFrom('ballots').select(['memberId', 'choice']).where('voteId', '=', vote.id).execute();
  const counts = vote.method === 'by_name' ? countsOf(ballots) : typed;
  if (!counts) throw new RefusalError(refusal('vote.counts_unclear'));
  const presiding = vote.method === 'by_name' ? ballots.find(({ memberId }) => memberId === vote.presidingMemberId)?.choice : undefined;
  const presidentSide = presiding === 'for' || presiding === 'against' ? presiding : null;
  refuseIf(whyNotClose(vote, counts, presidentSide));

  return { ...counts, presidentSide, ...outcomeOf(vote, counts, presidentSide) };
}

async function saveResult(trx: Trx, actor: Actor, vote: LockedVote, result: Result, at: Date): Promise<void> {
  const row = {
    votesFor: result.for, votesAgainst: result.against, votesAbstained: result.abstained, votesNeeded: result.needed, isTie: result.isTie,
    presidentSide: result.presidentSide, result: result.approved ? ('approved' as const) : ('rejected' as const), closedBy: actor.userId, closedAt: at,
  };
  await trx.updateTable('votes').set(row).where('id', '=', vote.id).execute();
}

interface FirstVote {
  point: Point;
  vote: LockedVote;
  result: Result;
  origin: string;
}

/** The party's procedure keeps the first vote too: without it there is no second sitting. */
async function tellFirstVote(trx: Trx, actor: Actor, session: LockedSession, { point, vote, result, origin }: FirstVote, at: Date): Promise<void> {
  await putOnAgenda(trx, actor, session, [point], { day: dayIn(at), submission: `vote/${vote.id}` }, at);
  const history = await partyOfPoint(trx, session.council.id, point.instrumentId);
  if (!history) return;
  const keptFileId = await keepExtract(trx, actor, session, { origin, point, what: { kind: 'first_vote', vote, result } }, at);
  const facts = await voteFacts(trx, session, history, { vote, result, reference: null, withReservations: false }, at);
  await recordOwnAct(trx, actor, session, history, { pointId: point.id, facts, keptFileId, submission: `vote/${vote.id}` }, at);
}
