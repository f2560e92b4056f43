import type { Db } from '#platform/database';
import type { ArticleFilter, ListedArticle } from '../public/queries.ts';
import { readArticles } from '../public/queries.ts';

/** An article as a feed tells it. */
export interface FedArticle extends ListedArticle {
  officeAr: string;
  officeFr: string | null;
  correctedAt: Date | null;
}

const inAFeed = 30;

/** The latest articles of a portal or a category that have the language asked for; others would be read by nobody who follows it. */
export async function fedArticles(db: Db, filter: Omit<ArticleFilter, 'most'>): Promise<FedArticle[]> {
  const { articles } = await readArticles(db, { ...filter, only: true, most: inAFeed });
  if (articles.length === 0) return [];
  const rows = await db
    .selectFrom('articles')
    .innerJoin('articleVersions', (join) => join.onRef('articleVersions.articleId', '=', 'articles.id').onRef('articleVersions.number', '=', 'articles.published'))
    .innerJoin('authorOffices', 'authorOffices.id', 'articleVersions.officeId')
    .select(['articles.id', 'authorOffices.nameAr as officeAr', 'authorOffices.nameFr as officeFr'])
    .select((eb) => eb.selectFrom('articleSteps').select((step) => step.fn.max('effectiveAt').as('last')).whereRef('articleSteps.articleId', '=', 'articles.id').where('step', '=', 'approved').as('approvedAt'))
    .where('articles.id', 'in', articles.map(({ id }) => id))
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));

  return articles.flatMap((article) => {
    const found = known.get(article.id);
    const correctedAt = found?.approvedAt && found.approvedAt > article.publishedAt ? found.approvedAt : null;

    return found ? [{ ...article, officeAr: found.officeAr, officeFr: found.officeFr, correctedAt }] : [];
  });
}
