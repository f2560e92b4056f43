import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * Stands before a question that is asked at each page of a busy site: PostgreSQL reads and plans it once for each
 * connection. Only for texts of which there are few: each stays in the connection's memory.
 */
export const prepared = '/*prepared*/';

const names = new Map<string, string>();

/** The name under which a connection keeps a question. */
function nameOf(text: string): string {
  const known = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, known);

  return known;
}

/** Has a connection keep what begins with `prepared`; everything else is asked as it is. */
export function keepPrepared(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown;
  client.query = ((text: unknown, ...rest: unknown[]) =>
    typeof text === 'string' && text.startsWith(prepared) && Array.isArray(rest[0]) ? ask({ name: nameOf(text), text, values: rest[0] }, ...rest.slice(1)) : ask(text, ...rest)) as typeof client.query;
}
