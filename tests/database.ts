import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Db } from '#platform/database';
import { now } from './now.ts';
import { template } from './setup/cluster.ts';

/** A database that belongs to one test file. */
export interface TestDatabase {
  /** As the program is connected: signed in under the application's role. */
  readonly db: Db;
  /** As migrations are connected: the owner, whom triggers stop but rights do not. */
  readonly ownerDb: Db;
  readonly url: string;
  readonly ownerUrl: string;
  /** Not needed by tests: what they open is closed after the file's last test. */
  readonly close: () => Promise<void>;
}

export interface TestDatabaseOptions {
  /** With the demonstration world in it, as it stands at `now`. Made once in a run, copied for each file. */
  readonly world?: boolean;
}

const templateWithWorld = 'template_world';
const worldLock = 2_023_0510;
const opened: TestDatabase[] = [];

/**
 * Gives an own migrated PostgreSQL database, in some 30 milliseconds (its files copied: a log of each page costs twice that):
 *
 *     const { db } = await testDatabase();
 */
export async function testDatabase({ world = false }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const original = world ? await worldTemplate() : template;
  await asAdministrator((client) => client.query(`create database ${name} template ${original} strategy file_copy`));
  const database = open(name);
  opened.push(database);

  return database;
}

function open(name: string): TestDatabase {
  const { url, ownerUrl } = addressesOf(name);
  const application = connect(url, { connections: 5 });
  const owner = connect(ownerUrl, { role: 'owner', connections: 2 });
  const close = once(async () => {
    await Promise.all([application.close(), owner.close()]);
    await asAdministrator((client) => client.query(`drop database if exists ${name} with (force)`));
  });

  return { db: application.db, ownerDb: owner.db, url, ownerUrl, close };
}

/** Files run side by side: the first that needs the world makes it while the others wait. */
async function worldTemplate(): Promise<string> {
  await asAdministrator(async (client) => {
    await client.query('select pg_advisory_lock($1)', [worldLock]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [templateWithWorld]);
    if (!rowCount) await makeWorld(client);
  });

  return templateWithWorld;
}

async function makeWorld(client: pg.Client): Promise<void> {
  const { loadWorld } = await import('#world');
  const draft = `${templateWithWorld}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft} template ${template}`);
  const { db, close } = connect(addressesOf(draft).url);
  await loadWorld(db, now, () => undefined).finally(close);
  await client.query(`alter database ${draft} rename to ${templateWithWorld}`);
}

async function asAdministrator<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: inject('cluster').ownerUrl });
  await client.connect();

  return work(client).finally(() => client.end());
}

function addressesOf(name: string): { url: string; ownerUrl: string } {
  const { url, ownerUrl } = inject('cluster');
  const to = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;

  return { url: to(url), ownerUrl: to(ownerUrl) };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;

  return () => (done ??= work());
}

/** What the tests of a file opened is closed and dropped after its last one, by tests/setup/after-each-file.ts. */
export async function closeDatabases(): Promise<void> {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
}
