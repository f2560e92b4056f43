import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { loadersOf } from './loaders.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import type { Kind } from './schemas.ts';
import { schemas, tombstone } from './schemas.ts';
import { sightOn } from './seen.ts';

interface Kept {
  key: number;
  created: Date;
  modified: Date;
  deleted: boolean;
}

/** An object as it is published, with the instant since which it is so. */
export interface Published {
  object: object;
  modified: Date;
}

/** When an object last changed. Of a commitment acts and deliveries tell it: they keep it, and change nothing of what was said. */
const modifiedOf = (kind: Kind): RawBuilder<Date> =>
  kind === 'Commitment'
    ? sql<Date>`date_trunc('milliseconds', greatest(o.modified_at,
        (select max(a.recorded_at) from commitment_debtors d join acts a on a.party_id = d.party_id where d.commitment_id = o.key),
        (select max(y.recorded_at) from deliveries y where y.commitment_id = o.key)))`
    : sql<Date>`o.modified_at`;

/** A page of objects in the order of their keys, which never move; and the key of the last where more follow. Those that are gone come only where changes are asked for. */
export async function pageOf(reading: Reading, kind: Kind, question: Question): Promise<{ objects: object[]; last: number | null }> {
  const { limit, after, bodyId, createdSince, createdUntil, modifiedSince, modifiedUntil } = question;
  const { seen, known } = sightOn(kind, reading.reader);
  const modified = modifiedOf(kind);
  const within = [
    ...(bodyId === null ? [] : [sql`o.body_id = ${bodyId}`]),
    ...(createdSince ? [sql`o.created_at >= ${createdSince}`] : []),
    ...(createdUntil ? [sql`o.created_at <= ${createdUntil}`] : []),
    ...(modifiedSince ? [sql`${modified} >= ${modifiedSince}`] : [seen]),
    ...(modifiedUntil ? [sql`${modified} <= ${modifiedUntil}`] : []),
  ];
  const { rows } = await sql<Kept>`
    select o.key, o.created_at as created, ${modified} as modified, not ${seen} as deleted from open_objects o
    where o.kind = ${kind} and o.key > ${after} and ${known} and ${sql.join(within, sql` and `)} order by o.key limit ${limit + 1}`.execute(reading.db);
  const page = rows.slice(0, limit);

  return { objects: (await told(reading, kind, page)).map(({ object }) => object), last: rows.length > limit ? (page.at(-1)?.key ?? null) : null };
}

/** One object; where it is no longer there for its reader, what is left of it. */
export async function oneOf(reading: Reading, kind: Kind, key: number): Promise<Published | undefined> {
  const { seen, known } = sightOn(kind, reading.reader);
  const { rows } = await sql<Kept>`select o.key, o.created_at as created, ${modifiedOf(kind)} as modified, not ${seen} as deleted from open_objects o where o.kind = ${kind} and o.key = ${key} and ${known}`.execute(reading.db);

  return (await told(reading, kind, rows))[0];
}

/** The first and the last change of everything that is public. */
export async function spanOf({ db }: Pick<Reading, 'db'>): Promise<{ created: Date; modified: Date }> {
  const { rows } = await sql<{ created: Date; modified: Date }>`
    select min(first) as created, max(last) as modified from unnest(enum_range(null::open_kind)) as k(kind),
      lateral (select min(modified_at) as first, max(modified_at) as last from open_objects where kind = k.kind and was_public) of_kind`.execute(db);

  return rows[0] as { created: Date; modified: Date };
}

async function told(reading: Reading, kind: Kind, index: readonly Kept[]): Promise<Published[]> {
  const alive = index.filter(({ deleted }) => !deleted).map(({ key }) => key);
  const loaded = alive.length ? await loadersOf(reading)[kind](alive) : new Map<number, Record<string, unknown>>();

  return index.map(({ key, created, modified, deleted }) => {
    const head = { id: reading.addresses.of(kind, key), type: reading.addresses.type(kind), created: created.toISOString(), modified: modified.toISOString() };

    return { object: deleted ? tombstone.parse({ ...head, deleted: true }) : schemas[kind].parse({ ...head, ...loaded.get(key) }), modified };
  });
}
