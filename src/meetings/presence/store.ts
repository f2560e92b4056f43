import type { Insertable } from 'kysely';
import type { Database, Db, Trx } from '#platform/database';
import type { StatedEntry } from './redeem.ts';
import type { PresenceCapacity, PresenceEntry } from './timeline.ts';

export type PresenceRow = Insertable<Database['presenceEntries']>;

const rowsAtOnce = 2000;

/** Saves entries, each once by its nonce. Gives those that were saved now; the others were taken before. */
export async function saveEntries(trx: Trx, rows: readonly PresenceRow[]): Promise<Map<string, number>> {
  const saved = new Map<string, number>();
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = await trx.insertInto('presenceEntries').values(rows.slice(start, start + rowsAtOnce)).onConflict((conflict) => conflict.column('nonce').doNothing()).returning(['id', 'nonce']).execute();
    for (const { id, nonce } of some) saved.set(nonce, id);
  }

  return saved;
}

/** A meeting's timeline, as the rules read it: of everybody, or of some participants alone. */
export async function entriesOf(db: Db | Trx, meetingId: number, only?: readonly number[]): Promise<PresenceEntry[]> {
  return db
    .selectFrom('presenceEntries')
    .select(['id', 'participantId', 'direction', 'happenedAt', 'capacity', 'nonce', 'replacesId', 'isWithdrawal'])
    .where('meetingId', '=', meetingId)
    .$if(only !== undefined, (query) => query.where((eb) => eb('participantId', '=', (all) => all.fn.any(all.val([...(only ?? [])])))))
    .execute();
}

/** One of those asked to come, as an entry finds them. */
export interface KnownParticipant {
  id: number;
  capacity: PresenceCapacity;
}

/** Finds whom entries name, by code, secret or id, among those asked to this meeting and not taken off its list. */
export async function participantsNamed(trx: Trx, meetingId: number, entries: readonly StatedEntry[]): Promise<(entry: StatedEntry) => KnownParticipant | undefined> {
  const asked = entries.map(({ by }) => by);
  const codes = asked.flatMap((by) => ('code' in by ? [by.code] : []));
  const tokens = asked.flatMap((by) => ('token' in by ? [by.token] : []));
  const ids = asked.flatMap((by) => ('participantId' in by ? [by.participantId] : []));
  const rows = await trx
    .selectFrom('participants')
    .select(['id', 'capacity', 'shortCode', 'token'])
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .where((eb) => eb.or([eb('shortCode', '=', (all) => all.fn.any(all.val(codes))), eb('token', '=', (all) => all.fn.any(all.val(tokens))), eb('id', '=', (all) => all.fn.any(all.val(ids)))]))
    .execute();
  const by = { code: new Map(rows.map((row) => [row.shortCode, row])), token: new Map(rows.map((row) => [row.token, row])), id: new Map(rows.map((row) => [row.id, row])) };

  return ({ by: named }) => ('code' in named ? by.code.get(named.code) : 'token' in named ? by.token.get(named.token) : by.id.get(named.participantId));
}
