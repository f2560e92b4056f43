import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { ServerPlace } from './binaries.ts';
import { serverPlace } from './binaries.ts';

export interface EmbeddedOptions {
  /** Where the cluster keeps its data; made on the first start. */
  folder: string;
  port?: number;
  /** For tests: nothing is written safely to disk, since nothing has to survive. */
  fast?: boolean;
}

export interface Embedded {
  url: string;
  port: number;
  stop: () => Promise<void>;
}

const database = 'multaqa';
const stopsWithin = 15_000;
const startsWithin = 30_000;

/**
 * Starts the PostgreSQL that npm brought, on loopback only, creating its cluster the first time. A server left over by
 * a crash on the same folder is stopped first; its data recovers by itself.
 */
export async function startEmbedded({ folder, port, fast = false }: EmbeddedOptions): Promise<Embedded> {
  await mkdir(dirname(folder), { recursive: true });
  const place = await serverPlace(folder);
  const password = await passwordFor(place);
  if (!(await exists(join(place.data, 'PG_VERSION')))) await createCluster(place, password);
  await stopLeftOver(place.data);
  const chosen = port ?? (await freePort());
  const server = launch(place, chosen, fast);
  const url = `postgres://postgres:${password}@127.0.0.1:${chosen}/${database}`;
  try {
    await Promise.race([ready(url), server.failed]);
  } catch (error) {
    server.process.kill('SIGKILL');
    throw error;
  }

  return { url, port: chosen, stop: server.stop };
}

/** A password of this cluster's own, kept beside its data and readable by its owner only. */
async function passwordFor(place: ServerPlace): Promise<string> {
  const file = `${place.data}.password`;
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known) return known.trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });

  return password;
}

async function createCluster(place: ServerPlace, password: string): Promise<void> {
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  const { uid, gid } = place.identity;
  const passwordFile = join(place.data, '..', `.initdb-${randomBytes(6).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) await Promise.all([chown(place.data, uid, gid), chown(passwordFile, uid, gid)]);
  await chmod(place.data, 0o700);
  try {
    await run(place, [`--pgdata=${place.data}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-messages=C', '--no-sync']);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function run(place: ServerPlace, options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(place.initdb, options, { ...place.identity, cwd: place.data, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb: ${said.trim()}`))));
  });
}

const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=100'];

function launch(place: ServerPlace, port: number, fast: boolean) {
  const options = ['-D', place.data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'shared_buffers=128MB', '-c', 'log_min_messages=fatal', ...(fast ? careless : [])];
  // In a group of its own: a Ctrl-C in the terminal reaches the program, which then stops PostgreSQL in order.
  const child = spawn(place.postgres, options, { ...place.identity, cwd: place.data, detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  let said = '';
  child.stderr.on('data', (chunk) => (said = `${said}${chunk}`.slice(-2000)));
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('close', () => reject(new Error(`PostgreSQL stopped: ${said.trim()}`)));
  });
  failed.catch(() => undefined);

  return { process: child, failed, stop: () => stop(child, closed) };
}

/** SIGINT is PostgreSQL's fast shutdown: it ends the sessions, writes all down and leaves nothing to recover. */
async function stop(child: ReturnType<typeof spawn>, closed: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopsWithin);
  await closed;
  clearTimeout(timer);
}

/** Waits until the server answers, and makes the database the first time. */
async function ready(url: string): Promise<void> {
  const until = Date.now() + startsWithin;
  for (;;) {
    try {
      return await ensureDatabase(url);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/u, '/postgres'), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A crash of the program leaves its PostgreSQL running: its own file tells which process it is. */
async function stopLeftOver(data: string): Promise<void> {
  const pid = Number((await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || !(await isPostgresOn(pid, data))) {
    await rm(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < stopsWithin && (await isPostgresOn(pid, data)); waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Another program may have taken the number since: only a postgres that names this folder is ours. */
async function isPostgresOn(pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => data);

  return command.includes(data);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free'))));
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(() => true, () => false);
}
