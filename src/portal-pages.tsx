import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { decisionPages, libraryPages } from '#documents';
import { aroundPages, commentPages, feedPages, newsPages, siteMapPages } from '#news';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env } from '#platform/web';
import { languageAsked, onlyFromHere, withinSize } from '#platform/web';
import { aboutPages, formerAddresses, keptPages, portalDoor, portalPath, targetOf } from '#portals';
import { searchPages } from '#search';

/** The public pages of every portal: asked for without cookies, the same for everybody, each under its portal's path. */
export function portalPages(withinReach: MiddlewareHandler<Env>, secret: string): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use(`${portalPath}/*`, keptPages, withinReach, portalDoor, onlyFromHere, withinSize(() => false));
  pages.get(portalPath, portalDoor, async (c) => {
    const { db, visit, url } = c.var;
    const language = languageAsked(c.req.header('accept-language')) === 'fr' ? 'fr' : 'ar';
    const former = url.search ? await targetOf(db, visit, '/', url.search) : undefined;
    c.header('vary', 'Accept-Language');

    return former ? c.redirect(former, 301) : c.redirect(`${visit.base}/${language}`, 302);
  });
  for (const routes of [newsPages, decisionPages, libraryPages, searchPages, aroundPages, feedPages, siteMapPages, aboutPages, commentPages(secret)]) pages.route(portalPath, routes);
  pages.get(`${portalPath}/*`, formerAddresses);
  pages.all(`${portalPath}/*`, () => { throw new RefusalError(refusal('page.not_found')); });

  return pages;
}
