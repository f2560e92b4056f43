import { recordEvents } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Tongue } from '../articles/article.ts';
import { whyNotAddress, whyNotName, whyNotText } from '../comments/comment.ts';
import { commentName, commentText } from '../comments/plain-comment.ts';
import { linksIn } from '../comments/suspicion.ts';

export interface ImportedComment {
  /** By what it is known among the others, and what it answers among those before it; answers stand under no answer. */
  key: string;
  answers: string | null;
  /** The body's own answer, in the name of an office. */
  officeId: number | null;
  name: string;
  text: string;
  /** Empty where none was kept. */
  email: string;
  language: Tongue;
  state: 'approved' | 'waiting';
  sentAt: Date;
}

const millisecondsPerDay = 86_400_000;

/** Why a comment of elsewhere cannot stand here. What a moderator of the former site let out may hold more links than what is sent here; what waits is held to the rule. */
export function whyNotImportComment({ name, text, state, officeId }: Pick<ImportedComment, 'name' | 'text' | 'state' | 'officeId'>) {
  const refused = officeId === null ? whyNotName(name) : undefined;
  if (refused) return refused;
  const said = whyNotText(text);

  return said?.code === 'comment.too_many_links' && state === 'approved' ? undefined : said;
}

/**
 * Brings what readers said under an article on its former site, as it stood there: published or waiting. Their addresses
 * come only as far as the portal would have kept them, and nobody is written to. Gives why each that stayed behind did, by
 * its key. An answer to one that stays behind stands alone.
 */
export async function importComments(db: Db | Trx, actor: Actor, { articleId, comments }: { articleId: number; comments: readonly ImportedComment[] }, at: Date): Promise<Map<string, NonNullable<ReturnType<typeof whyNotImportComment>>>> {
  return inTransaction(db, async (trx) => {
    const article = await trx.selectFrom('articles').innerJoin('portals', 'portals.id', 'articles.portalId').select(['portals.bodyId', 'portals.addressesKeptDays']).where('articles.id', '=', articleId).executeTakeFirst();
    refuseIf(article ? whyNotActFor(actor, article.bodyId, 'run_portal') : refusal('page.not_found'));
    const [brought, left] = [new Map<string, number>(), new Map<string, NonNullable<ReturnType<typeof whyNotImportComment>>>()];
    for (const comment of comments) {
      const clean = { ...comment, name: commentName(comment.name), text: commentText(comment.text) };
      const refused = whyNotImportComment(clean);
      if (refused) left.set(comment.key, refused);
      else brought.set(comment.key, await save(trx, actor, { ...clean, articleId, answersTo: comment.answers === null ? null : (brought.get(comment.answers) ?? null), keptDays: article?.addressesKeptDays ?? 0 }, at));
    }
    await recordEvents(trx, [...brought.values()].map((id) => ({ author: { userId: actor.userId, bodyId: article?.bodyId ?? null }, kind: 'comment.imported', subject: `comments/${id}`, facts: { article: articleId }, at })));

    return left;
  });
}

async function save(trx: Trx, actor: Actor, { articleId, answersTo, officeId, name, text, email, language, state, sentAt, keptDays }: ImportedComment & { articleId: number; answersTo: number | null; keptDays: number }, at: Date): Promise<number> {
  // Only answers are the body's own; what it said by itself stands under the name of its office.
  const office = answersTo === null || state !== 'approved' ? {} : { officeId, writtenBy: officeId === null ? null : actor.userId };
  const { id } = await trx.insertInto('comments').values({ articleId, answersTo, language, state: 'waiting', suspicions: linksIn(text) > 0 ? ['links'] : [], sentAt, ...office }).returning('id').executeTakeFirstOrThrow();
  await trx.insertInto('commentTexts').values({ commentId: id, number: 1, name: office.officeId ? null : name, text, writtenAt: sentAt }).execute();
  if (!office.officeId && email !== '' && !whyNotAddress(email) && at.getTime() - sentAt.getTime() < keptDays * millisecondsPerDay) await trx.insertInto('commentAddresses').values({ commentId: id, email, wantsMails: false, keptSince: sentAt }).execute();
  if (state === 'approved') {
    await trx.updateTable('comments').set({ state }).where('id', '=', id).execute();
    await trx.insertInto('commentDecisions').values({ commentId: id, number: 1, outcome: 'approved', decidedBy: actor.userId, decidedAt: at }).execute();
  }

  return id;
}
