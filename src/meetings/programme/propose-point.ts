import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { bodyActedFor, whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { bumpProgramme, toldReason, whyNotChangeProgramme } from '../preparing/programme-lock.ts';
import { accessTo } from '../readers.ts';
import type { LockedMeeting } from '../store.ts';
import { lockMeeting } from '../store.ts';
import { refuseStrangers } from './arrange-points.ts';
import type { Change } from './change.ts';
import type { PointPlan } from './point.ts';
import { whyNotAnswer, whyNotPropose, whyNotPut } from './point.ts';
import { pointIn, saveAnswer, savePlaces, savePoints } from './points-store.ts';

/**
 * Proposes a point in the name of a unit: any body in which the actor holds an office and which may read the meeting, while
 * the meeting is ahead. The chair answers. A council's points are asked for by its members and the State. Gives its id.
 */
export async function proposePoint(db: Db | Trx, actor: Actor, { meetingId, bodyId, ...plan }: { meetingId: number; bodyId: number; submission?: string } & PointPlan, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    if (!(await accessTo(trx, actor, meetingId))) throw new RefusalError(refusal('meeting.unknown'));
    refuseIf(bodyActedFor(actor, bodyId) ? undefined : refusal('authority.not_your_body', { capability: 'read_board' }));
    refuseIf(whyNotPropose(meeting) ?? whyNotPut(plan));
    await refuseStrangers(trx, actor, meetingId, plan);
    const proposed = { ...plan, sittingId: null, origin: 'unit' as const, proposedForBodyId: bodyId, answer: 'proposed' as const };
    const [id = 0] = await savePoints(trx, meetingId, [proposed], actor.userId, at);
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'agenda.point_proposed', `meeting/${meetingId}`, { point: id, title: plan.titleAr }, at);

    return id;
  });
}

/**
 * Answers a proposal, by whoever may chair for the organiser. A refusal says why; so does an acceptance once the agenda is
 * frozen. An accepted point stands last on the agenda.
 */
export async function answerPoint(db: Db | Trx, actor: Actor, { meetingId, because, pointId, answer }: Change & { pointId: number; answer: 'accepted' | 'refused' }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'chair_meetings'));
    const point = await pointIn(trx, meetingId, pointId);
    refuseIf(whyNotAnswer(point, answer, because) ?? whyNotChangeProgramme(meeting.state, because));
    await saveAnswer(trx, point, { answer, because, by: actor.userId }, at);
    if (answer === 'accepted') await putLast(trx, meeting, pointId);
    const facts = { point: pointId, title: point.titleAr, answer, ...toldReason(because) };
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'agenda.point_answered', `meeting/${meetingId}`, facts, at);
  });
}

/** Takes back a proposal that nobody has answered, by an officer of the body that made it. */
export async function withdrawProposal(db: Db | Trx, actor: Actor, { meetingId, pointId }: { meetingId: number; pointId: number }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockMeeting(trx, meetingId);
    const point = await pointIn(trx, meetingId, pointId);
    const bodyId = point.proposedForBodyId ?? 0;
    refuseIf(bodyActedFor(actor, bodyId) ? undefined : refusal('authority.not_your_body', { capability: 'read_board' }));
    refuseIf(whyNotAnswer(point, 'accepted', null));
    await saveAnswer(trx, point, { answer: 'withdrawn', because: null, by: actor.userId }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'agenda.proposal_withdrawn', `meeting/${meetingId}`, { point: pointId, title: point.titleAr }, at);
  });
}

async function putLast(trx: Trx, meeting: LockedMeeting, id: number): Promise<void> {
  const last = await trx.selectFrom('agendaPoints').select((eb) => eb.fn.max('position').as('position')).where('meetingId', '=', meeting.id).where('parentId', 'is', null).executeTakeFirst();
  await savePlaces(trx, [{ id, parentId: null, sittingId: null, position: (last?.position ?? 0) + 1 }]);
  await bumpProgramme(trx, meeting);
}
