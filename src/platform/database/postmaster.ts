import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A PostgreSQL that runs on a data folder, as its own file there says. */
export interface Postmaster {
  pid: number;
  port: number;
}

const stopsWithin = 15_000;

/** The PostgreSQL that runs on a folder. A file left by one that died is removed: its number may belong to another program by now. */
export async function postmasterOf(dataFolder: string): Promise<Postmaster | undefined> {
  const file = join(dataFolder, 'postmaster.pid');
  const [pid, , , port] = (await readFile(file, 'utf8').catch(() => '')).split('\n').map(Number);
  if (!pid) return undefined;
  if (await isPostmasterOf(pid, dataFolder)) return { pid, port: port ?? 0 };
  await rm(file, { force: true });

  return undefined;
}

async function isPostmasterOf(pid: number, dataFolder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await commandOf(pid);

  return command.includes(dataFolder) && !command.startsWith('postgres:');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Empty for a program that has ended and only waits to be counted. */
async function commandOf(pid: number): Promise<string> {
  if (platform() === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');

  return promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]).then(({ stdout }) => stdout, () => '');
}

/** SIGINT is PostgreSQL's fast shutdown: it ends the sessions, writes all down and leaves nothing to recover. SIGQUIT leaves that to the next start. */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const running = await postmasterOf(dataFolder);
    if (!running || !isSignalled(running.pid, signal)) return;
    if (await isGone(dataFolder, stopsWithin)) return;
  }
}

function isSignalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Waits until no PostgreSQL runs on the folder any more. */
export async function isGone(dataFolder: string, within: number): Promise<boolean> {
  for (const until = Date.now() + within; Date.now() < until; await pause(15)) {
    if (!(await postmasterOf(dataFolder))) return true;
  }

  return false;
}
