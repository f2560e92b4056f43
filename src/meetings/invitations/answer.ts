import { recordEvent } from '#journal';
import type { Db, Trx } from '#platform/database';
import { queueMails } from '#platform/mail';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { takeOff } from '../participants/add-participant.ts';
import { isAddress } from '../participants/participant.ts';
import { saveParticipants } from '../participants/store.ts';
import { lockMeeting } from '../store.ts';
import type { GivenAnswer } from './invitation.ts';
import { whyNotAnswer } from './invitation.ts';
import { mailFor } from './mails.ts';
import { invitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { peopleOf } from './people.ts';
import { saveSteps } from './steps.ts';
import { wordsIn } from './words.ts';

/** An answer given on a person's own page, whose address is the only key. */
export interface OwnAnswer extends GivenAnswer {
  token: string;
  delegateMail: string | null;
  /** A mark made with the form: one that is sent twice answers once. */
  nonce: string;
}

/**
 * Answers an invitation: accepts it, declines with a reason, or delegates to a named person, who is invited in turn and
 * stands on the list as representing. The last answer holds; a delegate whose titular decides otherwise is taken off.
 */
export async function answerInvitation(db: Db, input: OwnAnswer, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { person, meetingId, isRemoved } = await lockInvitation(trx, input.token);
    if (await isAnsweredBy(trx, input.nonce)) return;
    const meeting = await invitedMeeting(trx, meetingId);
    refuseIf(whyNotAnswer({ state: meeting?.state ?? 'cancelled', isRemoved, isDelegate: person.representsId !== null }, input));
    refuseIf(input.answer === 'delegated' && input.delegateMail && !isAddress(input.delegateMail) ? refusal('participant.mail_unreadable') : undefined);

    await dropDelegates(trx, meetingId, person, at);
    const delegateId = input.answer === 'delegated' ? await addDelegate(trx, meetingId, person, input, at) : null;
    const { answer, because, reference, nonce } = input;
    await saveSteps(trx, [{ participantId: person.id, step: answer, happenedAt: at, because: answer === 'declined' ? because : null, reference: answer === 'delegated' ? reference : null, delegateId, nonce, recordedAt: at }]);
    if (delegateId) await inviteDelegate(trx, meetingId, delegateId, at);
    await recordEvent(trx, { userId: null, bodyId: person.bodyId }, `invitation.${answer}`, `meeting/${meetingId}`, { participant: person.id, ...(delegateId ? { delegate: delegateId, reference } : {}) }, at);
  });
}

/** "I received it": said once, by the person. A letter's page that a program fetched says nothing. */
export async function confirmReceipt(db: Db, { token }: { token: string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { person, meetingId, isRemoved } = await lockInvitation(trx, token);
    refuseIf(isRemoved ? refusal('invitation.withdrawn') : undefined);
    if (person.standing.receipt === 'confirmed') return;
    await saveSteps(trx, [{ participantId: person.id, step: 'confirmed', happenedAt: at, recordedAt: at }]);
    await recordEvent(trx, { userId: null, bodyId: person.bodyId }, 'invitation.confirmed', `meeting/${meetingId}`, { participant: person.id }, at);
  });
}

/** The first time that the page was opened in a browser. It proves less than a confirmation, and is kept once. */
export async function noteOpening(db: Db, { participantId }: { participantId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => void (await saveSteps(trx, [{ participantId, step: 'opened', happenedAt: at, recordedAt: at }])));
}

/** Holds the meeting of an invitation, then reads it: two answers come one after another. */
async function lockInvitation(trx: Trx, token: string): Promise<{ person: InvitedPerson; meetingId: number; isRemoved: boolean }> {
  const found = await trx.selectFrom('participants').select(['id', 'meetingId', 'removedAt']).where('token', '=', token).executeTakeFirst();
  if (!found) throw new RefusalError(refusal('page.not_found'));
  await lockMeeting(trx, found.meetingId);
  const [person] = await peopleOf(trx, found.meetingId, [found.id], { removed: true });
  const { removedAt } = await trx.selectFrom('participants').select('removedAt').where('id', '=', found.id).executeTakeFirstOrThrow();
  if (!person) throw new RefusalError(refusal('page.not_found'));

  return { person, meetingId: found.meetingId, isRemoved: removedAt !== null };
}

async function isAnsweredBy(trx: Trx, nonce: string): Promise<boolean> {
  return (await trx.selectFrom('invitationSteps').select('id').where('nonce', '=', nonce).executeTakeFirst()) !== undefined;
}

async function dropDelegates(trx: Trx, meetingId: number, person: InvitedPerson, at: Date): Promise<void> {
  const standing = await trx.selectFrom('participants').select('id').where('representsId', '=', person.id).where('removedAt', 'is', null).execute();
  for (const { id } of standing) await takeOff(trx, { meetingId, participantId: id, because: wordsIn('ar').delegationTakenBack, by: null }, at);
}

async function addDelegate(trx: Trx, meetingId: number, person: InvitedPerson, { delegateName, delegateTitle, delegateMail }: OwnAnswer, at: Date): Promise<number> {
  const { bodyId, institutionAr, institutionFr, language, hasVote } = person;
  const delegate = { invitedAs: 'person' as const, name: delegateName?.trim() || null, titleAr: delegateTitle?.trim() ?? '', bodyId, institutionAr, institutionFr, language, hasVote, mail: delegateMail?.toLowerCase() ?? null, capacity: 'representing' as const, representsId: person.id };
  const [id = 0] = await saveParticipants(trx, meetingId, [delegate], null, at);

  return id;
}

async function inviteDelegate(trx: Trx, meetingId: number, delegateId: number, at: Date): Promise<void> {
  const meeting = await invitedMeeting(trx, meetingId);
  const people = await peopleOf(trx, meetingId);
  const delegate = people.find(({ id }) => id === delegateId);
  const mail = meeting && delegate ? mailFor(meeting, delegate, people, { kind: 'invitation' }, at) : undefined;
  if (mail) await queueMails(trx, [mail], at);
}
