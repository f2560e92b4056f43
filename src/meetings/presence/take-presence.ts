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
  const open = takings.map((taking) => openTaking(taking, meetings.get(taking.meetingId)));
  const find = await findersFor(trx, open.flatMap((one) => ('refused' in one ? [] : [one.taking])));
  const judged = open.map((one) => ('refused' in one ? one : { ...one, lines: linesOf(one, find, at) }));
  const rows = judged.flatMap((one) => ('refused' in one ? [] : one.lines.flatMap(({ row }) => row ?? [])));
  const saved = await saveEntries(trx, rows.toSorted((one, other) => (one.nonce < other.nonce ? -1 : one.nonce > other.nonce ? 1 : 0)));
  const told: Told[] = [];
  const results = judged.map((one) => ('refused' in one ? one.refused : settle(one, saved, at, told)));
  if (told.length) await recordEvents(trx, told);

  return results;
}

interface Open {
  taking: Taking;
  meeting: HeldMeeting;
}

function openTaking(taking: Taking, meeting: HeldMeeting | undefined): Open | { refused: Refusal } {
  const refused = meeting ? (whyNotTake(taking.taker, meeting) ?? whyNotTakePresence(meeting)) : refusal('meeting.unknown');

  return refused || !meeting ? { refused: refused ?? refusal('meeting.unknown') } : { taking, meeting };
}

type Find = (meetingId: number, entry: StatedEntry) => KnownParticipant | undefined;

/** Who is named, asked once for each meeting however many takings come together. */
async function findersFor(trx: Trx, takings: readonly Taking[]): Promise<Find> {
  const finders = new Map<number, (entry: StatedEntry) => KnownParticipant | undefined>();
  for (const [meetingId, some] of Map.groupBy(takings, (taking) => taking.meetingId)) finders.set(meetingId, await participantsNamed(trx, meetingId, some.flatMap(({ entries }) => entries)));

  return (meetingId, entry) => finders.get(meetingId)?.(entry);
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

/** An entry as it was judged; with a row where it may be saved. */
interface Judged {
  nonce: string;
  known: KnownParticipant | undefined;
  no: ReturnType<typeof whyNotEnter>;
  row: PresenceRow | undefined;
}

function linesOf({ taking: { meetingId, taker, entries }, meeting }: Open, find: Find, at: Date): Judged[] {
  const userId = 'actor' in taker ? taker.actor.userId : null;

  // The database gives nonces back in small letters, whatever letters they came in: by them each entry finds its row and its place in the journal.
  return entries.map((stated) => {
    const entry = { ...stated, nonce: stated.nonce.toLowerCase() };
    const known = knownTo(taker, find(meetingId, entry));
    const no = whyNotEnter(entry, known !== undefined, { startsOn: meeting.heldOn, endsOn: meeting.endsOn }, at);

    return { nonce: entry.nonce, known, no, row: known && !no ? rowOf(entry, known, { meetingId, recordedBy: userId, at }) : undefined };
  });
}

/** What each entry came to. The first with a nonce that was saved now was taken; `saved` gives each id away once. */
function settle({ taking: { meetingId, taker }, meeting, lines }: Open & { lines: Judged[] }, saved: Map<string, number>, at: Date, told: Told[]): Redeemed[] {
  const entries: [number, PresenceRow][] = [];
  const fates = lines.map(({ nonce, known, no, row }): Redeemed => {
    if (no) return { nonce, participantId: known?.id ?? null, status: 'refused', no };
    const id = saved.get(nonce);
    if (id === undefined || !row) return { nonce, participantId: known?.id ?? null, status: 'taken_before' };
    saved.delete(nonce);
    entries.push([id, row]);

    return { nonce, participantId: known?.id ?? null, status: 'taken' };
  });
  const userId = 'actor' in taker ? taker.actor.userId : null;
  if (entries.length) told.push({ author: { userId, bodyId: 'actor' in taker ? meeting.ownerBodyId : null }, kind: 'presence.taken', subject: `meeting/${meetingId}`, facts: { entries: entries.map(([id, row]) => [id, row.participantId, row.direction, (row.happenedAt as Date).toISOString(), row.proof, row.nonce]) }, at });

  return fates;
}

/** Nobody marks somebody else from the own telephone. */
function knownTo(taker: Taker, found: KnownParticipant | undefined): KnownParticipant | undefined {
  return 'actor' in taker || found?.id === taker.self ? found : undefined;
}

function rowOf({ by: _, ...entry }: StatedEntry, { id, capacity }: KnownParticipant, { meetingId, recordedBy, at }: { meetingId: number; recordedBy: string | null; at: Date }): PresenceRow {
  const happenedAt = entry.happenedAt > at ? at : entry.happenedAt;

  return { ...entry, happenedAt, capacity: entry.capacity ?? capacity, meetingId, participantId: id, recordedBy, recordedAt: at };
}
