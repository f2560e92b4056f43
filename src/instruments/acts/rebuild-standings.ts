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
