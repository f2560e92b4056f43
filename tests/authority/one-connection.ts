import { createHash } from 'node:crypto';
import { Kysely, CamelCasePlugin, PostgresDialect } from 'kysely';
import type { PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Database, Db } from '#platform/database';
import { applicationRole, columnTypes } from '#platform/database';

/** A database of which nothing stays: whatever is done between two calls of `asIfNever` is taken back. */
export interface PassingDb {
  db: Db;
  /** Runs something whole, its own transactions included, and takes all of it back. */
  asIfNever: <Result>(work: () => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}

/** One connection under the application's role, whose transactions are savepoints of a greater one. */
export async function passingDb(url: string): Promise<PassingDb> {
  const client = new pg.Client({ connectionString: url, types: columnTypes, options: `-c TimeZone=UTC -c role=${applicationRole}` });
  await client.connect();
  let isPassing = false;
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: poolOf(client, () => isPassing) }), plugins: [new CamelCasePlugin()] });

  return {
    db,
    async asIfNever(work) {
      await client.query('begin');
      isPassing = true;
      try {
        return await work();
      } finally {
        isPassing = false;
        await client.query('rollback');
      }
    },
    close: () => client.end(),
  };
}

const savepoints: Readonly<Record<string, string>> = { begin: 'savepoint within', commit: 'release savepoint within', rollback: 'rollback to savepoint within' };

/** The same few hundred questions come ten thousand times: each is planned once. */
function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('hex');
}

/** Gives the one connection to one asker after the other. */
function poolOf(client: pg.Client, isPassing: () => boolean) {
  let last: Promise<unknown> = Promise.resolve();

  return {
    async connect(): Promise<PostgresPoolClient> {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      const query = (sql: unknown, values?: unknown[]) => (typeof sql === 'string' && values?.length ? client.query({ name: nameOf(sql), text: sql, values }) : client.query((isPassing() && savepoints[String(sql).toLowerCase()]) || (sql as string), values as never));

      return { query, release: () => resolve() } as unknown as PostgresPoolClient;
    },
    end: async () => undefined,
  };
}
