import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ask, Env } from './env.ts';
import { keyFor, seal, unseal } from './secrets.ts';

const cookie = 'multaqa-notice';
const aMinute = 60;

/** Carries a sentence from a change to the page after it, sealed in the reader's own browser and shown once. */
export function withNotices(secret: string): MiddlewareHandler<Env> {
  const key = keyFor(secret, 'notices');

  return async (c, next) => {
    c.set('notice', takeNotice(c, key));
    c.set('leaveNotice', (sentence) => {
      setCookie(c, cookie, seal(key, sentence), { path: '/', maxAge: aMinute, httpOnly: true, sameSite: 'Lax', secure: c.var.url.protocol === 'https:' });
    });
    await next();
  };
}

/** A page fetched ahead of a click is not yet read by anyone: the sentence waits. */
function takeNotice(c: Ask, key: Buffer): string | null {
  const sealed = c.req.method === 'GET' ? getCookie(c, cookie) : undefined;
  const isAhead = [c.req.header('x-sec-purpose'), c.req.header('sec-purpose'), c.req.header('purpose')].some((purpose) => purpose?.includes('prefetch'));
  if (!sealed || isAhead) return null;
  deleteCookie(c, cookie, { path: '/' });

  return unseal(key, sealed) ?? null;
}
