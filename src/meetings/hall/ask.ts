import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { SpeechKind } from './speech.ts';
import { askedKinds, whyIsHallShut, whyIsNotWaiting, whyNotAsk } from './speech.ts';
import type { LockedHall } from './store.ts';
import { isFirst, isThere, lockHall, lockSpeech, saveSpeech, speechesOf } from './store.ts';

/** Who asks: an officer of the organiser for somebody, or the participants themselves, whose own page they came by. */
export type Asker = { actor: Actor } | { self: number };

export interface Asking {
  meetingId: number;
  participantId: number;
  kind: SpeechKind;
  nonce: string;
}

/** Puts somebody on the list of speakers, on the point at which the hall stands. Pressed twice, it is one request. */
export async function askToSpeak(db: Db, asker: Asker, { meetingId, participantId, kind, nonce }: Asking, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const hall = await lockHall(trx, meetingId, { alone: false });
    refuseIf(whyNotSpeakFor(asker, participantId, hall));
    refuseIf('self' in asker && !askedKinds.includes(kind as 'question') ? refusal('speech.unknown') : undefined);
    if (!(await isFirst(trx, meetingId, nonce, at))) return;
    refuseIf(whyIsHallShut(hall, dayIn(at)));
    const isPresent = await isThere(trx, meetingId, participantId, at);
    refuseIf(whyNotAsk({ isPresent, own: await speechesOf(trx, meetingId, participantId) }, hall));

    const speech = await saveSpeech(trx, { meetingId, participantId, kind, nonce, pointId: hall.currentPointId, askedBy: userOf(asker) }, at);
    await tell(trx, asker, hall, 'hall.asked', { speech, participant: participantId, kind, point: hall.currentPointId }, at);
  });
}

/** Takes a request back, by whoever asked or by the secretariat for them. */
export async function withdrawSpeech(db: Db, asker: Asker, { meetingId, speechId, nonce }: { meetingId: number; speechId: number; nonce: string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const hall = await lockHall(trx, meetingId, { alone: false });
    const speech = await lockSpeech(trx, meetingId, speechId);
    refuseIf(whyNotSpeakFor(asker, speech.participantId, hall));
    if (!(await isFirst(trx, meetingId, nonce, at))) return;
    refuseIf(whyIsNotWaiting(speech));

    await trx.updateTable('speechRequests').set({ withdrawnAt: at }).where('id', '=', speechId).execute();
    await tell(trx, asker, hall, 'hall.withdrawn', { speech: speechId, participant: speech.participantId }, at);
  });
}

/** Nobody asks for another from the own page; what they do not own does not exist for them. */
function whyNotSpeakFor(asker: Asker, participantId: number, { ownerBodyId }: LockedHall) {
  if ('actor' in asker) return whyNotActFor(asker.actor, ownerBodyId, 'run_meetings');

  return asker.self === participantId ? undefined : refusal('speech.unknown');
}

const userOf = (asker: Asker): string | null => ('actor' in asker ? asker.actor.userId : null);

function tell(trx: Trx, asker: Asker, { meetingId, ownerBodyId }: LockedHall, kind: string, facts: Parameters<typeof recordEvent>[4], at: Date): Promise<void> {
  return recordEvent(trx, { userId: userOf(asker), bodyId: 'actor' in asker ? ownerBodyId : null }, kind, `meeting/${meetingId}`, facts, at);
}
