import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import { whyNotSubmit } from './article.ts';
import { lockArticle, versionOf } from './store.ts';

/** Puts the newest version before a second reader. */
export async function submitArticle(db: Db | Trx, actor: Actor, { articleId }: { articleId: number }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const article = await lockArticle(trx, articleId);
    refuseIf(whyNotActFor(actor, article.bodyId, 'write_news'));
    const version = await versionOf(trx, articleId, article.latest);
    refuseIf(version ? whyNotSubmit(article, version) : refusal('page.not_found'));
    await trx.updateTable('articles').set({ work: 'submitted' }).where('id', '=', articleId).execute();
    await trx.insertInto('articleSteps').values({ articleId, number: article.latest, step: 'submitted', recordedBy: actor.userId, recordedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: article.bodyId }, 'article.submitted', `articles/${articleId}`, { number: article.latest }, at);
  });
}
