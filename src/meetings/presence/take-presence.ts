import type { Told } from '#journal';
import { recordEvents } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError } from '#platform/refusals';
import type { Redeemed, StatedEntry } from './redeem.ts';
import { whyNotEnter, whyNotTakePresence } from './redeem.ts';
import type { KnownParticipant, PresenceRow } from './store.ts';
import { participantsNamed, saveEntries } from './store.ts';

/** Who takes presence: an officer of the organiser, or the participants themselves, whose right the caller has proved by the hall's code. */
export type Taker = { actor: Actor } | { self: number };

export interface Taking {
  meetingId: number;
  taker: Taker;
  entries: readonly StatedEntry[];
}

/** What one taking came to: each entry's fate in the order asked, or why nothing of it was taken. */
export type Taken = Redeemed[] | Refusal;

/**
 * Takes arrivals and departures, all of them in one transaction with their events. An entry is taken once by its nonce,
 * however often and from wherever it is sent; one that cannot be true is told and keeps none of the others back. Throws the
 * refusal where nothing may be taken.
 */
export async function takePresence(db: Db | Trx, taking: Taking, at: Date): Promise<Redeemed[]> {
  const [taken] = await inTransaction(db, (trx) => takeWithin(trx, [taking], at));
  if (!taken || !Array.isArray(taken)) throw new RefusalError(taken ?? refusal('meeting.unknown'));

  return taken;
}

/** The same for several takings at once, in one transaction: one that is refused keeps none of the others back. */
export async function takeTogether(db: Db, takings: readonly Taking[], at: Date): Promise<Taken[]> {
  return db.transaction().execute((trx) => takeWithin(trx, takings, at));
}

async function takeWithin(trx: Trx, takings: readonly Taking[], at: Date): Promise<Taken[]> {
  const meetings = await meetingsHeld(trx, takings);
  const results: Taken[] = [];
  const told: Told[] = [];
  for (const taking of takings) {
    const meeting = meetings.get(taking.meetingId);
    const refused = meeting ? (whyNotTake(taking.taker, meeting) ?? whyNotTakePresence(meeting)) : refusal('meeting.unknown');
    if (refused || !meeting) results.push(refused ?? refusal('meeting.unknown'));
    else results.push(await takeOne(trx, taking, meeting, at, told));
  }
  if (told.length) await recordEvents(trx, told);

  return results;
}

type HeldMeeting = Awaited<ReturnType<typeof meetingsHeld>> extends Map<number, infer Meeting> ? Meeting : never;

/** Kept from closing until the transaction ends; takings do not wait for one another. */
async function meetingsHeld(trx: Trx, takings: readonly Taking[]) {
  const ids = [...new Set(takings.map(({ meetingId }) => meetingId))];
  const rows = await trx.selectFrom('meetings').select(['id', 'ownerBodyId', 'state', 'heldOn', 'endsOn']).where('id', 'in', ids).orderBy('id').forShare().execute();

  return new Map(rows.map((row) => [row.id, row]));
}

function whyNotTake(taker: Taker, meeting: HeldMeeting): Refusal | undefined {
  return 'actor' in taker ? whyNotActFor(taker.actor, meeting.ownerBodyId, 'run_meetings') : undefined;
}

async function takeOne(trx: Trx, { meetingId, taker, entries: stated }: Taking, meeting: HeldMeeting, at: Date, told: Told[]): Promise<Redeemed[]> {
  // The database gives nonces back in small letters, whatever letters they came in: by them each entry finds its row and its place in the journal.
  const entries = stated.map((entry) => ({ ...entry, nonce: entry.nonce.toLowerCase() }));
  const find = await participantsNamed(trx, meetingId, entries);
  const fates = entries.map((entry) => {
    const known = knownTo(taker, find(entry));
    const no = whyNotEnter(entry, known !== undefined, { startsOn: meeting.heldOn, endsOn: meeting.endsOn }, at);

    return { entry, known, no };
  });
  const userId = 'actor' in taker ? taker.actor.userId : null;
  const rows = fates.flatMap(({ entry, known, no }) => (known && !no ? [rowOf(entry, known, { meetingId, recordedBy: userId, at })] : []));
  const saved = await saveEntries(trx, rows.toSorted((one, other) => (one.nonce < other.nonce ? -1 : 1)));
  if (saved.size) told.push({ author: { userId, bodyId: 'actor' in taker ? meeting.ownerBodyId : null }, kind: 'presence.taken', subject: `meeting/${meetingId}`, facts: { entries: factsOf(rows, saved) }, at });
  const firstWith = new Set(saved.keys());

  return fates.map(({ entry: { nonce }, known, no }): Redeemed => {
    if (no) return { nonce, participantId: known?.id ?? null, status: 'refused', no };

    return { nonce, participantId: known?.id ?? null, status: firstWith.delete(nonce) ? 'taken' : 'taken_before' };
  });
}

/** Nobody marks somebody else from the own telephone. */
function knownTo(taker: Taker, found: KnownParticipant | undefined): KnownParticipant | undefined {
  return 'actor' in taker || found?.id === taker.self ? found : undefined;
}

function rowOf({ by: _, ...entry }: StatedEntry, { id, capacity }: KnownParticipant, { meetingId, recordedBy, at }: { meetingId: number; recordedBy: string | null; at: Date }): PresenceRow {
  const happenedAt = entry.happenedAt > at ? at : entry.happenedAt;

  return { ...entry, happenedAt, capacity: entry.capacity ?? capacity, meetingId, participantId: id, recordedBy, recordedAt: at };
}

function factsOf(rows: readonly PresenceRow[], saved: ReadonlyMap<string, number>) {
  return rows.flatMap((row) => {
    const id = saved.get(row.nonce);

    return id === undefined ? [] : [[id, row.participantId, row.direction, (row.happenedAt as Date).toISOString(), row.proof, row.nonce]];
  });
}
