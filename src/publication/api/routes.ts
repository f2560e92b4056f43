import type { Context } from 'hono';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { instantOf } from '#platform/calendars';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env } from '#platform/web';
import { addressesOf, base, paths } from './addresses.ts';
import { hasSame, tellModified } from './freshness.ts';
import { withinReason } from './limits.ts';
import { describedAt, systemAt } from './openapi.ts';
import { inJson, openToAll } from './problems.ts';
import { cursorAfter, questionIn } from './question.ts';
import { oneOf, pageOf, spanOf } from './read.ts';
import type { Reading } from './reading.ts';
import type { Kind } from './schemas.ts';
import { kinds } from './schemas.ts';

const api = new Hono<Env>();

/** What is public may be kept by anybody who asks each time whether it still is; what somebody signed in reads is theirs. */
const keptAs = (c: Context<Env>) => (c.var.actor ? { 'cache-control': 'private, no-cache' } : { 'cache-control': 'public, no-cache', 'cross-origin-resource-policy': 'cross-origin' });

/** Who came in by a password for one sign-in chooses their own before anything of the house is read to them. */
api.use(async (c, next) => {
  if (c.var.viewer?.mustChangePassword) c.set('actor', null);
  await next();
});

api.use(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries({ ...openToAll, ...keptAs(c) })) c.res.headers.set(name, value);
  // A visit begins with a page, not here: what is kept for all may bring a cookie to nobody.
  c.res.headers.delete('set-cookie');
}, withinReason(), inJson, etag({ weak: true }));

api.get('/', async (c) => {
  const span = await spanOf(c.var);
  tellModified(c, span.modified);
  if (hasSame(c, span.modified)) return c.body(null, 304);

  return c.json(systemAt(c.var.url.origin, { name: c.var.owner?.nameAr ?? 'Multaqa', ...span }));
});

api.get('/openapi.json', (c) => c.json(describedAt(c.var.url.origin)));

for (const kind of kinds) {
  api.get(`/${paths[kind]}`, async (c) => sendPage(c, kind));
  api.get(`/${paths[kind]}/:key{[1-9][0-9]{0,8}}`, async (c) => sendOne(c, kind));
}

api.all('*', () => {
  throw new RefusalError(refusal('page.not_found'));
});

/** Public meetings and what comes of them, for programs: after OParl, page by page, read only. */
export const apiRoutes = new Hono<Env>().route(base, api);

function readingOf(c: Context<Env>): Reading {
  return { db: c.var.db, reader: c.var.actor, today: dayIn(c.var.clock()), addresses: addressesOf(c.var.url.origin) };
}

async function sendPage(c: Context<Env>, kind: Kind): Promise<Response> {
  const self = new URL(c.var.url);
  const question = questionIn(kind, self.searchParams);
  const { objects, last } = await pageOf(readingOf(c), kind, question);
  const [first, next] = [new URL(self), new URL(self)];
  first.searchParams.delete('cursor');
  if (last !== null) {
    next.searchParams.set('cursor', cursorAfter(kind, last));
    c.header('link', `<${next.href}>; rel="next"`);
  }

  return c.json({ data: objects, pagination: { elementsPerPage: question.limit }, links: { first: first.href, self: self.href, ...(last === null ? {} : { next: next.href }) } });
}

async function sendOne(c: Context<Env>, kind: Kind): Promise<Response> {
  const reading = readingOf(c);
  const found = await oneOf(reading, kind, Number(c.req.param('key')));
  if (!found) throw new RefusalError(refusal('page.not_found'));
  // Counts of commitments are those of the day: with midnight they are others.
  const modified = kind === 'Commitment' ? new Date(Math.max(found.modified.getTime(), instantOf(reading.today, '00:00').getTime())) : found.modified;
  tellModified(c, modified);

  return hasSame(c, modified) ? c.body(null, 304) : c.json(found.object);
}
