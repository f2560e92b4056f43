import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import { unguessable } from '#platform/web';
import type { ArticleKind, Tongue } from '../articles/article.ts';
import type { CommentStanding, Outcome } from './comment.ts';

/** An article under which something is said. */
export interface Discussed {
  id: number;
  bodyId: number;
  kind: ArticleKind;
  commentsUntil: Day | null;
}

/** An article of a portal that everybody reads at a moment; what is not read is not discussed. */
export async function discussedArticle(trx: Db | Trx, portalId: number, articleId: number, at: Date): Promise<Discussed> {
  const found = await trx
    .selectFrom('articles')
    .innerJoin('portals', 'portals.id', 'articles.portalId')
    .select(['articles.id', 'portals.bodyId', 'articles.kind', 'articles.commentsUntil'])
    .where('articles.id', '=', articleId)
    .where('articles.portalId', '=', portalId)
    .where('articles.publishedAt', '<=', at)
    .where('articles.withdrawnAt', 'is', null)
    .executeTakeFirst();
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}

export interface LockedComment extends CommentStanding {
  id: number;
  articleId: number;
  portalId: number;
  bodyId: number;
  answersTo: number | null;
  language: Tongue;
}

/** Holds a comment until the transaction ends: one decision, correction or erasure at a time. */
export async function lockComment(trx: Trx, id: number): Promise<LockedComment> {
  await trx.selectFrom('comments').select('id').where('id', '=', id).forUpdate().execute();
  const { rows: [found] } = await sql<Omit<LockedComment, 'decision'> & { decisionId: number | null; outcome: Outcome | null; decidedBy: string | null }>`
    select c.id, c.article_id, a.portal_id, p.body_id, c.answers_to, c.language, c.state, c.latest, c.sent_at, c.office_id is not null as is_official, d.id as decision_id, d.outcome, u.name as decided_by
    from comments c join articles a on a.id = c.article_id join portals p on p.id = a.portal_id
    left join lateral (select * from comment_decisions where comment_id = c.id order by id desc limit 1) d on true
    left join users u on u.id = d.decided_by
    where c.id = ${id}`.execute(trx);
  if (!found) throw new RefusalError(refusal('page.not_found'));
  const { decisionId, outcome, decidedBy, ...comment } = found;

  return { ...comment, decision: decisionId === null || outcome === null ? null : { id: decisionId, outcome, decidedBy: decidedBy ?? '' } };
}

/** What is kept of the key in an author's link. */
export function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** A key by which a comment's author comes back; each letter has its own, and none is kept. */
export async function makeKey(trx: Trx, commentId: number, at: Date): Promise<string> {
  const key = unguessable(24);
  await trx.insertInto('commentKeys').values({ digest: digestOf(key), commentId, madeAt: at }).execute();

  return key;
}

/** The comment whose author holds a key; to anybody else there is none. */
export async function commentOfKey(db: Db | Trx, key: string): Promise<number> {
  const row = await db.selectFrom('commentKeys').select('commentId').where('digest', '=', digestOf(key)).executeTakeFirst();
  if (!row) throw new RefusalError(refusal('page.not_found'));

  return row.commentId;
}
