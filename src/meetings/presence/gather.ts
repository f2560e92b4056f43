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

  const letIn = async () => {
    if (isOpen) return;
    isOpen = true;
    while (waiting.length) {
      const [group, rest] = [waiting.slice(0, mostAtOnce), waiting.slice(mostAtOnce)];
      waiting = rest;
      await takeTogether(db, group.map(({ taking }) => taking), clock()).then((results) => answer(group, results), (error: unknown) => group.forEach(({ reject }) => reject(error)));
    }
    isOpen = false;
  };

  return (taking) => new Promise((resolve, reject) => {
    waiting.push({ taking, resolve, reject });
    void letIn();
  });
}

function answer(group: readonly Waiting[], results: readonly Taken[]): void {
  for (const [index, { resolve, reject }] of group.entries()) {
    const taken = results[index];
    if (taken && Array.isArray(taken)) resolve(taken);
    else if (taken) reject(new RefusalError(taken));
  }
}
