import type { Evidence } from '#instruments';
import { recordEvent } from '#journal';
import type { Point } from '#meetings';
import { moveMeeting, pointsOf } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { saveFile, sniff, whyNotAccept } from '#platform/files';
import { refusal, refuseIf } from '#platform/refusals';
import { transmitDecisions } from '../own-acts/answers.ts';
import { putOnAgenda } from '../own-acts/record.ts';
import type { Formality } from './formality.ts';
import { whyNotEnter } from './formality.ts';
import { formalitiesOf } from './formalities.ts';
import type { LockedSession } from './store.ts';
import { lockSession } from './store.ts';

export interface EnteredFormality {
  meetingId: number;
  formality: Formality;
  happenedOn: Day;
  reference: string | null;
  evidence: Evidence | null;
  /** The entry that this one corrects, and why. */
  replacesId: number | null;
  because: string | null;
  submission: string;
}

/**
 * Enters what was done around a session, with its day and proof. The notice convenes the meeting; it and the agenda sent to
 * the State put each text on the agenda for its party; the minutes handed over against receipt transmit each decision on
 * an instrument for its party. Refuses by `whyNotEnter`; what was done late is entered.
 */
export async function enterFormality(db: Db, actor: Actor, input: EnteredFormality, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => enterInto(trx, actor, await lockSession(trx, actor, input.meetingId), input, at));
}

/** The same on a session held for the council, or for the State's representative, who enters what was received. */
export async function enterInto(trx: Trx, actor: Actor, session: LockedSession, input: EnteredFormality, at: Date): Promise<void> {
  refuseIf((await trx.selectFrom('sessionFormalities').select('id').where('submission', '=', input.submission).executeTakeFirst()) ? refusal('formality.recorded_twice') : undefined);
  const points = (await pointsOf(trx, input.meetingId)).filter(({ answer }) => answer === 'accepted');
  const { closedOn } = session.days;
  const recordedForBodyId = session.forState ?? null;
  refuseIf(whyNotEnter({ ...input, recordedForBodyId, hasFile: input.evidence !== null }, await formalitiesOf(trx, input.meetingId), { closedOn, isConvenable: points.length > 0 }, dayIn(at)));
  refuseIf(input.formality === 'minutes_to_state' && input.replacesId !== null && (await haveTransmitted(trx, input.meetingId)) ? refusal('formality.acts_rest_on_it') : undefined);

  const fileId = await keepProof(trx, actor, session.council.id, input.evidence, at);
  const { meetingId, formality, happenedOn, reference, replacesId, because, submission } = input;
  await trx.insertInto('sessionFormalities').values({ meetingId, formality, happenedOn, reference, fileId, replacesId, replacedBecause: replacesId === null ? null : because, recordedForBodyId, submission, recordedBy: actor.userId, recordedAt: at }).execute();
  await followUp(trx, actor, { session, points, fileId, input }, at);
  await recordEvent(trx, { userId: actor.userId, bodyId: recordedForBodyId ?? session.council.id }, 'council.formality_entered', `meeting/${meetingId}`, { formality, day: happenedOn, reference, file: fileId, replaces: replacesId }, at);
}

interface Entered {
  session: LockedSession;
  points: readonly Point[];
  fileId: number | null;
  input: EnteredFormality;
}

async function followUp(trx: Trx, actor: Actor, { session, points, fileId, input }: Entered, at: Date): Promise<void> {
  const { formality, happenedOn: day, submission, replacesId } = input;
  const isNotice = formality === 'notice_to_members';
  if (isNotice && session.meeting.state === 'prepared' && dayIn(at) <= session.days.opensOn) await moveMeeting(trx, actor, { meetingId: session.meetingId, to: 'convened', bySession: true }, at);
  if ((isNotice || formality === 'agenda_to_state') && replacesId === null && session.forState === undefined) await putOnAgenda(trx, actor, session, points, { day, submission }, at);
  if (formality === 'minutes_to_state' && replacesId === null) await transmitDecisions(trx, actor, session, { day, reference: input.reference, fileId, submission }, at);
}

/** Keeps a document that proves something of a council, if there is one. Gives its id. */
export async function keepProof(trx: Trx, actor: Actor, ownerBodyId: number, evidence: Evidence | null, at: Date): Promise<number | null> {
  if (!evidence) return null;
  const mediaType = await sniff(evidence.bytes);
  refuseIf(whyNotAccept(evidence.bytes, evidence.name, mediaType));
  const { id } = await saveFile(trx, { ...evidence, mediaType: mediaType ?? 'application/octet-stream', uploadedBy: actor.userId, ownerBodyId }, at);

  return id;
}

async function haveTransmitted(trx: Trx, meetingId: number): Promise<boolean> {
  const act = await trx.selectFrom('sessionActs').innerJoin('acts', 'acts.id', 'sessionActs.actId').select('acts.id').where('sessionActs.meetingId', '=', meetingId).where('acts.step', '=', 'transmitted').executeTakeFirst();

  return act !== undefined;
}
