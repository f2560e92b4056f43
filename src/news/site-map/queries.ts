import { sql } from 'kysely';
import type { Db } from '#platform/database';
import type { PageLanguage } from '#portals';
import type { MappedPage } from './site-map.ts';
import { pagesInAMap } from './site-map.ts';

/** How many articles and pages of a portal everybody may read. */
export async function countPublished(db: Db, portalId: number, at: Date): Promise<number> {
  const { count } = await db.selectFrom('articles').select((eb) => eb.fn.countAll().as('count')).where('portalId', '=', portalId).where('published', 'is not', null).where('withdrawnAt', 'is', null).where('publishedAt', '<=', at).executeTakeFirstOrThrow();

  return Number(count);
}

/** A file's worth of the articles and pages of a portal, by their numbers, with the languages that each has. */
export async function mappedArticles(db: Db, portalId: number, at: Date, file: number): Promise<MappedPage[]> {
  const { rows } = await sql<{ id: number; kind: 'news' | 'page'; languages: PageLanguage[]; changedAt: Date }>`
    select a.id, a.kind, (select array_agg(language::text order by language) from article_texts where article_id = a.id and number = a.published) as languages,
           (select max(effective_at) from article_steps where article_id = a.id and step = 'approved') as changed_at
    from articles a
    where a.portal_id = ${portalId} and a.published is not null and a.withdrawn_at is null and a.published_at <= ${at}
    order by a.id limit ${pagesInAMap} offset ${(file - 1) * pagesInAMap}`.execute(db);

  return rows.map(({ id, kind, languages, changedAt }) => ({ path: `/${kind === 'news' ? 'news' : 'pages'}/${id}`, languages, changedAt }));
}
