import { recordEvent } from '#journal';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { lockSession } from '../sessions/store.ts';
import { whyNotExcuse, whyNotJudge } from './absences.ts';

/** Takes up the reason that a member gives for an absence, as it was given. Nobody is asked for a reason of health, and the journal does not repeat it. */
export async function takeExcuse(db: Db, actor: Actor, input: { meetingId: number; memberId: number; reason: string; receivedOn: Day }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, input.meetingId);
    refuseIf(input.receivedOn > dayIn(at) ? refusal('date.in_future', { today: dayIn(at) }) : undefined);
    const participant = await trx.selectFrom('participants').select('id').where('meetingId', '=', input.meetingId).where('councilMemberId', '=', input.memberId).executeTakeFirst();
    if (!participant) throw new RefusalError(refusal('excuse.not_a_member'));
    const before = await trx.selectFrom('presenceExcuses').select('isAccepted').where('participantId', '=', participant.id).executeTakeFirst();
    refuseIf(whyNotExcuse(input.reason, before));
    const { id } = await trx.insertInto('presenceExcuses').values({ participantId: participant.id, reason: input.reason.trim(), receivedOn: input.receivedOn, recordedBy: actor.userId, recordedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.excuse_taken', `meeting/${input.meetingId}`, { excuse: id, member: input.memberId, day: input.receivedOn }, at);
  });
}

/** The council's word on a reason: accepted, or not and why. What was given before stays. */
export async function judgeExcuse(db: Db, actor: Actor, input: { excuseId: number; isAccepted: boolean; because: string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const found = await trx.selectFrom('presenceExcuses').innerJoin('participants', 'participants.id', 'presenceExcuses.participantId').select(['participants.meetingId', 'participants.councilMemberId']).where('presenceExcuses.id', '=', input.excuseId).executeTakeFirst();
    if (!found) throw new RefusalError(refusal('excuse.unknown'));
    const session = await lockSession(trx, actor, found.meetingId);
    const excuse = await trx.selectFrom('presenceExcuses').selectAll().where('id', '=', input.excuseId).executeTakeFirstOrThrow();
    const later = await trx.selectFrom('presenceExcuses').select('id').where('replacesId', '=', excuse.id).executeTakeFirst();
    refuseIf(whyNotJudge({ isAccepted: excuse.isAccepted, isReplaced: later !== undefined }, input));
    const { participantId, reason, receivedOn } = excuse;
    await trx.insertInto('presenceExcuses').values({ participantId, reason, receivedOn, isAccepted: input.isAccepted, answeredBecause: input.because.trim() || null, replacesId: excuse.id, recordedBy: actor.userId, recordedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.excuse_judged', `meeting/${found.meetingId}`, { excuse: excuse.id, member: found.councilMemberId, accepted: input.isAccepted }, at);
  });
}
