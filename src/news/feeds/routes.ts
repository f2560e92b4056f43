import { Hono } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import type { Category } from '#portals';
import { bytesOf, said, sendPublic } from '#portals';
import { nextPublication } from '../public/queries.ts';
import { publicNewsWordsIn } from '../public/words.ts';
import { atomOf } from './feed.ts';
import { fedArticles } from './queries.ts';

/** The feeds of a portal: all of its news, and those of each category, in each language. */
export const feedPages = new Hono<Env>()
  .get('/:language{(?:ar|fr|zgh)}/feed.atom', (c) => sendFeed(c))
  .get('/:language{(?:ar|fr|zgh)}/categories/:category{[a-z0-9-]{1,60}}/feed.atom', (c) => {
    const category = c.var.visit.site.categories.find(({ slug }) => slug === c.req.param('category'));
    if (!category) throw new RefusalError(refusal('page.not_found'));

    return sendFeed(c, category);
  });

async function sendFeed(c: Ask, category?: Category): Promise<Response> {
  const { db, visit, language, clock } = c.var;
  const [articles, until] = await Promise.all([fedArticles(db, { portalId: visit.site.id, language: visit.language, at: clock(), ...(category ? { categoryId: category.id } : {}) }), nextPublication(db, visit.site.id, clock())]);
  const path = category ? `/categories/${category.slug}` : '/news';
  const title = [said(language, visit.site.titleAr, visit.site.titleFr), category ? said(language, category.nameAr, category.nameFr) : publicNewsWordsIn(language).news].join(' · ');
  const text = atomOf(visit, articles, { title, path, feed: category ? `${path}/feed.atom` : '/feed.atom' });

  return sendPublic(c, bytesOf(text), { tags: ['articles'], until, headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
