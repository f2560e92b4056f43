import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { RecommendationAnswer } from './recommendations.ts';

/** What became of a recommendation, as one says it on a day. */
export interface AnsweredRecommendation {
  meetingId: number;
  recommendationId: number;
  standing: RecommendationAnswer;
  saidOn: Day;
  noteAr: string;
  noteFr: string | null;
  submission: string;
}

export type FollowUpRefusal = NonNullable<ReturnType<typeof whyNotAnswerSo>>['code'] | 'recommendation.unknown' | 'recommendation.answered_twice';

/** Why an answer says nothing that could hold. */
export function whyNotAnswerSo({ noteAr, saidOn }: Pick<AnsweredRecommendation, 'noteAr' | 'saidOn'>, meetingOn: Day, today: Day) {
  if (!noteAr.trim()) return refusal('recommendation.note_missing');
  if (saidOn > today) return refusal('recommendation.answered_in_future', { today });

  return saidOn < meetingOn ? refusal('recommendation.answered_before_meeting', { meetingOn }) : undefined;
}

/** The body addressed speaks for itself; else the body that held the meeting tells what it learned. Gives for which body it is said, or why not. */
export function rightToAnswer(actor: Actor, { addressedToBodyId, ownerBodyId }: { addressedToBodyId: number | null; ownerBodyId: number }): number | Refusal {
  if (addressedToBodyId !== null && !whyNotActFor(actor, addressedToBodyId, 'confirm_act')) return addressedToBodyId;

  return whyNotActFor(actor, ownerBodyId, 'run_meetings') ?? ownerBodyId;
}

/** Records what became of a recommendation. What was said of it before stays; the last one said holds. */
export async function answerRecommendation(db: Db, actor: Actor, { meetingId, ...input }: AnsweredRecommendation, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const asked = await lockRecommendation(trx, meetingId, input.recommendationId);
    const right = rightToAnswer(actor, asked);
    if (typeof right !== 'number') throw new RefusalError(right);
    const same = await trx.selectFrom('recommendationAnswers').select('id').where('submission', '=', input.submission).executeTakeFirst();
    refuseIf(same ? refusal('recommendation.answered_twice') : whyNotAnswerSo(input, asked.heldOn, dayIn(at)));

    const noteAr = input.noteAr.trim();
    const { id } = await trx.insertInto('recommendationAnswers').values({ ...input, noteAr, recordedBy: actor.userId, recordedForBodyId: right, recordedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: right }, 'recommendation.answered', `meeting/${meetingId}`, { recommendation: input.recommendationId, answer: id, standing: input.standing, saidOn: input.saidOn, note: noteAr }, at);
  });
}

/** Two who answer at once do so one after the other: the meeting is held until the transaction ends. */
async function lockRecommendation(trx: Trx, meetingId: number, recommendationId: number) {
  const asked = await trx
    .selectFrom('recommendations')
    .innerJoin('meetings', 'meetings.id', 'recommendations.meetingId')
    .select(['addressedToBodyId', 'meetings.ownerBodyId', 'meetings.heldOn'])
    .where('recommendations.id', '=', recommendationId)
    .where('meetings.id', '=', meetingId)
    .forUpdate('meetings')
    .executeTakeFirst();
  if (!asked) throw new RefusalError(refusal('recommendation.unknown'));

  return asked;
}
