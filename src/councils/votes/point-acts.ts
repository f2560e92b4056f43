import { recordEvent } from '#journal';
import type { Point } from '#meetings';
import { pointIn } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { keepExtract } from '../decisions/extract.ts';
import { membersInOffice } from '../members/queries.ts';
import { isCalledByState, partyOfPoint, sessionFacts } from '../own-acts/point-party.ts';
import { putOnAgenda, recordIfTaken } from '../own-acts/record.ts';
import { callsOf } from '../sessions/calls.ts';
import { membersThere } from '../sessions/present.ts';
import { whyNotDeliberateOn } from '../sessions/session.ts';
import type { LockedSession } from '../sessions/store.ts';
import { lockSession } from '../sessions/store.ts';
import { lockVote, standingOfPoint } from './store.ts';
import { whyNotPutOff } from './vote.ts';

/** A member keeps away from a point that concerns the own interests (113-14 art. 65, 112-14 art. 66, 111-14 art. 68): no vote in it, and none counted. */
export async function recuseMember(db: Db, actor: Actor, input: { meetingId: number; pointId: number; memberId: number; because: string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, input.meetingId);
    const point = await pointIn(trx, input.meetingId, input.pointId);
    const standing = await standingOfPoint(trx, input.meetingId, point);
    refuseIf(standing.isDecided ? refusal('vote.decided_before') : standing.hasOpenVote ? refusal('recusal.vote_open') : undefined);
    refuseIf(input.because.trim() ? undefined : refusal('recusal.reason_missing'));
    const members = await membersInOffice(trx, session.council.id, dayIn(at));
    refuseIf(members.some(({ id }) => id === input.memberId) ? undefined : refusal('recusal.not_a_member'));
    const { pointId, memberId } = input;
    const before = await trx.selectFrom('recusals').select('memberId').where('pointId', '=', pointId).where('memberId', '=', memberId).executeTakeFirst();
    refuseIf(before ? refusal('recusal.before') : undefined);
    await trx.insertInto('recusals').values({ pointId, memberId, because: input.because.trim(), recordedBy: actor.userId, recordedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.member_recused', `meeting/${input.meetingId}`, { point: pointId, member: memberId, because: input.because.trim() }, at);
  });
}

/** Gives up a vote that was opened by mistake: its voices stay as they are and count for nothing. */
export async function abandonVote(db: Db, actor: Actor, input: { voteId: number; because: string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { session, vote } = await lockVote(trx, actor, input.voteId);
    refuseIf(vote.closedAt || vote.abandonedAt ? refusal('vote.closed_before') : undefined);
    refuseIf(input.because.trim() ? undefined : refusal('vote.reason_missing'));
    await trx.updateTable('votes').set({ abandonedAt: at, abandonedBy: actor.userId, abandonedBecause: input.because.trim() }).where('id', '=', vote.id).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.vote_abandoned', `meeting/${vote.meetingId}`, { vote: vote.id, because: input.because.trim() }, at);
  });
}

/** Asks for the names: a tie by show of hands is settled by each voter's voice, which the minutes name. */
export async function askNames(db: Db, actor: Actor, input: { voteId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { session, vote } = await lockVote(trx, actor, input.voteId);
    refuseIf(vote.closedAt || vote.abandonedAt ? refusal('vote.closed_before') : undefined);
    if (vote.method === 'by_name') return;
    await trx.updateTable('votes').set({ method: 'by_name' }).where('id', '=', vote.id).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.names_asked', `meeting/${vote.meetingId}`, { vote: vote.id }, at);
  });
}

export interface Postponement {
  meetingId: number;
  pointId: number;
  because: string;
  origin: string;
  submission: string;
}

/** Puts a point off without a vote. Where it is on an instrument and the party's procedure takes it, the party's act follows. */
export async function postponePoint(db: Db, actor: Actor, input: Postponement, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { meetingId, pointId, because, submission, origin } = input;
    const session = await lockSession(trx, actor, meetingId);
    refuseIf((await trx.selectFrom('pointPostponements').select('id').where('submission', '=', submission).executeTakeFirst()) ? refusal('postponement.recorded_twice') : undefined);
    refuseIf(whyNotDeliberateOn(session.days, dayIn(at), session.calendar));
    const point = await pointIn(trx, meetingId, pointId);
    refuseIf(whyNotPutOff(await standingOfPoint(trx, meetingId, point)));
    refuseIf(because.trim() ? undefined : refusal('postponement.reason_missing'));

    await trx.insertInto('pointPostponements').values({ meetingId, pointId, happenedOn: dayIn(at), because: because.trim(), submission, recordedBy: actor.userId, recordedAt: at }).execute();
    await tellParty(trx, actor, session, { point, because: because.trim(), origin, submission }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.point_put_off', `meeting/${meetingId}`, { point: pointId, because: because.trim() }, at);
  });
}

async function tellParty(trx: Trx, actor: Actor, session: LockedSession, { point, because, origin, submission }: { point: Point; because: string; origin: string; submission: string }, at: Date): Promise<void> {
  const { council, meetingId, days } = session;
  const today = dayIn(at);
  await putOnAgenda(trx, actor, session, [point], { day: today, submission }, at);
  const history = await partyOfPoint(trx, council.id, point.instrumentId);
  if (!history) return;
  const call = (await callsOf(trx, meetingId)).find(({ hasQuorum }) => hasQuorum);
  const there = await membersThere(trx, meetingId, at);
  const members = await membersInOffice(trx, council.id, today);
  const present = members.filter(({ id }) => there.has(id)).length;
  const counts = { membersInOffice: members.length, membersPresent: present, membersAtOpening: Math.min(call?.membersPresent ?? present, members.length) };
  const facts = sessionFacts(history, 'deliberated', today, { outcome: 'postponed', call: call?.call ?? 1, sitting: 1, ...counts, calledByState: isCalledByState(days), sessionKind: days.kind, sessionOn: days.opensOn });
  const keep = () => keepExtract(trx, actor, session, { origin, point, what: { kind: 'postponed', because, inOffice: members.length, present } }, at);
  await recordIfTaken(trx, actor, session, history, { pointId: point.id, facts, keep, submission }, at);
}
