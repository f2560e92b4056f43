import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { councilIn } from '../council.ts';
import { membersInOffice } from '../members/queries.ts';
import type { SessionRequest } from './request.ts';
import { whyNotDecline, whyNotTake } from './request.ts';

export interface NewRequest extends SessionRequest {
  bodyId: number;
  subjectsAr: string;
  submission: string;
}

/** Takes up a request for an extraordinary session, as it was received. Refuses by `whyNotTake`, and the same form twice. Gives its id. */
export async function takeRequest(db: Db, actor: Actor, input: NewRequest, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotActFor(actor, input.bodyId, 'keep_council'));
    const { level } = await councilIn(trx, input.bodyId);
    refuseIf((await trx.selectFrom('sessionRequests').select('id').where('submission', '=', input.submission).executeTakeFirst()) ? refusal('request.taken_twice') : undefined);
    const members = await membersInOffice(trx, input.bodyId, input.askedOn);
    refuseIf(whyNotTake(input, { level, membersInOffice: members.length, today: dayIn(at) }));
    const askers = input.askedBy === 'state' ? null : input.askers;
    const { id } = await trx.insertInto('sessionRequests').values({ ...input, askers, recordedBy: actor.userId, recordedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: input.bodyId }, 'council.session_asked_for', `body/${input.bodyId}`, { request: id, askedBy: input.askedBy, askers, askedOn: input.askedOn, subjects: input.subjectsAr }, at);

    return id;
  });
}

/** The president's reasoned no to a third of the members. What the majority or the State asks for is held. */
export async function declineRequest(db: Db, actor: Actor, input: { bodyId: number; requestId: number; because: string; on: Day }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseIf(whyNotActFor(actor, input.bodyId, 'keep_council'));
    const { level } = await councilIn(trx, input.bodyId);
    const { answer, ...request } = await lockRequest(trx, input);
    refuseIf(whyNotDecline(request, { ...input, isAnswered: answer !== null, level, today: dayIn(at) }));
    await trx.updateTable('sessionRequests').set({ answer: 'declined', answeredOn: input.on, because: input.because.trim(), answeredBy: actor.userId, answeredAt: at }).where('id', '=', input.requestId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: input.bodyId }, 'council.request_declined', `body/${input.bodyId}`, { request: input.requestId, on: input.on, because: input.because.trim() }, at);
  });
}

/** The request that a session answers, held until the transaction ends. Refuses one of another council, or answered before. */
export async function requestToAnswer(trx: Trx, input: { bodyId: number; requestId: number }): Promise<SessionRequest> {
  const { answer, ...request } = await lockRequest(trx, input);
  refuseIf(answer ? refusal('request.answered_before') : undefined);

  return request;
}

/** The session was called as asked. */
export async function answerByCalling(trx: Trx, actor: Actor, { requestId, meetingId }: { requestId: number; meetingId: number }, at: Date): Promise<void> {
  await trx.updateTable('sessionRequests').set({ answer: 'called', answeredOn: dayIn(at), meetingId, answeredBy: actor.userId, answeredAt: at }).where('id', '=', requestId).execute();
}

async function lockRequest(trx: Trx, { bodyId, requestId }: { bodyId: number; requestId: number }) {
  const found = await trx.selectFrom('sessionRequests').select(['askedBy', 'askers', 'askedOn', 'answer']).where('id', '=', requestId).where('bodyId', '=', bodyId).forUpdate().executeTakeFirst();
  if (!found) throw new RefusalError(refusal('request.unknown'));

  return found;
}
