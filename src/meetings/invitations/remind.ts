import { recordEvents } from '#journal';
import type { Told } from '#journal';
import type { Calendar } from '#law';
import { calendarOf, isWorkingDay, outOfQuiet } from '#law';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { addDays, dayIn } from '#platform/days';
import { queueMails } from '#platform/mail';
import type { Round } from '#platform/mail';
import { refusal, refuseIf } from '#platform/refusals';
import { lockMeeting } from '../store.ts';
import { mailFor } from './mails.ts';
import type { InvitedMeeting } from './meeting.ts';
import { invitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { peopleOf } from './people.ts';
import { saveSteps } from './steps.ts';

/** True for who was written to, has not answered, and was not reminded on this day yet. */
export function isToRemind({ mail, isMailed, standing }: Pick<InvitedPerson, 'mail' | 'isMailed' | 'standing'>, at: Date): boolean {
  return mail !== null && isMailed && standing.answer === 'awaited' && !(standing.lastReminder && dayIn(standing.lastReminder) === dayIn(at));
}

/** Reminds those who have not answered, nobody twice on a day; in quiet hours the mails wait until they end; where that is after the meeting has begun it is refused. Gives how many. */
export async function remindInvited(db: Db | Trx, actor: Actor, { meetingId }: { meetingId: number }, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { ownerBodyId } = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, ownerBodyId, 'run_meetings'));
    const meeting = await invitedMeeting(trx, meetingId);
    refuseIf(meeting?.state === 'convened' ? undefined : refusal('invitation.not_convened'));
    refuseIf(meeting && isTooLate(meeting, outOfQuiet(at, await calendarOf(trx))) ? refusal('invitation.too_late_to_remind') : undefined);
    const count = meeting ? await remind(trx, meeting, actor.userId, at) : 0;
    refuseIf(count === 0 ? refusal('invitation.nobody_to_remind') : undefined);
    await recordEvents(trx, [toldOf(meetingId, ownerBodyId, actor.userId, count, at)]);

    return count;
  });
}

/** True where a reminder that waits out the quiet hours would come once the meeting has begun. */
function isTooLate({ startsOn, sittings: [first] }: InvitedMeeting, goesAt: Date | null): boolean {
  return goesAt !== null && goesAt >= instantOf(startsOn, first?.startsAt ?? '23:59');
}

async function remind(trx: Trx, meeting: InvitedMeeting, by: string | null, at: Date, isDue: (person: InvitedPerson) => boolean = () => true): Promise<number> {
  const all = await peopleOf(trx, meeting.id);
  const due = all.filter((person) => isToRemind(person, at) && isDue(person));
  // First what the database keeps to once on a day, of two rounds at once too, and then the mails: nobody is written to whose reminder is not kept.
  const kept = await saveSteps(trx, due.map(({ id }) => ({ participantId: id, step: 'reminded' as const, happenedAt: at, remindedOn: dayIn(at), recordedBy: by, recordedAt: at })));
  const silent = due.filter(({ id }) => kept.has(id));
  const notBefore = outOfQuiet(at, await calendarOf(trx));
  await queueMails(trx, silent.flatMap((person) => mailFor(meeting, person, all, { kind: 'reminder', notBefore }, at) ?? []), at);

  return silent.length;
}

function toldOf(meetingId: number, bodyId: number, userId: string | null, count: number, at: Date): Told {
  return { author: { userId, bodyId }, kind: 'meeting.reminded', subject: `meeting/${meetingId}`, facts: { count, byItself: userId === null }, at };
}

/**
 * Reminds by itself: of each convened meeting whose day is near enough by its own setting, those who have not answered and
 * were not reminded since that day came near. Nothing in quiet hours.
 */
export async function remindByItself(db: Db, at: Date): Promise<void> {
  const calendar = await calendarOf(db);
  if (outOfQuiet(at, calendar)) return;
  const today = dayIn(at);
  const near = await db.selectFrom('meetings').select(['id', 'heldOn', 'remindDaysBefore']).where('state', '=', 'convened').where('heldOn', '>', today).where('remindDaysBefore', 'is not', null).execute();
  for (const { id, heldOn, remindDaysBefore } of near) {
    const from = lastWorkingDay(addDays(heldOn, -(remindDaysBefore ?? 0)), calendar);
    if (from > today) continue;
    await db.transaction().execute(async (trx) => {
      await lockMeeting(trx, id);
      const meeting = await invitedMeeting(trx, id);
      if (meeting?.state !== 'convened') return;
      const count = await remind(trx, meeting, null, at, ({ standing }) => !standing.lastReminder || dayIn(standing.lastReminder) < from);
      if (count) await recordEvents(trx, [toldOf(id, meeting.ownerBodyId, null, count, at)]);
    });
  }
}

/** Where the day that was set is quiet, the reminder goes on the working day before it: of a meeting on Monday, on Friday. */
function lastWorkingDay(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : lastWorkingDay(addDays(day, -1), calendar);
}

/** Looked at every hour: the rule itself says to whom, so that an hour missed is made up for. */
export const reminderRound: Round = { name: 'invitation-reminders', cron: '17 * * * *', make: remindByItself };
