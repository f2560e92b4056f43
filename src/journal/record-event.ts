import { sql } from 'kysely';
import type { Trx } from '#platform/database';
import { prepared } from '#platform/database';
import type { Json } from './chain.ts';
import { canonical, genesis, hashOf } from './chain.ts';

/** Who an event is told of: an account, and the body in whose name it acted. */
export interface Author {
  userId: string | null;
  bodyId: number | null;
}

/** What an event tells. */
export interface Told {
  author: Author;
  kind: string;
  subject: string;
  facts: Record<string, Json | undefined>;
  at: Date;
}

const lockKey = 5_100_101;
const rowsAtOnce = 2000;

/**
 * Adds an event to the chain, in the transaction of the act it tells. The head is locked until that transaction ends, so
 * acts commit one after another from here on: call this last. The chain has no gaps and never forks.
 */
export function recordEvent(trx: Trx, author: Author, kind: string, subject: string, facts: Told['facts'], at: Date): Promise<void> {
  return recordEvents(trx, [{ author, kind, subject, facts, at }]);
}

/** Adds several events to the chain, in their order, under one lock. */
export async function recordEvents(trx: Trx, told: readonly Told[]): Promise<void> {
  const { rows: [head] } = await sql<{ sequence: number; hash: string }>`${sql.raw(prepared)} select sequence, hash from hold_the_journal(${lockKey})`.execute(trx);
  let sequence = head?.sequence ?? 0;
  let previousHash = head?.hash ?? genesis;
  const rows = told.map(({ author, kind, subject, facts, at }) => {
    sequence += 1;
    const event = { sequence, happenedAt: at.toISOString(), userId: author.userId, bodyId: author.bodyId, kind, subject, facts: canonical(facts), previousHash };
    previousHash = hashOf(event);

    return { ...event, happenedAt: at, hash: previousHash };
  });
  for (let start = 0; start < rows.length; start += rowsAtOnce) await trx.insertInto('journalEvents').values(rows.slice(start, start + rowsAtOnce)).execute();
}
