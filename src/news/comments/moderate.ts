import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Verdict } from './comment.ts';
import { whyNotAnswer, whyNotDecide, whyNotLook, whyNotText } from './comment.ts';
import { writeToAuthor } from './letters.ts';
import { lockComment } from './store.ts';

export interface Decision extends Verdict {
  commentId: number;
  /** For the house alone. */
  note: string | null;
}

/** Publishes a comment, or keeps it from readers by one of the published rules; its author is told. Of two who decide at once, the second learns what the first did. */
export async function decideComment(db: Db | Trx, actor: Actor, { commentId, note, ...verdict }: Decision, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const comment = await lockComment(trx, commentId);
    refuseIf(whyNotActFor(actor, comment.bodyId, 'moderate_comments') ?? whyNotDecide(comment, verdict));
    const { outcome, number } = verdict;
    const reason = outcome === 'rejected' ? verdict.reason : null;
    await trx.insertInto('commentDecisions').values({ commentId, number, outcome, reason, note, decidedBy: actor.userId, decidedAt: at }).execute();
    await trx.updateTable('comments').set({ state: outcome }).where('id', '=', commentId).execute();
    if (!comment.isOfficial) await writeToAuthor(trx, commentId, outcome, at);
    if (outcome === 'approved' && comment.answersTo !== null) await writeToAuthor(trx, comment.answersTo, 'answered', at);
    await recordEvent(trx, { userId: actor.userId, bodyId: comment.bodyId }, `comment.${outcome}`, `comments/${commentId}`, { article: comment.articleId, number, reason }, at);
  });
}

export interface OfficialAnswer {
  commentId: number;
  officeId: number;
  text: string;
  /** Of the form in which it was written: sent twice, it answers once. */
  submission: string;
}

/** Answers a published comment in the name of an office of the body: everybody reads it at once, and the author is told. Gives its id. */
export async function answerOfficially(db: Db | Trx, actor: Actor, { commentId, officeId, text, submission }: OfficialAnswer, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const comment = await lockComment(trx, commentId);
    refuseIf(whyNotActFor(actor, comment.bodyId, 'moderate_comments') ?? whyNotAnswer(comment) ?? whyNotText(text));
    const office = await trx.selectFrom('authorOffices').select('id').where('id', '=', officeId).where('portalId', '=', comment.portalId).executeTakeFirst();
    refuseIf(office ? undefined : refusal('comment.office_strange'));
    const { articleId, language } = comment;
    const { id } = await trx.insertInto('comments').values({ articleId, answersTo: commentId, officeId, writtenBy: actor.userId, language, state: 'approved', submission, sentAt: at }).returning('id').executeTakeFirstOrThrow();
    await trx.insertInto('commentTexts').values({ commentId: id, number: 1, name: null, text, writtenAt: at }).execute();
    await writeToAuthor(trx, commentId, 'answered', at);
    await recordEvent(trx, { userId: actor.userId, bodyId: comment.bodyId }, 'comment.answered', `comments/${commentId}`, { article: articleId, answer: id, office: officeId }, at);

    return id;
  });
}

/** Shows where a comment's author is written to, once, to somebody who says what for; that they looked stays. The address is not in what is recorded. */
export async function lookAtAddress(db: Db | Trx, actor: Actor, { commentId, because }: { commentId: number; because: string }, at: Date): Promise<string> {
  return inTransaction(db, async (trx) => {
    const comment = await lockComment(trx, commentId);
    const kept = await trx.selectFrom('commentAddresses').select('email').where('commentId', '=', commentId).executeTakeFirst();
    refuseIf(whyNotActFor(actor, comment.bodyId, 'moderate_comments') ?? whyNotLook(because, kept !== undefined));
    await trx.insertInto('commentAddressLooks').values({ commentId, because, lookedBy: actor.userId, lookedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: comment.bodyId }, 'comment.address_seen', `comments/${commentId}`, { because }, at);

    return kept?.email ?? '';
  });
}

export type ModerationRefusal = 'comment.office_strange';
