import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refusal, RefusalError } from '#platform/refusals';
import type { ServerPlace } from './binaries.ts';
import { serverPlace } from './binaries.ts';
import { applicationPassword, asAccount, ensureCluster, owner, passwordOf, plainEnvironment } from './cluster.ts';
import { applicationRole } from './connect.ts';
import { freePort } from './free-port.ts';
import { makeFolder } from './make-folder.ts';
import { isGone, postmasterOf, stopPostmaster } from './postmaster.ts';
import { ensureApplication, ensureDatabase } from './ready.ts';

export interface EmbeddedOptions {
  /** Where the cluster keeps its data; made on the first start. */
  folder: string;
  port?: number;
  /** For tests: nothing is written safely to disk, since nothing has to survive. */
  fast?: boolean;
}

export interface Embedded {
  /** As the program signs in: a role that owns nothing and belongs to nobody who does. */
  url: string;
  /** As migrations sign in. */
  ownerUrl: string;
  port: number;
  /** True when it already ran: started by another program of this house, or left by one that crashed. */
  found: boolean;
  stop: () => Promise<void>;
}

const database = 'multaqa';
const answersWithin = 30_000;

/**
 * Gives the PostgreSQL that npm brought, running on `folder` and heard on loopback only. Its cluster is made the first
 * time. One that already runs there is used as it is: PostgreSQL itself sees to it that there is never a second.
 */
export async function startEmbedded({ folder, port, fast = false }: EmbeddedOptions): Promise<Embedded> {
  await makeFolder(dirname(folder)).catch(explain(dirname(folder)));
  const place = await serverPlace(folder);
  await ensureCluster(place, fast).catch(explain(folder));
  for (let attempt = 1; ; attempt += 1) {
    const found = await runningOn(place);
    if (found) return found;
    try {
      return await launch(place, port ?? (await freePort()), `${folder}.log`, fast);
    } catch (error) {
      if (attempt === 5) throw error;
      await pause(200 * attempt);
    }
  }
}

/** The embedded PostgreSQL if it already runs on `folder`. */
export async function findEmbedded(folder: string): Promise<Embedded | undefined> {
  return runningOn(await serverPlace(folder));
}

const closed = new Set(['EACCES', 'EPERM', 'EROFS']);
const impossible = new Set(['ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP', 'ENAMETOOLONG']);

function explain(folder: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (closed.has(error.code ?? '')) throw new RefusalError(refusal('database.folder_closed', { folder }));
    if (impossible.has(error.code ?? '')) throw new RefusalError(refusal('database.no_folder', { folder }));
    throw error;
  };
}

async function runningOn(place: ServerPlace): Promise<Embedded | undefined> {
  const { dataFolder } = place;
  for (const until = Date.now() + answersWithin; ; await pause(30)) {
    const running = await postmasterOf(dataFolder);
    if (!running) return undefined;
    const embedded = await describe(place, running.port, true);
    if (running.port && (await ensureDatabase(embedded.ownerUrl).then(() => true, () => false))) return withApplication(embedded);
    if (Date.now() > until) await stopPostmaster(dataFolder);
  }
}

async function describe(place: ServerPlace, port: number, found: boolean): Promise<Embedded> {
  const as = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const [url, ownerUrl] = [as(applicationRole, await applicationPassword(place)), as(owner, await passwordOf(place.dataFolder))];

  return { url, ownerUrl, port, found, stop: () => stopPostmaster(place.dataFolder) };
}

async function withApplication(embedded: Embedded): Promise<Embedded> {
  await ensureApplication(embedded.ownerUrl, applicationRole, new URL(embedded.url).password);

  return embedded;
}

const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=128MB', 'jit=off', 'log_min_messages=warning', 'timezone=UTC'];
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_senders=0', 'wal_level=minimal'];

async function launch(place: ServerPlace, port: number, log: string, fast: boolean): Promise<Embedded> {
  const options = [...settings, ...(fast ? careless : [])].flatMap((setting) => ['-c', setting]);
  const paper = await open(log, 'w', 0o600);
  // In a group of its own: a Ctrl-C in the terminal reaches the program, which then stops PostgreSQL in order.
  const child = spawn(place.postgres, ['-D', place.dataFolder, '-p', String(port), ...options], {
    ...asAccount(place.identity),
    cwd: '/',
    detached: true,
    stdio: ['ignore', paper.fd, paper.fd],
    env: plainEnvironment(),
  });
  child.unref();
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', () => void whyNotStarted(log).then(reject));
  });
  ended.catch(() => undefined);
  try {
    const embedded = await describe(place, port, false);
    await Promise.race([answering(embedded.ownerUrl), ended]);

    return await withApplication(embedded);
  } catch (error) {
    child.kill('SIGQUIT');
    await isGone(place.dataFolder, 5000);
    throw error;
  } finally {
    await paper.close();
  }
}

async function whyNotStarted(log: string): Promise<RefusalError> {
  const said = await readFile(log, 'utf8').catch(() => '');

  return new RefusalError(refusal('database.not_started', { log, reason: /(?:FATAL|PANIC|error):\s*(.+)/u.exec(said)?.[1] ?? said.trim().slice(-200) }));
}

async function answering(url: string): Promise<void> {
  for (const until = Date.now() + answersWithin; ; await pause(15)) {
    try {
      return await ensureDatabase(url);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
