/**
 * Under /root and other closed folders, PostgreSQL, which runs as another account, reaches neither its own programs nor
 * its data. Both then live in a folder that every account can walk to, and the house's `.data` points there.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, copyFile, link, lstat, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { Identity } from './identity.ts';
import { give } from './identity.ts';

const places = ['/var/lib/multaqa', '/tmp/multaqa'];

async function openFolder(): Promise<string> {
  for (const place of places) {
    const made = await mkdir(place, { recursive: true, mode: 0o755 }).then(() => stat(place)).catch(() => undefined);
    const ours = made?.uid === 0 && (made.mode & 0o022) === 0 && (await access(place, constants.W_OK).then(() => true, () => false));
    if (ours) return chmod(place, 0o755).then(() => place);
  }
  throw new Error(`PostgreSQL reaches neither this folder nor one of ${places.join(', ')}`);
}

/** One copy of each version of PostgreSQL serves every house of this machine; it costs no space where links are possible. */
export async function serverInTheOpen(native: string, version: string): Promise<string> {
  const target = join(await openFolder(), `postgres-${version}-${platform()}-${arch()}`);
  if (await exists(target)) return target;
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  await copyTree(native, draft);
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));

  return target;
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (!entry.name.endsWith('.a')) await copyFileOpenly(source, target);
  }
}

async function copyFileOpenly(source: string, target: string): Promise<void> {
  const { mode } = await stat(source);
  if (mode & constants.S_IROTH && (await link(source, target).then(() => true, () => false))) return;
  await copyFile(source, target);
  await chmod(target, mode & constants.S_IXUSR ? 0o755 : 0o644);
}

/** The folder the link points to; made, with the link, on the first call. Data that lay in the closed folder moves with it. */
export async function dataInTheOpen(folder: string, identity: Identity): Promise<string> {
  const known = await lstat(folder).catch(() => undefined);
  const linked = known?.isSymbolicLink() ? await readlink(folder) : undefined;
  if (linked && (await exists(linked))) return linked;
  const target = join(await openFolder(), `data-${randomBytes(6).toString('hex')}`);
  if (linked) await rm(folder);
  if (known && !linked) await rename(folder, target);
  else await mkdir(target, { mode: 0o700 });
  await give(target, identity);
  await mkdir(dirname(folder), { recursive: true });

  return symlink(target, folder).then(
    () => target,
    () => readlink(folder),
  );
}

function exists(place: string): Promise<boolean> {
  return access(place).then(() => true, () => false);
}
