import type { Transaction } from 'kysely';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';

export type Database = DB;
export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

/** The role under which the program runs: it may not change what is append-only. Migrations run as the owner instead. */
export const applicationRole = 'multaqa_app';

const asNumber = Number;
const asText = (text: string): string => text;

/** What PostgreSQL's own types become, fixed once at the edge: days stay text, counts and centimes are numbers. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, asNumber],
  [pg.types.builtins.NUMERIC, asNumber],
  [pg.types.builtins.DATE, asText],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text' | 'binary') => parsers.get(id) ?? pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
};

export interface Connection {
  db: Db;
  pool: pg.Pool;
  close: () => Promise<void>;
}

export interface ConnectOptions {
  role?: 'application' | 'owner';
  /** The most connections held at once. */
  connections?: number;
  /** Milliseconds to wait for a connection before giving up. */
  patience?: number;
}

/** Opens a pool of connections to a PostgreSQL. Nothing is asked of it before the first query. */
export function connect(url: string, { role = 'application', connections = 10, patience = 5000 }: ConnectOptions = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    types,
    ...(role === 'application' ? { options: `-c role=${applicationRole}` } : {}),
  });
  pool.on('error', () => {
    // An idle connection was lost (PostgreSQL restarted): the pool opens another for the next query.
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });

  return { db, pool, close: () => db.destroy() };
}
