import { actorIn, whyNotActFor } from '#people';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Ask } from '#platform/web';
import { readableBy } from '../readers.ts';
import type { InvitedMeeting } from './meeting.ts';
import { invitedMeeting } from './meeting.ts';

/** The meeting whose invitations are asked for, for whoever runs it; others who may read it are told that they may not, and all others find nothing. */
export async function meetingRun(c: Ask): Promise<InvitedMeeting> {
  const { db } = c.var;
  const id = numberAsked(c, 'id');
  const readable = await db.selectFrom('meetings').select('ownerBodyId').where('id', '=', id).where(readableBy(actorIn(c))).executeTakeFirst();
  if (!readable) throw new RefusalError(refusal('page.not_found'));
  refuseIf(whyNotActFor(actorIn(c), readable.ownerBodyId, 'run_meetings'));
  const meeting = await invitedMeeting(db, id);
  if (!meeting) throw new RefusalError(refusal('page.not_found'));

  return meeting;
}

/** A number in the address; anything else is no page. */
export function numberAsked(c: Ask, name: string): number {
  const text = c.req.param(name) ?? '';
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new RefusalError(refusal('page.not_found'));

  return Number(text);
}
