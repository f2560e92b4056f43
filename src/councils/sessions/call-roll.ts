import { randomUUID } from 'node:crypto';
import type { StatedEntry } from '#meetings';
import { takePresence } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { membersThere, seatedIn } from './present.ts';
import { lockSession, seatMembers } from './store.ts';

export interface Roll {
  meetingId: number;
  /** The members who answer. */
  there: readonly number[];
  /** Those whom the roll was read as there: what others entered meanwhile is left as it is. */
  readAsThere: readonly number[];
}

/**
 * Calls the roll: who answers and was not there has arrived, who was there and no longer answers has left. What another
 * proof entered since the roll was read stays: nobody is made to leave who was not on the sheet. Sent twice, it changes
 * nothing the second time.
 */
export async function callRoll(db: Db, actor: Actor, input: Roll, at: Date): Promise<{ arrived: number; left: number }> {
  return db.transaction().execute(async (trx) => {
    const { arrived, left } = await changesOf(trx, actor, input, at);
    const entries = [...arrived.map((participantId) => entryOf(participantId, 'arrival', at)), ...left.map((participantId) => entryOf(participantId, 'departure', at))];
    if (entries.length) await takePresence(trx, { meetingId: input.meetingId, taker: { actor }, entries }, at);

    return { arrived: arrived.length, left: left.length };
  });
}

/** Who is there is read with the session held, until what follows from it is entered: of two who call the roll at once, the second finds what the first entered. */
async function changesOf(trx: Trx, actor: Actor, { meetingId, there, readAsThere }: Roll, at: Date) {
  const session = await lockSession(trx, actor, meetingId);
  refuseIf(session.days.closedOn ? refusal('session.closed', { day: session.days.closedOn }) : undefined);
  refuseIf(dayIn(at) < session.days.opensOn ? refusal('roll.before_its_day', { day: session.days.opensOn }) : undefined);
  refuseIf(session.meeting.state === 'prepared' ? refusal('quorum.not_convened') : undefined);
  await seatMembers(trx, session, dayIn(at), actor.userId, at);
  const [seated, known] = [await seatedIn(trx, meetingId), await membersThere(trx, meetingId, at)];
  const participants = (ids: readonly number[]) => ids.flatMap((id) => seated.get(id) ?? []);

  return { arrived: participants(there.filter((id) => !known.has(id))), left: participants(readAsThere.filter((id) => known.has(id) && !there.includes(id))) };
}

function entryOf(participantId: number, direction: StatedEntry['direction'], at: Date): StatedEntry {
  return { nonce: randomUUID(), by: { participantId }, direction, happenedAt: at, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand', device: null, sittingId: null };
}

export type RollRefusal = 'roll.before_its_day';
