import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refusal, RefusalError } from '#platform/refusals';
import type { ServerPlace } from './binaries.ts';
import { give } from './identity.ts';
import { makeFolder } from './make-folder.ts';

export const owner = 'postgres';
const passwordFile = 'multaqa.password';
const applicationPasswordFile = 'multaqa_app.password';
const draftPrefix = '.draft-';
const forgottenAfter = 600_000;

/** The password of the cluster's owner: random, its own, kept in the data folder where only its account reads it. */
export function passwordOf(dataFolder: string): Promise<string> {
  return readFile(join(dataFolder, passwordFile), 'utf8');
}

/** The password with which the program itself signs in, under a role that owns nothing: made once, and kept beside the owner's. */
export async function applicationPassword({ dataFolder, identity }: ServerPlace): Promise<string> {
  const place = join(dataFolder, applicationPasswordFile);
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  const known = await readFile(place, 'utf8').catch(missingIsEmpty);
  if (known) return known;
  try {
    await writeFile(draft, randomBytes(24).toString('hex'), { mode: 0o600 });
    await give(draft, identity);
    await link(draft, place).catch((error: NodeJS.ErrnoException) => {
      // Another program was quicker: its password is the one.
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }

  return readFile(place, 'utf8');
}

/** Makes the cluster the first time: beside its place, then moved there whole, so that no crash leaves half of one. */
export async function ensureCluster(place: ServerPlace, fast: boolean): Promise<void> {
  const version = await readFile(join(place.dataFolder, 'PG_VERSION'), 'utf8').catch(missingIsEmpty);
  if (version) return;
  await sweepDrafts(dirname(place.dataFolder));
  const draft = join(dirname(place.dataFolder), `${draftPrefix}${randomBytes(6).toString('hex')}`);
  try {
    await makeFolder(draft, 0o700);
    await give(draft, place.identity);
    await initialise(draft, place, fast);
    await rename(draft, place.dataFolder).catch((error: NodeJS.ErrnoException) => {
      // Another program was quicker to make the same cluster: its one is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** What a crash left long ago. Younger ones may be another program's work. */
async function sweepDrafts(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(draftPrefix));
  for (const draft of names.map((name) => join(folder, name))) {
    const { mtimeMs } = await stat(draft);
    if (Date.now() - mtimeMs > forgottenAfter) await rm(draft, { recursive: true, force: true });
  }
}

function missingIsEmpty(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

async function initialise(draft: string, place: ServerPlace, fast: boolean): Promise<void> {
  const password = randomBytes(24).toString('hex');
  const given = `${draft}.password`;
  await writeFile(given, password, { mode: 0o600 });
  await give(given, place.identity);
  const options = [`--pgdata=${draft}`, '--auth=scram-sha-256', `--username=${owner}`, `--pwfile=${given}`, ...(fast ? ['--no-sync'] : [])];
  try {
    await run(place, [...options, '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-messages=C']);
    await rename(given, join(draft, passwordFile));
  } finally {
    await rm(given, { force: true });
  }
}

function run({ initdb, identity }: ServerPlace, options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, options, { ...asAccount(identity), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: plainEnvironment() });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new RefusalError(refusal('database.not_created', { reason: said.trim() })))));
  });
}

/** Node takes the number of an account as signed. */
export function asAccount(identity: ServerPlace['identity']): { uid?: number; gid?: number } {
  return identity ? { uid: identity.uid | 0, gid: identity.gid | 0 } : {};
}

/** What the person who starts the program has set for other PostgreSQLs is none of this one's. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/u.test(name));

  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
