import { createHash } from 'node:crypto';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { entriesOf } from '../presence/store.ts';
import type { PresenceEntry } from '../presence/timeline.ts';
import { presentAt, staysOf } from '../presence/timeline.ts';
import type { presenceDoor } from '../presence/gather.ts';
import { forgetTry, takeTry } from './attempts.ts';
import { readHallCode, whyNotEnterBy } from './code.ts';

/** Somebody who comes into a hall by its code, and who they say they are: by their invitation, or by the code on a badge. */
export interface CheckIn {
  meetingId: number;
  /** None where no badge of the meeting has that code. */
  participantId: number | undefined;
  /** The six digits as they were typed. */
  typed: string;
  /** On the network, from where it was sent. */
  address: string;
}

/**
 * Takes the presence of somebody who knows the code of the hall, by the own telephone. Whoever is there already stays so
 * and is told since when: the same person twice is one entry. A wrong code takes a try; nobody learns by it who is asked to
 * a meeting, or whether there is one.
 */
export async function checkIn(db: Db, take: ReturnType<typeof presenceDoor>, { meetingId, participantId, typed, address }: CheckIn, at: Date): Promise<{ since: Date; isNew: boolean }> {
  refuseIf(readHallCode(typed) === undefined ? refusal('hall.code_unreadable') : undefined);
  const triers = [{ address }, ...(participantId === undefined ? [] : [{ participantId }])];
  for (const trier of triers) await takeTry(db, trier, at);
  const meeting = await db.selectFrom('meetings').select('hallSecret').where('id', '=', meetingId).where('state', '!=', 'prepared').executeTakeFirst();
  refuseIf(meeting ? whyNotEnterBy(typed, meeting.hallSecret, at) : refusal('hall.code_wrong'));
  for (const trier of triers) await forgetTry(db, trier);
  if (participantId === undefined || !meeting) throw new RefusalError(refusal('presence.unknown_code'));

  const entries = await entriesOf(db, meetingId, [participantId]);
  const since = thereSince(entries, participantId, at);
  if (since) return { since, isNew: false };
  const entry = { nonce: nonceOf(meeting.hallSecret, participantId, entries, at), by: { participantId }, direction: 'arrival' as const, happenedAt: at, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'own_telephone' as const, device: null, sittingId: null };
  const [fate] = await take({ meetingId, taker: { self: participantId }, entries: [entry] });
  if (!fate || fate.status === 'refused') throw new RefusalError(fate?.no ?? refusal('presence.unknown_code'));

  return { since: at, isNew: fate.status === 'taken' };
}

/** Since when somebody is there without having left; none where they are not. */
export function thereSince(entries: readonly PresenceEntry[], participantId: number, at: Date): Date | undefined {
  return presentAt(entries, at).has(participantId) ? staysOf(entries.filter(({ happenedAt }) => happenedAt <= at)).get(participantId)?.at(-1)?.from : undefined;
}

/** The same for all who come at once for one person, so that they are one entry; another after each entry of that day. */
function nonceOf(secret: string, participantId: number, entries: readonly PresenceEntry[], at: Date): string {
  const day = dayIn(at);
  const before = entries.filter(({ happenedAt }) => dayIn(happenedAt) === day).length;
  const digest = createHash('sha256').update(`${secret} own ${participantId} ${day} ${before}`).digest('hex');

  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
