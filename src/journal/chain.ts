import { createHash } from 'node:crypto';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An event as it is stored and exported. `facts` is canonical JSON, kept as the very text that was hashed. */
export interface JournalEvent {
  sequence: number;
  happenedAt: string;
  userId: string | null;
  bodyId: number | null;
  kind: string;
  subject: string;
  facts: string;
  previousHash: string;
  hash: string;
}

/** What stands before the first event. */
export const genesis = '0'.repeat(64);

/** JSON with its keys in order and no spaces, so that the same facts are always the same text (in the manner of RFC 8785). */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((part: Json) => canonical(part)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value as Record<string, Json | undefined>).filter(([, part]) => part !== undefined);

  return `{${entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** SHA-256 over an event's canonical form, the hash of the event before it included. */
export function hashOf(event: Omit<JournalEvent, 'hash'>): string {
  const { sequence, happenedAt, userId, bodyId, kind, subject, facts, previousHash } = event;

  return createHash('sha256').update(canonical({ sequence, happenedAt, userId, bodyId, kind, subject, facts, previousHash })).digest('hex');
}

export type Verdict =
  | { ok: true; count: number; head: string }
  | { ok: false; count: number; brokenAt: number; reason: 'changed' | 'missing' | 'out_of_order' | 'forged' | 'unreadable' };

/**
 * Walks the chain and names the first event that breaks it: changed (its hash is not its own), missing or out of order
 * (the sequence jumps or goes back), forged (it does not continue the event before it). A tail that was cut off shows
 * only against a head known from before: give it as `expectedHead`.
 */
export async function verifyEvents(events: AsyncIterable<JournalEvent> | Iterable<JournalEvent>, expectedHead?: string): Promise<Verdict> {
  let count = 0;
  let head = genesis;
  let passed = !expectedHead;
  for await (const event of events) {
    const reason = whyBroken(event, count + 1, head);
    if (reason) return { ok: false, count, brokenAt: event.sequence, reason };
    count += 1;
    head = event.hash;
    passed ||= head === expectedHead;
  }

  return passed ? { ok: true, count, head } : { ok: false, count, brokenAt: count + 1, reason: 'missing' };
}

function whyBroken(event: JournalEvent, expected: number, head: string) {
  if (event.sequence > expected) return 'missing';
  if (event.sequence < expected) return 'out_of_order';
  if (event.hash !== hashOf(event)) return 'changed';

  return event.previousHash === head ? undefined : 'forged';
}
