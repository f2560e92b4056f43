import { sql } from 'kysely';
import type { Trx } from '#platform/database';
import type { Json } from './chain.ts';
import { canonical, genesis, hashOf } from './chain.ts';

/** Who an event is told of: an account, and the body in whose name it acted. */
export interface Author {
  userId: string | null;
  bodyId: number | null;
}

const lockKey = 5_100_101;

/**
 * Adds an event to the chain, in the transaction of the act it tells. The head is locked until that transaction ends, so
 * acts commit one after another from here on: call this last. The chain has no gaps and never forks.
 */
export async function recordEvent(trx: Trx, author: Author, kind: string, subject: string, facts: Record<string, Json | undefined>, at: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(trx);
  const head = await trx.selectFrom('journalEvents').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  const event = {
    sequence: (head?.sequence ?? 0) + 1,
    happenedAt: at.toISOString(),
    userId: author.userId,
    bodyId: author.bodyId,
    kind,
    subject,
    facts: canonical(facts),
    previousHash: head?.hash ?? genesis,
  };
  await trx.insertInto('journalEvents').values({ ...event, happenedAt: at, hash: hashOf(event) }).execute();
}
