import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { addDays, dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { ArticleKind, ArticleVersion } from '../articles/article.ts';
import { whyNotKeepDraft } from '../articles/article.ts';
import { saveVersion, strangePart } from '../articles/store.ts';
import { keepFormerAddresses } from './former-addresses.ts';

export interface ImportedArticle extends ArticleVersion {
  portalId: number;
  kind: ArticleKind;
  /** The site that it comes from, and by what it is known there: one key for each language that was an article of its own. */
  source: string;
  keys: readonly string[];
  /** From when everybody read it there; null for what comes as a draft. */
  publishedAt: Date | null;
  /** Who read what comes published before it came, and answers for it as its second reader. */
  reader: Actor | null;
  /** The paths at which it stood. */
  former: readonly string[];
}

/** Why somebody cannot bring what comes published: nobody else who may publish has read it. Drafts find their second reader here. */
export function whyNotBringPublished(writer: Pick<Actor, 'userId'>, reader: Actor | null, bodyId: number) {
  if (reader === null || reader.userId === writer.userId) return refusal('article.imported_unread');

  return whyNotActFor(reader, bodyId, 'publish_news');
}

/** Why an article of elsewhere cannot come: it would not be kept as a draft here, or its readers would find nothing. */
export function whyNotImportArticle({ publishedAt, ...version }: ImportedArticle, at: Date) {
  const refused = whyNotKeepDraft(version);
  if (refused) return refused;
  if (publishedAt === null) return undefined;
  if (publishedAt > at) return refusal('article.imported_before_its_day');
  const empty = version.texts.find(({ body, standfirst }) => body.trim() === '' || standfirst.trim() === '');
  if (empty) return refusal('article.text_not_whole', { language: empty.language });
  const silent = version.pictures.some(({ texts }) => version.texts.some(({ language }) => !texts.some((text) => text.language === language && text.alternative.trim() !== '')));

  return silent ? refusal('article.picture_without_words') : undefined;
}

/**
 * Brings an article from another site with its day and its addresses. What everybody could read there goes out as it stood
 * once somebody other than who brings it has read it; the journal says that it was brought, and who read it. Gives its id,
 * or null where it came before.
 */
export async function importArticle(db: Db | Trx, actor: Actor, article: ImportedArticle, at: Date): Promise<number | null> {
  const { portalId, kind, source, keys, publishedAt, reader, former, ...version } = article;

  return inTransaction(db, async (trx) => {
    const portal = await trx.selectFrom('portals').select(['bodyId', 'commentsOpenDays']).where('id', '=', portalId).forUpdate().executeTakeFirst();
    if (!portal) throw new RefusalError(refusal('page.not_found'));
    refuseIf(whyNotActFor(actor, portal.bodyId, 'run_portal') ?? whyNotActFor(actor, portal.bodyId, 'write_news'));
    refuseIf(publishedAt === null ? undefined : whyNotBringPublished(actor, reader, portal.bodyId));
    if (await trx.selectFrom('importedArticles').select('articleId').where('portalId', '=', portalId).where('source', '=', source).where('sourceKey', 'in', [...keys]).executeTakeFirst()) return null;
    const strange = await strangePart(trx, portalId, version);
    refuseIf(whyNotImportArticle(article, at) ?? (strange && refusal('article.strange_part', { part: strange })));
    const { id } = await trx.insertInto('articles').values({ portalId, kind, latest: 1, work: 'writing', createdBy: actor.userId, createdAt: at }).returning('id').executeTakeFirstOrThrow();
    await saveVersion(trx, { articleId: id, number: 1, version, writtenBy: actor.userId, at });
    if (publishedAt) await letOut(trx, { id, publishedAt, openDays: kind === 'news' ? portal.commentsOpenDays : 0, recordedBy: reader?.userId ?? actor.userId, at });
    await trx.insertInto('importedArticles').values(keys.map((sourceKey) => ({ portalId, source, sourceKey, articleId: id }))).execute();
    await keepFormerAddresses(trx, portalId, former.map((path) => ({ path, articleId: id })));
    await recordEvent(trx, { userId: actor.userId, bodyId: portal.bodyId }, 'article.imported', `articles/${id}`, { kind, source, keys: [...keys], title: version.texts[0]?.title ?? '', languages: version.texts.map(({ language }) => language), from: publishedAt?.toISOString() ?? null, readBy: publishedAt === null ? null : (reader?.userId ?? null) }, at);

    return id;
  });
}

/** From its own day on: an archive has it where it belongs, and comments closed when they would have. */
async function letOut(trx: Trx, { id, publishedAt, openDays, recordedBy, at }: { id: number; publishedAt: Date; openDays: number; recordedBy: string; at: Date }): Promise<void> {
  const publishedOn = dayIn(publishedAt);
  await trx.updateTable('articles').set({ work: 'settled', published: 1, publishedAt, publishedOn, commentsUntil: openDays === 0 ? null : addDays(publishedOn, openDays) }).where('id', '=', id).execute();
  await trx.insertInto('articleSteps').values({ articleId: id, number: 1, step: 'approved', effectiveAt: publishedAt, recordedBy, recordedAt: at }).execute();
}

export type ImportRefusal = NonNullable<ReturnType<typeof whyNotImportArticle>>['code'] | 'article.imported_unread';
