import { recordEvent } from '#journal';
import { calendarOf } from '#law';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { councilIn } from '../council.ts';
import { membersInOffice } from '../members/queries.ts';
import { lockCouncil } from '../members/register.ts';
import { actingForState } from '../state/lock.ts';
import type { OpenRequest, SessionRequest } from './request.ts';
import { whyNotAskForState, whyNotDecline, whyNotEnterForState, whyNotTake } from './request.ts';

export interface NewRequest extends SessionRequest {
  bodyId: number;
  subjectsAr: string;
  submission: string;
}

/**
 * Takes up a request for an extraordinary session, as the council received it. Refuses by `whyNotTake`, the same form twice,
 * and a request of the State where its representative asked here himself. Gives its id.
 */
export async function takeRequest(db: Db, actor: Actor, input: NewRequest, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotActFor(actor, input.bodyId, 'keep_council'));
    const { level } = await councilIn(trx, input.bodyId);
    await lockCouncil(trx, input.bodyId);
    const members = await membersInOffice(trx, input.bodyId, input.askedOn);
    refuseIf(whyNotTake(input, { level, membersInOffice: members.length, today: dayIn(at) }));
    refuseIf(input.askedBy === 'state' ? whyNotEnterForState(await openRequests(trx, input.bodyId), level) : undefined);

    return saveRequest(trx, actor, { ...input, askers: input.askedBy === 'state' ? null : input.askers, recordedForBodyId: null }, at);
  });
}

/**
 * The representative of the State asks himself for an extraordinary session, which the law then has held (113-14 art. 37,
 * 112-14 art. 38, 111-14 art. 40). Asked today: nobody asks on a day that is past. Refuses by `whyNotAskForState`, and the
 * same form twice. Gives its id.
 */
export async function askForSession(db: Db, actor: Actor, input: Pick<NewRequest, 'bodyId' | 'subjectsAr' | 'submission'>, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const council = await councilIn(trx, input.bodyId);
    const recordedForBodyId = await actingForState(trx, actor, council, 'in_person');
    await lockCouncil(trx, input.bodyId);
    refuseIf(whyNotAskForState(await openRequests(trx, input.bodyId), council.level, dayIn(at), await calendarOf(trx)));

    return saveRequest(trx, actor, { ...input, askedBy: 'state', askers: null, askedOn: dayIn(at), recordedForBodyId }, at);
  });
}

async function openRequests(trx: Trx, bodyId: number): Promise<OpenRequest[]> {
  const rows = await trx.selectFrom('sessionRequests').select(['askedOn', 'recordedForBodyId']).where('bodyId', '=', bodyId).where('answer', 'is', null).orderBy('id').execute();

  return rows.map(({ askedOn, recordedForBodyId }) => ({ askedOn, isStatesOwn: recordedForBodyId !== null }));
}

async function saveRequest(trx: Trx, actor: Actor, input: NewRequest & { recordedForBodyId: number | null }, at: Date): Promise<number> {
  const { bodyId, askedBy, askers, askedOn, subjectsAr, submission, recordedForBodyId } = input;
  refuseIf((await trx.selectFrom('sessionRequests').select('id').where('submission', '=', submission).executeTakeFirst()) ? refusal('request.taken_twice') : undefined);
  const { id } = await trx.insertInto('sessionRequests').values({ bodyId, askedBy, askers, askedOn, subjectsAr, submission, recordedForBodyId, recordedBy: actor.userId, recordedAt: at }).returning('id').executeTakeFirstOrThrow();
  await recordEvent(trx, { userId: actor.userId, bodyId: recordedForBodyId ?? bodyId }, 'council.session_asked_for', `body/${bodyId}`, { request: id, askedBy, askers, askedOn, subjects: subjectsAr }, at);

  return id;
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

/**
 * The session was called as asked. A request that the State's representative entered himself is answered together with what
 * the council had entered of the same from his letter.
 */
export async function answerByCalling(trx: Trx, actor: Actor, { requestId, meetingId }: { requestId: number; meetingId: number }, at: Date): Promise<void> {
  const answer = { answer: 'called' as const, answeredOn: dayIn(at), meetingId, answeredBy: actor.userId, answeredAt: at };
  const { bodyId, recordedForBodyId } = await trx.updateTable('sessionRequests').set(answer).where('id', '=', requestId).returning(['bodyId', 'recordedForBodyId']).executeTakeFirstOrThrow();
  if (recordedForBodyId === null) return;
  await trx.updateTable('sessionRequests').set(answer).where('bodyId', '=', bodyId).where('askedBy', '=', 'state').where('recordedForBodyId', 'is', null).where('answer', 'is', null).execute();
}

async function lockRequest(trx: Trx, { bodyId, requestId }: { bodyId: number; requestId: number }) {
  const found = await trx.selectFrom('sessionRequests').select(['askedBy', 'askers', 'askedOn', 'answer']).where('id', '=', requestId).where('bodyId', '=', bodyId).forUpdate().executeTakeFirst();
  if (!found) throw new RefusalError(refusal('request.unknown'));

  return found;
}
