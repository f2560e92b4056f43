import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from './env.ts';
import { formOf } from './form.ts';
import { isSame, keyFor, sign, unguessable } from './secrets.ts';

/** The hidden field that every form carries. */
export const csrfField = '_csrf';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A form counts only when it was written by this house for this browser: a visit's random mark lies in a cookie that
 * scripts cannot read, each form carries it signed, and the browser's own word on where the form comes from is heard.
 */
export function againstForgery(secret: string): MiddlewareHandler<Env> {
  const key = keyFor(secret, 'forms');

  return async (c, next) => {
    const visit = getCookie(c, visitCookie(c)) ?? '';
    if (!reads.has(c.req.method)) await refuseForgery(c, key, visit);
    const mark = isMark(visit) ? visit : beginVisit(c);
    c.set('csrfToken', tokenFor(key, mark));

    await next();
  };
}

/** A new mark for the visit: called at sign-in and sign-out, so that nothing known before counts after. */
export function beginVisit(c: Ask): string {
  const mark = unguessable();
  const secure = c.var.url.protocol === 'https:';
  setCookie(c, visitCookie(c), mark, { path: '/', httpOnly: true, sameSite: 'Lax', secure });

  return mark;
}

function visitCookie(c: Ask): string {
  return c.var.url.protocol === 'https:' ? '__Host-multaqa-visit' : 'multaqa-visit';
}

function isMark(visit: string): boolean {
  return /^[\w-]{24}$/.test(visit);
}

/** Salted, so that two pages never carry the same text: compression then gives nothing of it away. */
function tokenFor(key: Buffer, mark: string, salt: string = unguessable(6)): string {
  return `${salt}.${sign(key, `${salt} ${mark}`)}`;
}

async function refuseForgery(c: Ask, key: Buffer, visit: string): Promise<void> {
  if (!comesFromHere(c)) throw new RefusalError(refusal('form.from_elsewhere'));
  const token = (await formOf(c)).text(csrfField);
  const [salt = ''] = token.split('.');
  if (!isMark(visit) || !isSame(token, tokenFor(key, visit, salt))) throw new RefusalError(refusal('form.expired'));
}

/** Old browsers send neither header; the signed field then stands alone. */
function comesFromHere(c: Ask): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');

  return (!site || site === 'same-origin' || site === 'none') && (!origin || origin === c.var.url.origin);
}
