import type { Db } from '#platform/database';
import { RefusalError } from '#platform/refusals';
import type { Redeemed } from './redeem.ts';
import { entriesOf } from './store.ts';
import type { Taken, Taking } from './take-presence.ts';
import { takePresence, takeTogether } from './take-presence.ts';
import type { Finding } from './timeline.ts';
import { findingsOf } from './timeline.ts';

/** One entry's fate, with what the timeline now shows of it. */
export type Told = Redeemed & { finding: Finding['kind'] | null };

interface Waiting {
  taking: Taking;
  resolve: (told: Told[]) => void;
  reject: (reason: unknown) => void;
}

const mostAtOnce = 200;

/**
 * A door for many who come at once. Every event of the journal waits for the one before it, so that a transaction for each
 * arrival would make a hall wait: what comes while one transaction is under way goes into the next, together, and so does
 * the look at the timeline afterwards. Nobody waits when nobody else is there, and nobody fails for what another sent.
 */
export function presenceDoor(db: Db, clock: () => Date): (taking: Taking) => Promise<Told[]> {
  let waiting: Waiting[] = [];
  let isOpen = false;

  const letIn = async () => {
    if (isOpen) return;
    isOpen = true;
    while (waiting.length) {
      const [group, rest] = [waiting.slice(0, mostAtOnce), waiting.slice(mostAtOnce)];
      waiting = rest;
      const taken = await together(db, group, clock());
      void answer(db, group, taken);
    }
    isOpen = false;
  };

  return (taking) => new Promise((resolve, reject) => {
    waiting.push({ taking, resolve, reject });
    void letIn();
  });
}

type Outcome = Taken | { error: unknown };

/** Together; where what one brought cannot be kept, each alone, so that the failure is only whose it is. */
async function together(db: Db, group: readonly Waiting[], at: Date): Promise<Outcome[]> {
  const takings = group.map(({ taking }) => taking);
  try {
    return await takeTogether(db, takings, at);
  } catch (error) {
    if (group.length === 1 || !isOfWhatCame(error)) return group.map(() => ({ error }));
  }
  const outcomes: Outcome[] = [];
  for (const taking of takings) outcomes.push(await takePresence(db, taking, at).catch((error: unknown) => ({ error })));

  return outcomes;
}

/** Classes 22 and 23 of SQLSTATE: the fault lies in what was brought, and not in the database. */
function isOfWhatCame(error: unknown): boolean {
  return /^2[23]/u.test(String((error as { code?: unknown } | null)?.code));
}

async function answer(db: Db, group: readonly Waiting[], outcomes: readonly Outcome[]): Promise<void> {
  const findings = await findingsAbout(db, group, outcomes).catch((error: unknown) => ({ error }));
  for (const [index, { resolve, reject }] of group.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) reject(new Error('A taking came to nothing'));
    else if (!Array.isArray(outcome)) reject('error' in outcome ? outcome.error : new RefusalError(outcome));
    else if ('error' in findings) reject(findings.error);
    else resolve(outcome.map((fate) => ({ ...fate, finding: findings.get(fate.nonce) ?? null })));
  }
}

/** What the timelines of those named show, by nonce: asked once for each meeting. */
async function findingsAbout(db: Db, group: readonly Waiting[], outcomes: readonly Outcome[]): Promise<Map<string, Finding['kind']>> {
  const named = group.flatMap(({ taking: { meetingId } }, index) => {
    const outcome = outcomes[index];

    return Array.isArray(outcome) ? outcome.flatMap(({ participantId }) => (participantId === null ? [] : [{ meetingId, participantId }])) : [];
  });
  const shown = new Map<string, Finding['kind']>();
  for (const [meetingId, some] of Map.groupBy(named, (one) => one.meetingId)) {
    const timeline = await entriesOf(db, meetingId, [...new Set(some.map(({ participantId }) => participantId))]);
    const nonces = new Map(timeline.map(({ id, nonce }) => [id, nonce]));
    for (const { entryId, kind } of findingsOf(timeline)) shown.set(nonces.get(entryId) ?? '', kind);
  }

  return shown;
}
