import { recordEvent } from '#journal';
import type { Db, Trx } from '#platform/database';
import { brokenRule, inTransaction } from '#platform/database';
import { refusal, refuseIf, RefusalError } from '#platform/refusals';
import type { Written } from './comment.ts';
import { whyNotCorrect, whyNotErase, whyNotName, whyNotText } from './comment.ts';
import { suspicionsOf } from './send-comment.ts';
import { commentOfKey, lockComment } from './store.ts';

export interface Correction extends Omit<Written, 'email'> {
  key: string;
  /** The number of the wording that the author had before them. */
  seen: number;
  /** The mark of the new words, as they come from an address. */
  wordsMark: (email: string) => string;
}

/** Words the author puts in the place of others, as long as nobody of the house has read these and ten minutes are not over. */
export async function correctComment(db: Db | Trx, { key, name, text, seen, wordsMark }: Correction, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const comment = await lockComment(trx, await commentOfKey(trx, key));
    refuseIf(whyNotCorrect(comment, at) ?? whyNotName(name) ?? whyNotText(text));
    refuseIf(comment.latest === seen ? undefined : refusal('comment.changed_meanwhile'));
    const number = comment.latest + 1;
    const { articleId } = comment;
    const kept = await trx.selectFrom('commentAddresses').select('email').where('commentId', '=', comment.id).executeTakeFirst();
    const words = wordsMark(kept?.email ?? '');
    await trx.insertInto('commentTexts').values({ commentId: comment.id, number, name, text, writtenAt: at }).execute();
    const suspicions = await suspicionsOf(trx, { name, text, articleId, words, isBusy: false });
    await trx.updateTable('comments').set({ latest: number, fingerprint: words, suspicions }).where('id', '=', comment.id).execute().catch(sayAlreadySaid);
    await recordEvent(trx, { userId: null, bodyId: comment.bodyId }, 'comment.corrected', `comments/${comment.id}`, { article: articleId, number }, at);
  });
}

/** Of two who come to the same words under an article at once, the database keeps one: the other learns it as of words that were there. */
function sayAlreadySaid(error: unknown): never {
  throw brokenRule(error) === 'the_same_words_come_once_under_an_article' ? new RefusalError(refusal('comment.said_already')) : error;
}

/** Erases name, words and address at once and for good, because their author asks for it. What others answered stays, under the mark that something stood there. */
export async function eraseComment(db: Db | Trx, { key }: { key: string }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const comment = await lockComment(trx, await commentOfKey(trx, key));
    refuseIf(whyNotErase(comment));
    await trx.updateTable('comments').set({ state: 'erased', fingerprint: null, suspicions: [] }).where('id', '=', comment.id).execute();
    await trx.updateTable('commentTexts').set({ name: null, text: null }).where('commentId', '=', comment.id).execute();
    await trx.deleteFrom('commentAddresses').where('commentId', '=', comment.id).execute();
    await recordEvent(trx, { userId: null, bodyId: comment.bodyId }, 'comment.erased', `comments/${comment.id}`, { article: comment.articleId }, at);
  });
}

/** Has the author written to, or no longer. Without an address there is nobody to write to. */
export async function chooseLetters(db: Db | Trx, { key, wantsMails }: { key: string; wantsMails: boolean }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const comment = await lockComment(trx, await commentOfKey(trx, key));
    const changed = await trx.updateTable('commentAddresses').set({ wantsMails }).where('commentId', '=', comment.id).returning('commentId').executeTakeFirst();
    refuseIf(changed ? undefined : refusal('comment.address_gone'));
    await recordEvent(trx, { userId: null, bodyId: comment.bodyId }, 'comment.letters_chosen', `comments/${comment.id}`, { wantsMails }, at);
  });
}

export type OwnRefusal = 'comment.said_already';
