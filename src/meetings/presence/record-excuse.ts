import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { lockMeeting } from '../store.ts';
import { whyNotTakePresence } from './redeem.ts';

export interface Excuse {
  meetingId: number;
  participantId: number;
  /** As it was given. Nobody is asked for a reason of health (law 09-08, article 1-3 on sensitive data). */
  reason: string;
  receivedOn: Day;
}

/** Why an excuse is not recorded: it gives no reason, or was received on a day to come. */
export function whyNotExcuse({ reason, receivedOn }: Pick<Excuse, 'reason' | 'receivedOn'>, today: Day) {
  if (!reason.trim()) return refusal('presence.excuse_missing');

  return receivedOn > today ? refusal('presence.excuse_in_future', { today }) : undefined;
}

export type ExcuseRefusal = NonNullable<ReturnType<typeof whyNotExcuse>>['code'] | 'presence.person_unknown' | 'presence.excuse_by_council';

/**
 * Records why somebody does not come; another excuse of the same person takes the place of the one before, which stays. The
 * journal does not repeat the reason. Refused in a council's session, where the council takes and judges excuses itself.
 */
export async function recordExcuse(db: Db, actor: Actor, { meetingId, participantId, reason, receivedOn }: Excuse, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotTakePresence(meeting) ?? whyNotExcuse({ reason, receivedOn }, dayIn(at)));
    refuseIf(meeting.kind === 'council_session' ? refusal('presence.excuse_by_council') : undefined);
    const asked = await trx.selectFrom('participants').select('id').where('id', '=', participantId).where('meetingId', '=', meetingId).where('removedAt', 'is', null).executeTakeFirst();
    if (!asked) throw new RefusalError(refusal('presence.person_unknown'));
    const before = await trx.selectFrom('presenceExcuses').select('id').where('participantId', '=', participantId).orderBy('id', 'desc').executeTakeFirst();
    const row = { participantId, reason: reason.trim(), receivedOn, recordedBy: actor.userId, recordedAt: at, replacesId: before?.id ?? null };
    const { id } = await trx.insertInto('presenceExcuses').values(row).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'presence.excused', `meeting/${meetingId}`, { excuse: id, participant: participantId, receivedOn, replaces: before?.id ?? null }, at);
  });
}
