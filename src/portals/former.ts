import type { MiddlewareHandler } from 'hono';
import type { Db } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env } from '#platform/web';
import type { Visit } from './visit.ts';

/**
 * What stands at none of a portal's own addresses may have stood there before: whoever asks is sent on for good. Old sites
 * ended their addresses with a stroke or not, and some asked by a number alone (`/?p=12`).
 */
export const formerAddresses: MiddlewareHandler<Env> = async (c) => {
  const { url, visit, db } = c.var;
  const target = await targetOf(db, visit, decoded(url.pathname.slice(visit.base.length)), url.search);
  if (!target) throw new RefusalError(refusal('page.not_found'));

  return c.redirect(target, 301);
};

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where a former path leads today; none where nothing stood there. */
export async function targetOf(db: Db, { site, base }: Pick<Visit, 'site' | 'base'>, path: string, search = ''): Promise<string | undefined> {
  const bare = path.replace(/(.)\/+$/u, '$1');
  const paths = [path, bare, ...(search ? [`${path}${search}`, `${bare}${search}`] : [])];
  const row = await db
    .selectFrom('formerAddresses')
    .leftJoin('articles', 'articles.id', 'formerAddresses.articleId')
    .leftJoin('categories', 'categories.id', 'formerAddresses.categoryId')
    .leftJoin('pictureRenditions', (join) => join.onRef('pictureRenditions.pictureId', '=', 'formerAddresses.pictureId').on('pictureRenditions.format', '=', 'jpeg'))
    .select(['articles.id as articleId', 'articles.kind', 'categories.slug', 'pictureRenditions.pictureId', 'pictureRenditions.width', 'pictureRenditions.sha256'])
    .where('formerAddresses.portalId', '=', site.id)
    .where('formerAddresses.path', 'in', paths)
    .orderBy((eb) => eb.fn('length', ['formerAddresses.path']), 'desc')
    .orderBy('pictureRenditions.width', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row?.articleId) return `${base}/ar/${row.kind === 'page' ? 'pages' : 'news'}/${row.articleId}`;
  if (row?.slug) return `${base}/ar/categories/${row.slug}`;

  return row?.pictureId && row.sha256 ? `/pictures/${row.pictureId}-${row.width}-${row.sha256.slice(0, 12)}.jpg` : undefined;
}
