import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refuseIf } from '#platform/refusals';
import { whyIsHallShut, whyNotAbsent, whyNotCall, whyNotEnd, whyNotMoveSpeech } from './speech.ts';
import type { LockedHall } from './store.ts';
import { doesSomebodySpeak, isFirst, isThere, lockHall, lockSpeech, saveCall, saveEnd, saveMove } from './store.ts';

/** One request of a meeting's list, and the nonce of the button pressed on it. */
export interface OnSpeech {
  meetingId: number;
  speechId: number;
  nonce: string;
}

/** Gives the floor to somebody who waits, with the limit that holds for what they do. Nobody is called while another speaks. */
export function callSpeaker(db: Db, actor: Actor, { meetingId, speechId, nonce }: OnSpeech, at: Date): Promise<void> {
  return inHall(db, actor, { meetingId, nonce }, at, async (trx, hall) => {
    const speech = await lockSpeech(trx, meetingId, speechId);
    refuseIf(whyIsHallShut(hall, dayIn(at)));
    const isPresent = await isThere(trx, meetingId, speech.participantId, at);
    refuseIf(whyNotCall(speech, { isPresent, somebodySpeaks: await doesSomebodySpeak(trx, meetingId), currentPointId: hall.currentPointId }));

    const limit = await trx.selectFrom('speechLimits').select('seconds').where('meetingId', '=', meetingId).where('kind', '=', speech.kind).executeTakeFirst();
    await saveCall(trx, speechId, limit?.seconds ?? null, at);

    return { kind: 'hall.called', facts: { speech: speechId, participant: speech.participantId, limit: limit?.seconds ?? null } };
  });
}

/** Takes the floor back. It can always be, whatever became of the day or of the meeting meanwhile. */
export function endSpeech(db: Db, actor: Actor, { meetingId, speechId, nonce }: OnSpeech, at: Date): Promise<void> {
  return inHall(db, actor, { meetingId, nonce }, at, async (trx) => {
    const speech = await lockSpeech(trx, meetingId, speechId);
    refuseIf(whyNotEnd(speech));

    await saveEnd(trx, speech, { wasAbsent: false }, at);

    return { kind: 'hall.ended', facts: { speech: speechId, participant: speech.participantId } };
  });
}

/** Tells that nobody rose when called: the request is over and counts no time; its author may ask again. */
export function tellAbsent(db: Db, actor: Actor, { meetingId, speechId, nonce }: OnSpeech, at: Date): Promise<void> {
  return inHall(db, actor, { meetingId, nonce }, at, async (trx) => {
    const speech = await lockSpeech(trx, meetingId, speechId);
    refuseIf(whyNotAbsent(speech));

    await saveEnd(trx, speech, { wasAbsent: true }, at);

    return { kind: 'hall.absent', facts: { speech: speechId, participant: speech.participantId } };
  });
}

/** Puts a request at the head of the list with the reason that the chair gave, or at its end. */
export function moveSpeech(db: Db, actor: Actor, { meetingId, speechId, nonce, way, because }: OnSpeech & { way: 'forward' | 'deferred'; because: string | null }, at: Date): Promise<void> {
  return inHall(db, actor, { meetingId, nonce }, at, async (trx) => {
    const speech = await lockSpeech(trx, meetingId, speechId);
    refuseIf(whyNotMoveSpeech(speech, way, because));

    await saveMove(trx, speechId, { moved: way, because }, at);

    return { kind: way === 'forward' ? 'hall.put_forward' : 'hall.deferred', facts: { speech: speechId, participant: speech.participantId, because: because?.trim() || null } };
  });
}

interface Done {
  kind: string;
  facts: Parameters<typeof recordEvent>[4];
}

/**
 * Runs an act in the hall of a meeting for whoever runs it, alone and once by its nonce, and tells it to the journal last.
 * An act that changes nothing gives nothing to tell.
 */
export async function inHall(db: Db, actor: Actor, { meetingId, nonce }: { meetingId: number; nonce: string }, at: Date, act: (trx: Trx, hall: LockedHall) => Promise<Done | undefined>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const hall = await lockHall(trx, meetingId, { alone: true });
    refuseIf(whyNotActFor(actor, hall.ownerBodyId, 'run_meetings'));
    if (!(await isFirst(trx, meetingId, nonce, at))) return;
    const done = await act(trx, hall);
    if (done) await recordEvent(trx, { userId: actor.userId, bodyId: hall.ownerBodyId }, done.kind, `meeting/${meetingId}`, done.facts, at);
  });
}
