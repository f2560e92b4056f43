import { chown, readFile, stat } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import { constants, type Stats } from 'node:fs';

/** An account of this machine. */
export interface Identity {
  uid: number;
  gid: number;
}

/** As every system numbers the account that owns nothing, unless its list of accounts says otherwise. */
const nobody: Identity = { uid: 65_534, gid: 65_534 };

/** PostgreSQL refuses to run as root: root lends it the account that owns the data, at first the one that owns nothing else. */
export async function serverIdentity(folder: string): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(folder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  return accountCalled('nobody', await readFile('/etc/passwd', 'utf8').catch(() => '')) ?? nobody;
}

export function accountCalled(name: string, accounts: string): Identity | undefined {
  const fields = accounts.split('\n').map((line) => line.split(':')).find(([known]) => known === name);
  if (!fields) return undefined;

  return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 };
}

/** True when an account can walk down to each of these places and read what lies there. What does not exist yet is no obstacle. */
export async function canEnter(identity: Identity, ...places: string[]): Promise<boolean> {
  for (const place of places) {
    for (let step = place; ; step = dirname(step)) {
      const found = await stat(step).catch(() => undefined);
      const needed = step === place ? 0o5 : 0o1;
      if (found && (rightsOf(identity, found) & needed) !== needed) return false;
      if (step === parse(step).root) break;
    }
  }

  return true;
}

function rightsOf({ uid, gid }: Identity, { mode, ...owner }: Stats): number {
  if (owner.uid === uid) return (mode & constants.S_IRWXU) >> 6;
  if (owner.gid === gid) return (mode & constants.S_IRWXG) >> 3;

  return mode & constants.S_IRWXO;
}

/** Hands a file or folder to the account; without one it stays ours. */
export async function give(place: string, identity: Identity | undefined): Promise<void> {
  if (identity) await chown(place, identity.uid, identity.gid);
}
