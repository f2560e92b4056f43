import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { tellWithdrawn } from '../invitations/tell-change.ts';
import { lockMeeting } from '../store.ts';
import type { Person } from './participant.ts';
import { personKey, whyNotInvite } from './participant.ts';
import { saveParticipants } from './store.ts';

/** Adds one person to those asked to come. Nothing is sent yet. Refuses somebody who is there already. Gives the participant's id. */
export async function addParticipant(db: Db | Trx, actor: Actor, { meetingId, ...person }: Person & { meetingId: number }, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotInvite(meeting.state, person));
    const asked = { ...person, mail: person.mail?.toLowerCase() ?? null, titleAr: person.titleAr.trim() };
    refuseIf((await keysIn(trx, meetingId)).has(personKey(asked)) ? refusal('participant.already_there') : undefined);
    const [id = 0] = await saveParticipants(trx, meetingId, [{ ...asked, invitedAs: 'person', userId: await userAt(trx, asked.mail) }], actor.userId, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'participant.added', `meeting/${meetingId}`, { participant: id, title: asked.titleAr, capacity: asked.capacity }, at);

    return id;
  });
}

/** Takes somebody off the list, with a reason; who was invited already is told, by mail where there is an address. */
export async function removeParticipant(db: Db | Trx, actor: Actor, { meetingId, participantId, because }: { meetingId: number; participantId: number; because: string }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    refuseIf(meeting.state === 'prepared' || meeting.state === 'convened' ? undefined : refusal('participant.meeting_over'));
    refuseIf(because.trim() ? undefined : refusal('participant.reason_missing'));
    await takeOff(trx, { meetingId, participantId, because: because.trim(), by: actor.userId }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'participant.removed', `meeting/${meetingId}`, { participant: participantId, because: because.trim() }, at);
  });
}

/** Ends a participant's place. The meeting is locked by the caller. Refuses one who is not there. */
export async function takeOff(trx: Trx, { meetingId, participantId, because, by }: { meetingId: number; participantId: number; because: string; by: string | null }, at: Date): Promise<void> {
  const removed = await trx
    .updateTable('participants')
    .set({ removedAt: at, removedBy: by, removedBecause: because })
    .where('id', '=', participantId)
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new RefusalError(refusal('participant.unknown'));
  await tellWithdrawn(trx, meetingId, participantId, { because, by }, at);
}

/** Everybody who stands on the list of a meeting, by the key under which the same person would come again. */
export async function keysIn(trx: Trx, meetingId: number): Promise<Set<string>> {
  const rows = await trx.selectFrom('participants').select(['mail', 'name', 'titleAr', 'bodyId', 'institutionAr']).where('meetingId', '=', meetingId).where('removedAt', 'is', null).execute();

  return new Set(rows.map(personKey));
}

/** The account that has an address, so that its holder finds the invitation at the own desk. */
export async function userAt(trx: Trx, mail: string | null): Promise<string | null> {
  if (mail === null) return null;

  return (await trx.selectFrom('users').select('id').where('email', '=', mail).executeTakeFirst())?.id ?? null;
}
