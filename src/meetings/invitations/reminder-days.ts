import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { refuseIf } from '#platform/refusals';
import { lockMeeting } from '../store.ts';

/** Sets how many days before a meeting those who have not answered are reminded by the house itself, 1 to 60; none: by hand only. */
export async function setReminderDays(db: Db, actor: Actor, { meetingId, days }: { meetingId: number; days: number | null }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { ownerBodyId } = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, ownerBodyId, 'run_meetings'));
    await trx.updateTable('meetings').set({ remindDaysBefore: days }).where('id', '=', meetingId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: ownerBodyId }, 'meeting.reminder_days_set', `meeting/${meetingId}`, { days }, at);
  });
}
