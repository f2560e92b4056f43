import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays, dayIn } from '#platform/days';
import { refuseIf } from '#platform/refusals';
import { isCorrection, whyNotApprove, whyNotReturn, whyNotWithdraw } from './article.ts';
import { languagesOf, lockArticle } from './store.ts';

export interface Approval {
  articleId: number;
  /** The version that was read. */
  number: number;
  /** The moment from which it is read by everybody; null for now. */
  effectiveAt: Date | null;
}

/** A second person lets a version go out, now or from a moment on. What was withdrawn comes back by it; a correction keeps the day of the article. */
export async function approveArticle(db: Db | Trx, actor: Actor, { articleId, number, effectiveAt }: Approval, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const article = await lockArticle(trx, articleId);
    const from = effectiveAt && effectiveAt > at ? effectiveAt : at;
    refuseIf(whyNotActFor(actor, article.bodyId, 'publish_news') ?? whyNotApprove(article, { reader: actor, number, effectiveAt: from, at }));
    const corrects = isCorrection(article);
    const comesOut = corrects ? {} : { publishedAt: from, publishedOn: dayIn(from), commentsUntil: await lastDayOfComments(trx, article.portalId, from) };
    await trx.updateTable('articles').set({ work: 'settled', published: number, withdrawnAt: null, ...comesOut }).where('id', '=', articleId).execute();
    await trx.insertInto('articleSteps').values({ articleId, number, step: 'approved', effectiveAt: from, recordedBy: actor.userId, recordedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: article.bodyId }, corrects ? 'article.corrected' : 'article.published', `articles/${articleId}`, { number, from: from.toISOString() }, at);
  });
}

/** The last day on which an article that goes out at a moment takes comments; none where its portal takes none. */
async function lastDayOfComments(trx: Trx, portalId: number, from: Date): Promise<Day | null> {
  const { commentsOpenDays } = await trx.selectFrom('portals').select('commentsOpenDays').where('id', '=', portalId).executeTakeFirstOrThrow();

  return commentsOpenDays === 0 ? null : addDays(dayIn(from), commentsOpenDays);
}

/** A second person gives a version back to its writer, saying what is missing. */
export async function returnArticle(db: Db | Trx, actor: Actor, { articleId, number, because }: { articleId: number; number: number; because: string }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const article = await lockArticle(trx, articleId);
    refuseIf(whyNotActFor(actor, article.bodyId, 'publish_news') ?? whyNotReturn(article, { number, because }));
    await trx.updateTable('articles').set({ work: 'writing' }).where('id', '=', articleId).execute();
    await trx.insertInto('articleSteps').values({ articleId, number, step: 'returned', because, recordedBy: actor.userId, recordedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: article.bodyId }, 'article.returned', `articles/${articleId}`, { number, because }, at);
  });
}

/** Takes an article back from its readers, who are told why at its address; it never becomes unknown. */
export async function withdrawArticle(db: Db | Trx, actor: Actor, { articleId, because, becauseFr }: { articleId: number; because: string; becauseFr: string | null }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const article = await lockArticle(trx, articleId);
    refuseIf(whyNotActFor(actor, article.bodyId, 'publish_news') ?? whyNotWithdraw(article, { because, becauseFr, languages: await languagesOf(trx, articleId, article.published ?? article.latest) }));
    await trx.updateTable('articles').set({ withdrawnAt: at, work: article.latest === article.published ? 'settled' : article.work }).where('id', '=', articleId).execute();
    await trx.insertInto('articleSteps').values({ articleId, number: article.published ?? article.latest, step: 'withdrawn', because, becauseFr, recordedBy: actor.userId, recordedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: article.bodyId }, 'article.withdrawn', `articles/${articleId}`, { because }, at);
  });
}
