import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { queueMails } from '#platform/mail';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Language } from '#platform/words';
import { mailFor } from '../invitations/mails.ts';
import { invitedMeeting } from '../invitations/meeting.ts';
import { peopleOf } from '../invitations/people.ts';
import { lockMeeting } from '../store.ts';
import { keysIn, userAt } from './add-participant.ts';
import { participantToken } from './codes.ts';
import type { Details } from './details.ts';
import { differences, fingerprintOf, tidied, whyNotChange } from './details.ts';
import { personKey } from './participant.ts';

export interface ChangedDetails extends Details {
  meetingId: number;
  participantId: number;
  /** Of the details from which the form was written. */
  seen: string;
}

/**
 * Puts right what is written of somebody on a meeting's list. Two who change the same at once are told: the second finds
 * what the first wrote. Whoever was invited at another address is invited anew at the right one, under a new link: who
 * holds the old one answers no more. Refuses by `whyNotChange`. True where an invitation is on its way again.
 */
export async function changeParticipant(db: Db, actor: Actor, { meetingId, participantId, seen, ...given }: ChangedDetails, at: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    const before = await detailsIn(trx, meetingId, participantId);
    refuseIf(fingerprintOf(before) === seen ? undefined : refusal('participant.changed_meanwhile'));
    const changed = differences(before, tidied(given));
    refuseIf(whyNotChange({ ...(await sealsOn(trx, meetingId, participantId)), state: meeting.state, isMember: before.councilMemberId !== null }, changed, tidied(given)));
    if (changed.length === 0) return false;
    const isInvitedAnew = await rewrite(trx, meetingId, before, tidied(given), at);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'participant.changed', `meeting/${meetingId}`, { participant: participantId, fields: changed, invitedAnew: isInvitedAnew }, at);

    return isInvitedAnew;
  });
}

type Kept = Details & { id: number; invitedAs: 'person' | 'office' | 'institution'; bodyId: number | null; councilMemberId: number | null };

/** Somebody on a list as written. Refuses one who is not there. */
export async function detailsIn(db: Db | Trx, meetingId: number, participantId: number): Promise<Kept> {
  const row = await db
    .selectFrom('participants')
    .select(['id', 'invitedAs', 'bodyId', 'councilMemberId', 'name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr', 'mail', 'language', 'capacity', 'hasVote'])
    .where('id', '=', participantId)
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw new RefusalError(refusal('participant.unknown'));

  return { ...row, language: row.language as Language };
}

/** What seals somebody's presence: minutes under their seal, or an attestation in his hand. */
export async function sealsOn(db: Db | Trx, meetingId: number, participantId: number): Promise<{ isSealed: boolean; isAttested: boolean }> {
  const seal = await db.selectFrom('minutesSeals').select('meetingId').where('meetingId', '=', meetingId).executeTakeFirst();
  const attestation = await db.selectFrom('presenceAttestations').select('id').where('participantId', '=', participantId).executeTakeFirst();

  return { isSealed: seal !== undefined, isAttested: attestation !== undefined };
}

/** Writes new details over the old, in the caller's transaction, the meeting locked. Refuses to make of one person another who is there. True where an invitation is on its way again. */
export async function rewrite(trx: Trx, meetingId: number, before: Kept, after: Details, at: Date): Promise<boolean> {
  const [ownKey, newKey] = [personKey(before), personKey({ ...after, bodyId: before.bodyId })];
  refuseIf(ownKey !== newKey && (await keysIn(trx, meetingId)).has(newKey) ? refusal('participant.already_there') : undefined);
  const isElsewhere = before.mail !== after.mail;
  const wasWrittenTo = isElsewhere && ((await peopleOf(trx, meetingId, [before.id]))[0]?.isMailed ?? false);
  const account = isElsewhere && before.invitedAs === 'person' ? { userId: await userAt(trx, after.mail) } : {};
  await trx.updateTable('participants').set({ ...after, ...account, ...(wasWrittenTo ? { token: participantToken() } : {}) }).where('id', '=', before.id).execute();

  return wasWrittenTo && after.mail !== null ? inviteAnew(trx, meetingId, before.id, at) : false;
}

async function inviteAnew(trx: Trx, meetingId: number, participantId: number, at: Date): Promise<boolean> {
  const meeting = await invitedMeeting(trx, meetingId);
  if (meeting?.state !== 'convened') return false;
  const all = await peopleOf(trx, meetingId);
  const person = all.find(({ id }) => id === participantId);
  const mail = person && mailFor(meeting, person, all, { kind: 'invitation' }, at);
  if (mail) await queueMails(trx, [mail], at);

  return mail !== undefined;
}

