import { sql } from 'kysely';
import type { Db } from '#platform/database';
import type { CommentState, Outcome, RejectionReason } from '../comments/comment.ts';
import type { Suspicion } from '../comments/suspicion.ts';

/** The states of comments, what waits first. */
export const states = ['waiting', 'approved', 'rejected', 'erased'] as const satisfies readonly CommentState[];

/** A comment as it lies before a moderator: everything but where its author is written to. */
export interface ListedComment {
  id: number;
  articleId: number;
  article: string;
  answersTo: number | null;
  /** What it answers: who wrote that, and how it begins. */
  answered: { name: string | null; text: string | null } | null;
  state: CommentState;
  latest: number;
  suspicions: readonly Suspicion[];
  name: string | null;
  text: string | null;
  sentAt: Date;
  officeAr: string | null;
  officeFr: string | null;
  /** The number of the last decision; 0 where there is none. */
  seen: number;
}

export const commentsToRead = 20;

const fields = sql`
  c.id, c.article_id, w.title as article, c.answers_to, c.state, c.latest, c.suspicions, t.name, t.text, c.sent_at, o.name_ar as office_ar, o.name_fr as office_fr,
  case when c.answers_to is not null then (select json_build_object('name', x.name, 'text', left(x.text, 200)) from comments y join comment_texts x on x.comment_id = y.id and x.number = y.latest where y.id = c.answers_to) end as answered,
  coalesce((select max(id) from comment_decisions where comment_id = c.id), 0) as seen`;
const from = sql`
  comments c join comment_texts t on t.comment_id = c.id and t.number = c.latest join articles a on a.id = c.article_id
  join lateral (select title from article_texts where article_id = a.id and number = a.published order by language <> 'ar', language limit 1) w on true
  left join author_offices o on o.id = c.office_id`;

export interface CommentFilter {
  portalId: number;
  state: CommentState;
  /** Only those that the house looks at twice. */
  isSuspect: boolean;
  articleId: number | null;
  page: number;
}

/** The comments of a portal in a state: what waits, the oldest first; what was decided, the latest first. With how many there are. */
export async function commentsIn(db: Db, { portalId, state, isSuspect, articleId, page }: CommentFilter): Promise<{ comments: ListedComment[]; count: number }> {
  const { rows } = await sql<ListedComment & { total: number }>`
    select ${fields}, count(*) over ()::int as total from ${from}
    where a.portal_id = ${portalId} and c.state = ${state} ${isSuspect ? sql`and c.suspicions <> '{}'` : sql``} ${articleId === null ? sql`` : sql`and a.id = ${articleId}`}
    order by c.sent_at ${state === 'waiting' ? sql`` : sql`desc`}, c.id ${state === 'waiting' ? sql`` : sql`desc`}
    limit ${commentsToRead} offset ${(page - 1) * commentsToRead}`.execute(db);

  return { comments: rows.map(({ total: _, ...comment }) => comment), count: rows[0]?.total ?? 0 };
}

/** How many comments of a portal are in each state. */
export async function commentCounts(db: Db, portalId: number): Promise<Record<CommentState, number>> {
  const { rows } = await sql<{ state: CommentState; count: number }>`select c.state, count(*)::int as count from comments c join articles a on a.id = c.article_id where a.portal_id = ${portalId} group by c.state`.execute(db);
  const count = (state: CommentState) => rows.find((row) => row.state === state)?.count ?? 0;

  return { waiting: count('waiting'), approved: count('approved'), rejected: count('rejected'), erased: count('erased') };
}

export interface ReadDecision {
  outcome: Outcome;
  reason: RejectionReason | null;
  note: string | null;
  who: string;
  at: Date;
}

/** A comment with what the house did about it. */
export interface WholeComment extends ListedComment {
  decisions: readonly ReadDecision[];
  looks: readonly { who: string; because: string; at: Date }[];
  wordings: readonly { number: number; name: string | null; text: string | null; writtenAt: Date }[];
  /** Whether an address is kept, never which. */
  hasAddress: boolean;
}

/** A comment of a portal; none of another's. */
export async function commentOf(db: Db, portalId: number, id: number): Promise<WholeComment | undefined> {
  const { rows: [found] } = await sql<ListedComment & { hasAddress: boolean }>`
    select ${fields}, exists (select from comment_addresses where comment_id = c.id) as has_address from ${from} where c.id = ${id} and a.portal_id = ${portalId}`.execute(db);
  if (!found) return undefined;
  const [decisions, looks, wordings] = await Promise.all([
    db.selectFrom('commentDecisions').innerJoin('users', 'users.id', 'commentDecisions.decidedBy').select(['outcome', 'reason', 'note', 'users.name as who', 'decidedAt as at']).where('commentId', '=', id).orderBy('commentDecisions.id').execute(),
    db.selectFrom('commentAddressLooks').innerJoin('users', 'users.id', 'commentAddressLooks.lookedBy').select(['users.name as who', 'because', 'lookedAt as at']).where('commentId', '=', id).orderBy('commentAddressLooks.id').execute(),
    db.selectFrom('commentTexts').select(['number', 'name', 'text', 'writtenAt']).where('commentId', '=', id).orderBy('number').execute(),
  ]);

  return { ...found, decisions, looks, wordings };
}
