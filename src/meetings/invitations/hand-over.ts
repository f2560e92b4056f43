import { recordEvent, recordEvents } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { instantOf } from '#platform/calendars';
import { refusal, refuseIf } from '#platform/refusals';
import { lockMeeting } from '../store.ts';
import type { InvitedPerson } from './people.ts';
import { peopleOf } from './people.ts';
import { saveSteps } from './steps.ts';

/** Writes down that a letter was handed over on a day, by its reference in the bureau's register where it has one. */
export async function recordHandover(db: Db, actor: Actor, { meetingId, participantId, day, reference }: { meetingId: number; participantId: number; day: Day; reference: string | null }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    refuseIf(meeting.state === 'prepared' ? refusal('invitation.not_convened') : undefined);
    refuseIf((await peopleOf(trx, meetingId, [participantId])).length ? undefined : refusal('participant.unknown'));
    refuseIf(day > dayIn(at) ? refusal('invitation.day_ahead', { today: dayIn(at) }) : undefined);
    await saveSteps(trx, [{ participantId, step: 'handed_over', happenedAt: day === dayIn(at) ? at : instantOf(day, '12:00'), reference, recordedBy: actor.userId, recordedAt: at }]);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'invitation.handed_over', `meeting/${meetingId}`, { participant: participantId, day, reference }, at);
  });
}

/** Those whose letters are printed now: some, or all who have no address. Writes down that they were. */
export async function printLetters(db: Db, actor: Actor, { meetingId, participantId }: { meetingId: number; participantId: number | null }, at: Date): Promise<InvitedPerson[]> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    const people = (await peopleOf(trx, meetingId)).filter((person) => (participantId === null ? person.mail === null : person.id === participantId));
    refuseIf(people.length === 0 ? refusal('invitation.nobody_to_invite') : undefined);
    await saveSteps(trx, people.map(({ id }) => ({ participantId: id, step: 'letter_printed' as const, happenedAt: at, recordedBy: actor.userId, recordedAt: at })));
    await recordEvents(trx, [{ author: { userId: actor.userId, bodyId: meeting.ownerBodyId }, kind: 'invitation.letters_printed', subject: `meeting/${meetingId}`, facts: { count: people.length }, at }]);

    return people;
  });
}
