import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { unguessable } from './secrets.ts';

const shortest = 32;

/** The secret from which every signature of this house is drawn: the one given, else the one kept in a file that only its owner reads, made the first time. */
export async function houseSecret(path: string, given?: string): Promise<string> {
  if (given) {
    refuseIf(given.length < shortest ? refusal('house.secret_too_short', { minimum: shortest }) : undefined);

    return given;
  }
  const kept = await readFile(path, 'utf8').catch(() => '');

  return kept.trim().length >= shortest ? kept.trim() : makeSecret(path);
}

/** Two programs may start together: the one that comes second takes the first one's. */
async function makeSecret(path: string): Promise<string> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, unguessable(48), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const kept = (await readFile(path, 'utf8')).trim();
    if (kept.length >= shortest) return kept;
  } catch {
    // Told below, in one sentence, whatever the system called it.
  }
  throw new RefusalError(refusal('house.secret_not_kept', { path }));
}
