import { sql } from 'kysely';
import { recordEvent } from '#journal';
import type { Db, Trx } from '#platform/database';
import { inTransaction, prepared } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf, RefusalError } from '#platform/refusals';
import type { Tongue } from '../articles/article.ts';
import type { Written } from './comment.ts';
import { whyNotAddress, whyNotAnswer, whyNotDiscuss, whyNotName, whyNotText } from './comment.ts';
import { writeToAuthor } from './letters.ts';
import type { Marks } from './places.ts';
import { discussedArticle, lockComment } from './store.ts';
import type { Suspicion } from './suspicion.ts';
import { suspicionsIn } from './suspicion.ts';
import { takeTry } from './tries.ts';

export interface NewComment extends Written {
  portalId: number;
  articleId: number;
  answersTo: number | null;
  language: Tongue;
  /** False where the author opposes any letter after the one with the link. */
  wantsMails: boolean;
  marks: Marks;
}

/**
 * Keeps what a reader says under an article, until somebody of the house has read it, and sends its author the link by which
 * they come back to it. The same words sent again are the comment that is there. Gives its id; none where it was there.
 */
export async function sendComment(db: Db | Trx, comment: NewComment, at: Date): Promise<number | undefined> {
  const { name, email, text, articleId, answersTo, marks } = comment;

  return inTransaction(db, async (trx) => {
    const article = await discussedArticle(trx, comment.portalId, articleId, at);
    refuseIf(whyNotDiscuss(article, dayIn(at)) ?? whyNotName(name) ?? whyNotAddress(email) ?? whyNotText(text));
    if (answersTo !== null) await holdAnswered(trx, articleId, answersTo);
    const { isBusy } = await takeTry(trx, marks, at);
    const suspicions = await suspicionsOf(trx, { name, text, articleId, words: marks.words, isBusy });
    const id = await keepComment(trx, comment, suspicions, at);
    if (id === undefined) return undefined;
    await writeToAuthor(trx, id, 'received', at);
    await recordEvent(trx, { userId: null, bodyId: article.bodyId }, 'comment.sent', `comments/${id}`, { article: articleId, answersTo }, at);

    return id;
  });
}

/** The comment, its first wording and its author's address, in one statement. Gives its id; none where these words stand under the article. */
async function keepComment(trx: Trx, { articleId, answersTo, language, marks, name, text, email, wantsMails }: NewComment, suspicions: readonly Suspicion[], at: Date): Promise<number | undefined> {
  const { rows: [kept] } = await sql<{ id: number }>`${sql.raw(prepared)}
    with kept as (
      insert into comments (article_id, answers_to, language, state, suspicions, fingerprint, sent_at) values (${articleId}, ${answersTo}, ${language}, 'waiting', ${suspicions}, ${marks.words}, ${at})
      on conflict (article_id, fingerprint) do nothing returning id),
    worded as (insert into comment_texts (comment_id, number, name, text, written_at) select id, 1, ${name}, ${text}, ${at} from kept),
    addressed as (insert into comment_addresses (comment_id, email, wants_mails, kept_since) select id, ${email}, ${wantsMails}, ${at} from kept)
    select id from kept`.execute(trx);

  return kept?.id;
}

async function holdAnswered(trx: Trx, articleId: number, answersTo: number): Promise<void> {
  const answered = await lockComment(trx, answersTo);
  if (answered.articleId !== articleId) throw new RefusalError(refusal('page.not_found'));
  refuseIf(whyNotAnswer(answered));
}

/** What makes the house look twice at some words: in themselves, and in how they come. */
export async function suspicionsOf(trx: Trx, { name, text, articleId, words, isBusy }: { name: string; text: string; articleId: number; words: string; isBusy: boolean }): Promise<Suspicion[]> {
  const { rows: [elsewhere] } = await sql`${sql.raw(prepared)} select id from comments where fingerprint = ${words} and article_id <> ${articleId} limit 1`.execute(trx);

  return [...suspicionsIn({ name, text }), ...(elsewhere ? ['same_elsewhere' as const] : []), ...(isBusy ? ['busy_network' as const] : [])];
}
