import { Hono } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { bytesOf, sendPublic, wholeAddress } from '#portals';
import { nextPublication } from '../public/queries.ts';
import { countPublished, mappedArticles } from './queries.ts';
import type { MappedPage } from './site-map.ts';
import { pagesInAMap, siteMapIndexOf, siteMapOf } from './site-map.ts';

const xml = { 'content-type': 'application/xml; charset=utf-8' };
const sections = ['', '/news', '/programmes', '/meetings', '/library', '/decisions', '/contact', '/legal', '/privacy', '/accessibility', '/moderation'];

/** What search engines are told of a portal: where its pages are, and that they may read them. */
export const siteMapPages = new Hono<Env>()
  .get('/robots.txt', (c) => {
    const at = (path: string) => wholeAddress(c.var.visit, path);
    const text = `User-agent: *\nDisallow: ${new URL(at('/ar/search')).pathname}\nDisallow: ${new URL(at('/fr/search')).pathname}\nSitemap: ${at('/sitemap.xml')}\n`;

    return sendPublic(c, bytesOf(text), { tags: [], headers: { 'content-type': 'text/plain; charset=utf-8' } });
  })
  .get('/sitemap.xml', async (c) => {
    const count = await countPublished(c.var.db, c.var.visit.site.id, c.var.clock());

    return sendMap(c, siteMapIndexOf(1 + Math.ceil(count / pagesInAMap), (path) => wholeAddress(c.var.visit, path)));
  })
  .get('/sitemaps/:file{[1-9][0-9]{0,3}\\.xml}', async (c) => {
    const file = Number.parseInt(c.req.param('file'), 10);
    const { db, visit, clock } = c.var;
    const pages = file === 1 ? sectionsOf(c) : await mappedArticles(db, visit.site.id, clock(), file - 1);
    if (pages.length === 0) throw new RefusalError(refusal('page.not_found'));

    return sendMap(c, siteMapOf(pages, (path) => wholeAddress(visit, path)));
  });

function sectionsOf(c: Ask): MappedPage[] {
  const categories = c.var.visit.site.categories.map(({ slug }) => `/categories/${slug}`);

  return [...sections, ...categories].map((path) => ({ path, languages: ['ar', 'fr'], changedAt: null }));
}

async function sendMap(c: Ask, text: string): Promise<Response> {
  return sendPublic(c, bytesOf(text), { tags: ['articles'], until: await nextPublication(c.var.db, c.var.visit.site.id, c.var.clock()), headers: xml });
}
