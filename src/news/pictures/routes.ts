import { Hono } from 'hono';
import { bodiesActedFor } from '#people';
import type { Db } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';

const aYear = 31_536_000;
const formats = { avif: 'avif', webp: 'webp', jpg: 'jpeg' } as const;
const path = '/pictures/:name{[1-9][0-9]{0,8}-[1-9][0-9]{1,4}-[0-9a-f]{12}\\.(?:avif|webp|jpg)}';

/** Sizes of pictures that stand in what everybody may read, under addresses that change with their content. */
export const pictureRoutes = new Hono<Env>().get(path, async (c, next) => {
  const found = await sizeAsked(c);
  if (!found || !(await isOut(c.var.db, found.pictureId, c.var.clock()))) return next();

  return sizeSent(found, `public, max-age=${aYear}, immutable`);
});

/** The others: for the writers of the body whose they are. */
export const draftPictureRoutes = new Hono<Env>().get(path, async (c) => {
  const found = await sizeAsked(c);
  if (!found || !c.var.actor || !bodiesActedFor(c.var.actor, 'write_news').concat(bodiesActedFor(c.var.actor, 'publish_news')).includes(found.bodyId)) throw new RefusalError(refusal('page.not_found'));

  return sizeSent(found, 'private, no-store');
});

interface Size {
  pictureId: number;
  format: keyof typeof endings;
  content: Buffer;
  bodyId: number;
}

const endings = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' } as const;

async function sizeAsked(c: Ask): Promise<Size | undefined> {
  const [, id = '', width = '', mark = '', ending = 'jpg'] = /^(\d+)-(\d+)-([0-9a-f]+)\.(\w+)$/u.exec(c.req.param('name') ?? '') ?? [];
  const found = await c.var.db
    .selectFrom('pictureRenditions')
    .innerJoin('fileContents', 'fileContents.sha256', 'pictureRenditions.sha256')
    .innerJoin('pictures', 'pictures.id', 'pictureRenditions.pictureId')
    .innerJoin('portals', 'portals.id', 'pictures.portalId')
    .select(['pictureRenditions.pictureId', 'pictureRenditions.format', 'fileContents.content', 'pictureRenditions.sha256', 'portals.bodyId'])
    .where('pictureRenditions.pictureId', '=', Number(id))
    .where('pictureRenditions.width', '=', Number(width))
    .where('pictureRenditions.format', '=', formats[ending as keyof typeof formats])
    .executeTakeFirst();

  return found?.sha256.startsWith(mark) ? found : undefined;
}

function sizeSent({ content, format }: Size, cacheControl: string): Response {
  return new Response(new Uint8Array(content), { headers: { 'content-type': endings[format], 'cache-control': cacheControl } });
}

/** Whether a picture stands in what somebody may read: a version that is out, of an article not withdrawn. */
async function isOut(db: Db, pictureId: number, at: Date): Promise<boolean> {
  const row = await db
    .selectFrom('articlePictures')
    .innerJoin('articles', (join) => join.onRef('articles.id', '=', 'articlePictures.articleId').onRef('articles.published', '=', 'articlePictures.number'))
    .select('articles.id')
    .where('articlePictures.pictureId', '=', pictureId)
    .where('articles.withdrawnAt', 'is', null)
    .where('articles.publishedAt', '<=', at)
    .limit(1)
    .executeTakeFirst();

  return row !== undefined;
}
