import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Embedded, migrate, startEmbedded } from '#platform/database';
import { installQueue } from '#platform/mail';

/** The one PostgreSQL of a test run. `failure` says which migration did not run on an empty database, and why. */
export interface Cluster {
  readonly url: string;
  readonly ownerUrl: string;
  readonly failure: string | undefined;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: Cluster;
  }
}

interface Running {
  readonly embedded: Embedded;
  readonly folder: string;
  readonly cluster: Cluster;
}

/** Vitest loads this file once for each group of tests; they share what is kept here. */
const shared = globalThis as unknown as { multaqaTests?: { running: Promise<Running>; users: number } };
const prefix = 'multaqa-tests-';

/** Name of the migrated and otherwise empty database that every test file's own is copied from. */
export const template = 'template_house';

/** Before the tests: starts PostgreSQL in a temporary folder and migrates the template. Afterwards: leaves nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const house = (shared.multaqaTests ??= { running: start(), users: 0 });
  house.users += 1;
  project.provide('cluster', (await house.running).cluster);

  return async () => {
    house.users -= 1;
    if (house.users > 0) return;
    const { embedded, folder } = await house.running;
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function start(): Promise<Running> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o755);
  const embedded = await startEmbedded({ folder: join(folder, 'cluster'), fast: true });
  const failure = await migrateTemplate(embedded.ownerUrl).then(() => undefined, (error: unknown) => String(error));

  return { embedded, folder, cluster: { url: embedded.url, ownerUrl: embedded.ownerUrl, failure } };
}

async function migrateTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${template}`).finally(() => client.end());
  const migrated = Object.assign(new URL(url), { pathname: `/${template}` }).href;
  await migrate(migrated);
  await installQueue(migrated);
}

/** A run that was killed could not stop its PostgreSQL: the next run does. */
async function sweep(): Promise<void> {
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix) && !isAlive(Number(name.split('-')[2])));
  await Promise.all(left.map((name) => remove(join(tmpdir(), name))));
}

async function remove(folder: string): Promise<void> {
  const postmaster = Number((await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  const command = await readFile(`/proc/${postmaster}/cmdline`, 'utf8').catch(() => '');
  if (postmaster && command.includes(folder)) process.kill(postmaster, 'SIGQUIT');
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
