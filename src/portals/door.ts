import type { MiddlewareHandler } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { sendKept } from './answer.tsx';
import { isPageLanguage, wordsAround } from './site.ts';

/** The path under which the portal of a body stands where it has no host to itself. */
export const portalPath = '/portals/:portal';

/**
 * Gives a page as it was last drawn where nothing changed since, and keeps what is drawn anew. Pages of portals are asked
 * for without cookies and answered the same to everybody.
 */
export const keptPages: MiddlewareHandler<Env> = async (c, next) => {
  const pages = c.req.method === 'GET' || c.req.method === 'HEAD' ? c.var.publicSites.pages : null;
  const address = pages && addressToKeep(c);
  if (!pages || !address) return next();
  const kept = pages.page(address, c.var.clock().getTime());
  if (kept) return sendKept(c, kept);
  const since = pages.moment;
  await next();
  if (c.res.status === 200 && c.var.drawn) pages.keep(address, c.var.drawn, since);

  return undefined;
};

/** The address under which a page is kept; none where its question could be anything. */
function addressToKeep(c: Ask): string | undefined {
  const { origin, pathname, search } = c.var.url;

  return search === '' || /^\?page=[1-9]\d{0,5}$/u.test(search) ? `${origin}${pathname}${search}` : undefined;
}

/** Finds the portal of an address, at its own host or under its path, and the language in which its page is asked for. */
export const portalDoor: MiddlewareHandler<Env> = async (c, next) => {
  const site = await c.var.publicSites.site(c.var.db, c.req.param('portal') ?? '');
  if (!site) throw new RefusalError(refusal('page.not_found'));
  const { url } = c.var;
  const base = url.pathname.startsWith('/portals/') ? `/portals/${site.slug}` : '';
  const asked = url.pathname.slice(base.length).split('/')[1];
  const language = isPageLanguage(asked) ? asked : 'ar';
  c.set('visit', { site, base, origin: url.origin, language });
  c.set('language', wordsAround[language]);
  await next();
};
