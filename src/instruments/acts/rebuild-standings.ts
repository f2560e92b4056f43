import { createHash } from 'node:crypto';
import type { Db, Trx } from '#platform/database';
import { sql } from 'kysely';
import { historiesOf, standingsIn } from './histories.ts';
import { replaceStandings } from './store.ts';

/** What a rebuild did: how many parties and rows, and the SHA-256 of all rows before and after. The two are the same unless something was wrong. */
export interface Rebuilt {
  parties: number;
  before: string;
  after: string;
}

const batch = 300;

/** Derives every standing anew from the acts, in one transaction. */
export function rebuildStandings(db: Db, progress?: (done: number, all: number) => void): Promise<Rebuilt> {
  return db.transaction().execute((trx) => rebuildStandingsIn(trx, progress));
}

/** The same, as part of a change on which every standing rests: a holiday entered or moved. */
export async function rebuildStandingsIn(trx: Trx, progress: (done: number, all: number) => void = () => {}): Promise<Rebuilt> {
  const ids = (await trx.selectFrom('parties').select('id').orderBy('id').forUpdate().execute()).map((row) => row.id);
  const before = await fingerprintOf(trx);
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    await replaceStandings(trx, standingsIn(await historiesOf(trx, some)));
    progress(Math.min(start + batch, ids.length), ids.length);
  }

  return { parties: ids.length, before, after: await fingerprintOf(trx) };
}

/** The SHA-256 over every derived row, in the order of its key. */
export async function fingerprintOf(db: Db | Trx): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select row from (
      select 0 as kind, s.party_id, s.step::text as step, s.year, s::text as row from standings s
      union all
      select 1, c.party_id, '', c.year, c::text from contribution_standings c
    ) derived order by kind, party_id, step, year`.execute(db);
  const hash = createHash('sha256');
  for (const { row } of rows) hash.update(`${row}\n`);

  return hash.digest('hex');
}

/** Says that what was done in a transaction is to be forgotten. */
class Forgotten extends Error {}

/** How many parties' standings a change would move. The change is made, looked at and undone: nothing of it stays. */
export async function partiesMovedBy(db: Db, change: (trx: Trx) => Promise<void>): Promise<number> {
  let moved = 0;
  await db
    .transaction()
    .execute(async (trx) => {
      await trx.selectFrom('parties').select('id').orderBy('id').forUpdate().execute();
      const before = await rowsByParty(trx);
      await change(trx);
      const after = await rowsByParty(trx);
      moved = [...after].filter(([partyId, rows]) => rows !== before.get(partyId)).length;
      throw new Forgotten();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Forgotten)) throw error;
    });

  return moved;
}

async function rowsByParty(trx: Trx): Promise<Map<number, string>> {
  const { rows } = await sql<{ partyId: number; told: string }>`
    select party_id, string_agg(told, E'\n' order by told) as told from (
      select party_id, s::text as told from standings s union all select party_id, c::text from contribution_standings c
    ) derived group by party_id`.execute(trx);

  return new Map(rows.map(({ partyId, told }) => [partyId, told]));
}
