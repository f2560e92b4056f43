import type { Transaction } from 'kysely';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { keepPrepared } from './prepared.ts';
import type { DB } from './schema.ts';

export type Database = DB;
export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

/**
 * The role under which the program runs: it may not change what is append-only. Migrations run as the owner instead. An
 * address that signs in as somebody else takes it on at each connection, and could leave it; one that signs in as it cannot.
 */
export const applicationRole = 'multaqa_app';

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
  const pool = new pg.Pool({ connectionString: inRole(url, role), max: connections, connectionTimeoutMillis: patience, types: columnTypes });
  pool.on('connect', keepPrepared);
  pool.on('error', () => {
    // An idle connection was lost (PostgreSQL restarted): the pool opens another for the next query.
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });

  return { db, pool, close: () => db.destroy() };
}

/** The address with what each session starts with; options that it already carries stay. */
function inRole(url: string, role: 'application' | 'owner'): string {
  const address = new URL(url);
  const asked = address.searchParams.get('options');
  const ours = ['-c TimeZone=UTC', ...(role === 'application' ? [`-c role=${applicationRole}`] : [])];
  address.searchParams.set('options', [asked, ...ours].filter(Boolean).join(' '));
  if (!address.searchParams.has('application_name')) address.searchParams.set('application_name', 'multaqa');

  return address.href;
}
