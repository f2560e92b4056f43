import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { refusal, refuseIf } from '#platform/refusals';
import type { Ask, Env } from './env.ts';
import { formOf } from './form.ts';
import { isSame, keyFor, sign, unguessable } from './secrets.ts';

/** The hidden field that every form carries. */
export const csrfField = '_csrf';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Gives each visit its random mark, in a cookie that scripts cannot read, and each page what its forms carry. A form from
 * elsewhere, or of no visit, is refused here, before anything of it is read.
 */
export function withVisit(secret: string): MiddlewareHandler<Env> {
  const key = keyFor(secret, 'forms');

  return async (c, next) => {
    const visit = visitOf(c);
    c.set('csrfToken', tokenFor(key, isMark(visit) ? visit : beginVisit(c)));
    if (!reads.has(c.req.method)) refuseIf(comesFromHere(c) ? undefined : refusal('form.from_elsewhere'));
    if (!reads.has(c.req.method)) refuseIf(isMark(visit) ? undefined : refusal('form.expired'));

    await next();
  };
}

/** For forms that anybody may find in a page that is kept for everybody: nobody's visit is in it, but it must come from this house. */
export const onlyFromHere: MiddlewareHandler<Env> = async (c, next) => {
  if (!reads.has(c.req.method)) refuseIf(comesFromHere(c) ? undefined : refusal('form.from_elsewhere'));
  await next();
};

/** A form counts only when it was written by this house for this browser: it carries the visit's mark signed. */
export function againstForgery(secret: string): MiddlewareHandler<Env> {
  const key = keyFor(secret, 'forms');

  return async (c, next) => {
    if (!reads.has(c.req.method)) refuseIf((await isSigned(c, key)) ? undefined : refusal('form.expired'));

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

function visitOf(c: Ask): string {
  return getCookie(c, visitCookie(c)) ?? '';
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

async function isSigned(c: Ask, key: Buffer): Promise<boolean> {
  const token = (await formOf(c)).text(csrfField);
  const [salt = ''] = token.split('.');

  return isSame(token, tokenFor(key, visitOf(c), salt));
}

/** Old browsers send neither header; the signed field then stands alone. */
function comesFromHere(c: Ask): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');

  return (!site || site === 'same-origin' || site === 'none') && (!origin || origin === c.var.url.origin);
}
