import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { queueMails } from '#platform/mail';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { freezeLists } from '../participants/lists.ts';
import { moveMeeting } from '../preparing/move-meeting.ts';
import { lockMeeting } from '../store.ts';
import { mailFor } from './mails.ts';
import { invitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { peopleOf } from './people.ts';

/** What left with an act: mails on their way, and letters that are still to be printed. */
export interface Invited {
  mails: number;
  letters: number;
}

/**
 * Convenes a meeting: its lists are frozen, everybody with an address is written to, and the others' letters wait to be
 * printed. Asked again, it invites those who came on the list since. A council's session is convened by its own rules,
 * which then ask for `sendInvitations`.
 */
export async function convene(db: Db | Trx, actor: Actor, { meetingId }: { meetingId: number }, at: Date): Promise<Invited> {
  return inTransaction(db, async (trx) => {
    const { kind, state, ownerBodyId } = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, ownerBodyId, 'run_meetings'));
    refuseIf(state === 'prepared' && kind === 'council_session' ? refusal('invitation.by_its_session') : undefined);
    const frozen = await freezeLists(trx, meetingId, actor.userId, at);
    if (state !== 'convened') await moveMeeting(trx, actor, { meetingId, to: 'convened' }, at);

    return sendInvitations(trx, actor, { meetingId, isAgain: state === 'convened' && frozen === 0 }, at);
  });
}

/**
 * Invites everybody on the list of a convened meeting who was not invited yet, in the caller's transaction. Refuses when
 * there is nobody; asked again, letters that still wait to be printed are no news.
 */
export async function sendInvitations(trx: Trx, actor: Actor, { meetingId, isAgain = false }: { meetingId: number; isAgain?: boolean }, at: Date): Promise<Invited> {
  await freezeLists(trx, meetingId, actor.userId, at);
  const meeting = await invitedMeeting(trx, meetingId);
  if (meeting?.state !== 'convened') throw new RefusalError(refusal('invitation.not_convened'));
  const people = await peopleOf(trx, meetingId);
  const toWrite = people.filter(isToWrite);
  const toPrint = people.filter(isToPrint);
  refuseIf(toWrite.length + (isAgain ? 0 : toPrint.length) === 0 ? refusal('invitation.nobody_to_invite') : undefined);
  await queueMails(trx, toWrite.flatMap((person) => mailFor(meeting, person, people, { kind: 'invitation' }, at) ?? []), at);
  const invited = { mails: toWrite.length, letters: toPrint.length };
  await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'meeting.invited', `meeting/${meetingId}`, { ...invited, participants: people.length }, at);

  return invited;
}

/** Has an address, and was not written to yet. */
export function isToWrite({ mail, isMailed }: InvitedPerson): boolean {
  return mail !== null && !isMailed;
}

/** Has no address, and no letter in hand yet. */
export function isToPrint({ mail, standing }: InvitedPerson): boolean {
  return mail === null && !standing.isSent;
}
