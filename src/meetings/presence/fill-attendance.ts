import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Attendance } from '../meeting.ts';
import { whyNotRewrite } from '../preparing/state.ts';
import { lockMeeting } from '../store.ts';
import { entriesOf } from './store.ts';
import { staysOf } from './timeline.ts';

/** One who came, as the record of the meeting names them: by title and institution. */
export type CameAs = Omit<Attendance, 'presentCount'>;

/** The lines of a record's attendance: how many came by each title and institution, in the order in which they were asked. Refused: nobody came. */
export function attendanceFrom(came: readonly CameAs[]): Attendance[] {
  const lines = new Map<string, Attendance>();
  for (const one of came) {
    const key = JSON.stringify([one.titleAr, one.institutionAr, one.bodyId]);
    const line = lines.get(key) ?? { ...one, presentCount: 0 };
    lines.set(key, { ...line, presentCount: line.presentCount + 1 });
  }

  return [...lines.values()];
}

/**
 * Writes the attendance of a meeting's record from its roll, in the place of what stood there: titles and institutions
 * with their counts, no name. It can still be corrected by hand until the minutes are approved.
 */
export async function fillAttendance(db: Db, actor: Actor, { meetingId }: { meetingId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotRewrite(meeting));
    const stays = staysOf(await entriesOf(trx, meetingId));
    const people = await trx.selectFrom('participants').select(['id', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr', 'bodyId']).where('meetingId', '=', meetingId).where('capacity', 'not in', ['staff', 'press']).orderBy('id').execute();
    const lines = attendanceFrom(people.filter(({ id }) => stays.get(id)?.length).map(({ id: _, ...came }) => came));
    refuseIf(lines.length ? undefined : refusal('presence.nobody_came'));
    await trx.deleteFrom('meetingAttendance').where('meetingId', '=', meetingId).execute();
    await trx.insertInto('meetingAttendance').values(lines.map((line, index) => ({ ...line, meetingId, position: index + 1 }))).execute();
    await trx.updateTable('meetings').set({ version: meeting.version + 1 }).where('id', '=', meetingId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'meeting.attendance_filled', `meeting/${meetingId}`, { version: meeting.version + 1, attendance: JSON.stringify(lines) }, at);
  });
}
