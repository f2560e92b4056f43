import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { refusal, RefusalError } from '#platform/refusals';
import { applicationRole } from './connect.ts';
import { projectRoot } from './project-root.ts';
import { reach } from './reach.ts';

interface Migration {
  number: number;
  name: string;
  text: string;
  sha256: string;
}

const lockKey = 5_100_100;
const register = `create table if not exists migrations (
  number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`;
const notAllowed = '42501';

/**
 * Brings a database to the present shape: creates the application's role, then runs each numbered `.sql` that it has
 * not run yet, in a transaction of its own. Only one program migrates at a time. Refuses a PostgreSQL older than 16 and
 * a migration that changed after it was applied. Gives the names of those applied now.
 */
export async function migrate(ownerUrl: string, folder: string = join(projectRoot, 'db', 'migrations')): Promise<string[]> {
  const client = await reach(ownerUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await createRole(client);
    await client.query(register).catch(refuseClosedSchema);

    return await applyMissing(client, await migrationsIn(folder));
  } finally {
    await client.end();
  }
}

/** The role owns nothing. Where the program has no other account, its connections take it on. */
async function createRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then create role ${applicationRole} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    await client.query(`grant ${applicationRole} to current_user`);
    await client.query(`grant usage on schema public to ${applicationRole}`);
  } catch (error) {
    const { rows } = await client.query(`select 1 from pg_roles where rolname = '${applicationRole}' and pg_has_role(current_user, oid, 'SET')`);
    if (rows.length === 0) throw new RefusalError(refusal('database.role_missing', { role: applicationRole, reason: (error as Error).message }));
  }
}

function refuseClosedSchema(error: Error & { code?: string }): never {
  if (error.code !== notAllowed) throw error;
  throw new RefusalError(refusal('database.may_not_create_tables', { reason: error.message }));
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/u.test(name)).toSorted();

  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');

      return { number: Number(name.slice(0, 4)), name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ number: number; sha256: string }>('select number, sha256 from migrations');
  const applied = new Map(rows.map((row) => [row.number, row.sha256]));
  const changed = migrations.find(({ number, sha256 }) => applied.has(number) && applied.get(number) !== sha256);
  if (changed) throw new RefusalError(refusal('database.migration_changed', { name: changed.name }));
  const missing = migrations.filter(({ number }) => !applied.has(number));
  for (const migration of missing) await apply(client, migration);

  return missing.map(({ name }) => name);
}

async function apply(client: pg.Client, { number, name, text, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migrations (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    refuseMissingExtension(error as Error & { code?: string; hint?: string });
    throw new Error(`Migration ${name}: ${(error as Error).message}`, { cause: error });
  }
}

/** An extension that the server does not have, or that the account may not create: told by the migration that needs it. */
function refuseMissingExtension({ code, hint = '', message }: Error & { code?: string; hint?: string }): void {
  if (code === 'MQEXT') throw new RefusalError(refusal('database.extension_missing', { extension: hint, reason: message }));
}
