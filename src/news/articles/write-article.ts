import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { ArticleKind, ArticleVersion } from './article.ts';
import { whyNotKeepDraft, whyNotWriteOn } from './article.ts';
import { lockArticle, saveVersion, strangePart } from './store.ts';

export interface NewArticle extends ArticleVersion {
  portalId: number;
  kind: ArticleKind;
  /** Of the form in which it was begun: sent twice, it begins one. */
  submission?: string;
}

/** Begins an article with its first version, in the caller's transaction where there is one. Gives its id. */
export async function beginArticle(db: Db | Trx, actor: Actor, { portalId, kind, submission, ...version }: NewArticle, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const portal = await trx.selectFrom('portals').select('bodyId').where('id', '=', portalId).executeTakeFirst();
    refuseIf(portal ? whyNotActFor(actor, portal.bodyId, 'write_news') : refusal('page.not_found'));
    refuseIf(whyNotKeepDraft(version) ?? (await whyStrange(trx, portalId, version)));
    const { id } = await trx.insertInto('articles').values({ portalId, kind, submission: submission ?? null, latest: 1, work: 'writing', createdBy: actor.userId, createdAt: at }).returning('id').executeTakeFirstOrThrow();
    await saveVersion(trx, { articleId: id, number: 1, version, writtenBy: actor.userId, at });
    await recordEvent(trx, { userId: actor.userId, bodyId: portal?.bodyId ?? null }, 'article.begun', `articles/${id}`, { kind, title: version.texts[0]?.title ?? '', languages: version.texts.map(({ language }) => language) }, at);

    return id;
  });
}

/** Writes the next version of an article after the one that its writer read. Waiting for its second reader, it comes back to be written. Gives its number. */
export async function writeArticle(db: Db | Trx, actor: Actor, { articleId, seen, ...version }: ArticleVersion & { articleId: number; seen: number }, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const article = await lockArticle(trx, articleId);
    refuseIf(whyNotActFor(actor, article.bodyId, 'write_news') ?? whyNotWriteOn(article, seen));
    refuseIf(whyNotKeepDraft(version) ?? (await whyStrange(trx, article.portalId, version)));
    const number = article.latest + 1;
    await saveVersion(trx, { articleId, number, version, writtenBy: actor.userId, at });
    await trx.updateTable('articles').set({ latest: number, work: 'writing' }).where('id', '=', articleId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: article.bodyId }, 'article.written', `articles/${articleId}`, { number, title: version.texts[0]?.title ?? '', languages: version.texts.map(({ language }) => language) }, at);

    return number;
  });
}

async function whyStrange(trx: Trx, portalId: number, version: ArticleVersion) {
  const strange = await strangePart(trx, portalId, version);

  return strange && refusal('article.strange_part', { part: strange });
}

export type WritingRefusal = NonNullable<Awaited<ReturnType<typeof whyStrange>>>['code'];
