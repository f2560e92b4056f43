import { refuseIf } from '#platform/refusals';
import { whyNotActFor, actorIn } from '#people';
import type { Ask } from '#platform/web';
import type { MeetingSubject } from '../pages/subject.ts';
import { meetingSubject } from '../pages/subject.ts';

/** The meeting whose presence is asked for, for whoever runs it: the roll has names, and is nobody else's. */
export async function presenceSubject(c: Ask): Promise<MeetingSubject> {
  const subject = await meetingSubject(c);
  refuseIf(whyNotActFor(actorIn(c), subject.meeting.ownerBodyId, 'run_meetings'));

  return subject;
}
