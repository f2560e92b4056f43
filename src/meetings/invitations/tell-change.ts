import type { Trx } from '#platform/database';
import { queueMails } from '#platform/mail';
import type { Occasion } from './mails.ts';
import { mailFor } from './mails.ts';
import { invitedMeeting } from './meeting.ts';
import { peopleOf } from './people.ts';
import { saveSteps } from './steps.ts';

/**
 * Tells everybody who was written to that a meeting is held on other days, otherwise or not at all, in the transaction of
 * the act that decides so and after it: calendars take the new number of the change from the meeting.
 */
export async function tellInvited(trx: Trx, meetingId: number, change: Omit<Extract<Occasion, { kind: 'change' }>, 'kind'>, at: Date): Promise<void> {
  const meeting = await invitedMeeting(trx, meetingId);
  if (!meeting || meeting.state === 'prepared') return;
  const people = await peopleOf(trx, meetingId);
  const mails = people.filter(({ isMailed, standing }) => isMailed && standing.answer !== 'declined').flatMap((person) => mailFor(meeting, person, people, { kind: 'change', ...change }, at) ?? []);
  await queueMails(trx, mails, at);
}

/** Tells somebody who was taken off the list, if they were written to, and takes the meeting out of their calendar. */
export async function tellWithdrawn(trx: Trx, meetingId: number, participantId: number, { because, by }: { because: string; by: string | null }, at: Date): Promise<void> {
  const [person] = await peopleOf(trx, meetingId, [participantId], { removed: true });
  const meeting = await invitedMeeting(trx, meetingId);
  if (!person || !meeting || meeting.state === 'prepared') return;
  await saveSteps(trx, [{ participantId, step: 'withdrawn', happenedAt: at, because, recordedBy: by, recordedAt: at }]);
  const mail = person.isMailed ? mailFor(meeting, person, [], { kind: 'withdrawal', because }, at) : undefined;
  if (mail) await queueMails(trx, [mail], at);
}
