import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import { whyNotRewrite } from '../preparing/state.ts';
import { pointIn } from '../programme/points-store.ts';
import type { LockedMeeting } from '../store.ts';
import { lockMeeting } from '../store.ts';

export interface Intervention {
  meetingId: number;
  pointId: number | null;
  kind: 'intervention' | 'question' | 'answer' | 'point_of_order';
  speakerAr: string;
  speakerFr: string | null;
  summaryAr: string;
  summaryFr: string | null;
  /** Of the form in which it was noted. */
  submission?: string;
}

/** Notes what somebody said, by title and institution, on a point or on none. */
export async function noteIntervention(db: Db, actor: Actor, { meetingId, ...said }: Intervention, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotRewrite(meeting));

    await saveIntervention(trx, { actor, meeting, said: { ...said, speechId: null, bodyId: null } }, at);
  });
}

/** What is noted of somebody, in a meeting that the caller has locked; of a speech in its hall, with that speech. */
export interface Noted {
  actor: Actor;
  meeting: LockedMeeting;
  said: Omit<Intervention, 'meetingId'> & { speechId: number | null; bodyId: number | null };
}

/** Saves what was said below what was noted before, and tells it. Refuses a speaker without a title, and nothing said. */
export async function saveIntervention(trx: Trx, { actor, meeting, said }: Noted, at: Date): Promise<void> {
  refuseIf(said.speakerAr.trim() ? undefined : refusal('intervention.speaker_missing'));
  refuseIf(said.summaryAr.trim() ? undefined : refusal('intervention.nothing_said'));
  if (said.pointId !== null) await pointIn(trx, meeting.id, said.pointId);

  const last = await trx.selectFrom('interventions').select((eb) => eb.fn.max('position').as('position')).where('meetingId', '=', meeting.id).executeTakeFirst();
  const { id } = await trx.insertInto('interventions').values({ ...said, speakerAr: said.speakerAr.trim(), summaryAr: said.summaryAr.trim(), meetingId: meeting.id, position: (last?.position ?? 0) + 1 }).returning('id').executeTakeFirstOrThrow();
  await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'minutes.intervention_noted', `meeting/${meeting.id}`, { intervention: id, speaker: said.speakerAr.trim(), summary: said.summaryAr.trim(), speech: said.speechId ?? undefined }, at);
}

export interface Recommendation {
  meetingId: number;
  conclusionId: number | null;
  textAr: string;
  textFr: string | null;
  addressedToBodyId: number | null;
  addressedToAr: string | null;
  submission: string;
}

/** Records what a meeting recommends, and to whom. It is addressed, not owed: nothing falls due by it. */
export async function recommend(db: Db, actor: Actor, { meetingId, ...input }: Recommendation, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotRewrite(meeting));
    refuseIf(input.textAr.trim() ? undefined : refusal('recommendation.nothing_said'));
    refuseIf(input.addressedToBodyId !== null || input.addressedToAr?.trim() ? undefined : refusal('recommendation.nobody_addressed'));
    if (input.conclusionId !== null) {
      const own = await trx.selectFrom('conclusions').select('id').where('id', '=', input.conclusionId).where('meetingId', '=', meetingId).executeTakeFirst();
      refuseIf(own ? undefined : refusal('recommendation.conclusion_elsewhere'));
    }

    const { id } = await trx.insertInto('recommendations').values({ ...input, textAr: input.textAr.trim(), meetingId, recordedBy: actor.userId, recordedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'meeting.recommended', `meeting/${meetingId}`, { recommendation: id, text: input.textAr.trim(), to: input.addressedToBodyId ?? input.addressedToAr }, at);
  });
}
