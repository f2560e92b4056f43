import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Db } from '#platform/database';
import { isLanguage } from '#platform/words';
import type { SignedIn } from './doorkeeper.ts';

/** How a cookie of a session is signed, and how long a session lasts before it is renewed, in seconds. */
export interface SessionTerms {
  secret: string;
  lasts: number;
  renewedAfter: number;
}

/** The token in a session's cookie, where its signature is ours. */
export function tokenIn(cookie: string, secret: string): string | undefined {
  const [token, signature] = [cookie.slice(0, cookie.lastIndexOf('.')), cookie.slice(cookie.lastIndexOf('.') + 1)];
  const [given, own] = [Buffer.from(signature, 'base64'), createHmac('sha256', secret).update(token).digest()];

  return token && given.length === own.length && timingSafeEqual(given, own) ? token : undefined;
}

/**
 * Who a session belongs to, in one round trip: each request of a signed-in person asks it. None where there is anything to
 * do beside reading: a session that is unknown, over or to be renewed is the doorkeeper's affair.
 */
export async function readSession(db: Db, cookie: string, { secret, lasts, renewedAfter }: SessionTerms, at: Date): Promise<SignedIn | undefined> {
  const token = tokenIn(cookie, secret);
  if (!token) return undefined;
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select(['sessions.id as sessionId', 'sessions.expiresAt', 'users.id as userId', 'users.name', 'users.email', 'users.language', 'users.mustChangePassword'])
    .where('sessions.token', '=', token)
    .executeTakeFirst();
  if (!row) return undefined;
  const { expiresAt, language, ...person } = row;
  const isRenewedFrom = expiresAt.getTime() - (lasts - renewedAfter) * 1000;
  if (at.getTime() >= Math.min(isRenewedFrom, expiresAt.getTime())) return undefined;

  return { ...person, language: isLanguage(language) ? language : null };
}
