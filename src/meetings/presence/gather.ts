import type { Db } from '#platform/database';
import { RefusalError } from '#platform/refusals';
import type { Redeemed } from './redeem.ts';
import type { Taken, Taking } from './take-presence.ts';
import { takeTogether } from './take-presence.ts';

interface Waiting {
  taking: Taking;
  resolve: (redeemed: Redeemed[]) => void;
  reject: (reason: unknown) => void;
}

const mostAtOnce = 200;

/**
 * A door for many who come at once. Every event of the journal waits for the one before it, so that a transaction for each
 * arrival would make a hall wait: what comes while one transaction is under way goes into the next, together. Nobody waits
 * when nobody else is there.
 */
export function presenceDoor(db: Db, clock: () => Date): (taking: Taking) => Promise<Redeemed[]> {
  let waiting: Waiting[] = [];
  let isOpen = false;

  const letInTogether = async (group: readonly Waiting[]) => answer(group, await takeTogether(db, group.map(({ taking }) => taking), clock()));
  /** One who brings what the database cannot keep turns away nobody who waited beside them. */
  const oneByOne = async (group: readonly Waiting[]) => {
    for (const one of group) await letInTogether([one]).catch((error: unknown) => one.reject(error));
  };
  const letIn = async () => {
    if (isOpen) return;
    isOpen = true;
    while (waiting.length) {
      const [group, rest] = [waiting.slice(0, mostAtOnce), waiting.slice(mostAtOnce)];
      waiting = rest;
      await letInTogether(group).catch((error: unknown) => (group.length > 1 && isOfWhatCame(error) ? oneByOne(group) : rejectAll(group, error)));
    }
    isOpen = false;
  };

  return (taking) => new Promise((resolve, reject) => {
    waiting.push({ taking, resolve, reject });
    void letIn();
  });
}

function rejectAll(group: readonly Waiting[], error: unknown): void {
  for (const { reject } of group) reject(error);
}

/** Classes 22 and 23 of SQLSTATE: the fault lies in what was brought, and not in the database. */
function isOfWhatCame(error: unknown): boolean {
  return /^2[23]/u.test(String((error as { code?: unknown } | null)?.code));
}

function answer(group: readonly Waiting[], results: readonly Taken[]): void {
  for (const [index, { resolve, reject }] of group.entries()) {
    const taken = results[index];
    if (taken && Array.isArray(taken)) resolve(taken);
    else if (taken) reject(new RefusalError(taken));
  }
}
