import { sql } from 'kysely';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { ArticleKind, Tongue } from '../articles/article.ts';
import type { CommentState, Outcome, RejectionReason } from './comment.ts';
import { commentOfKey } from './store.ts';

/** What everybody reads of a comment. Of one that is gone but was answered, only that it stood there. */
export interface ReadComment {
  id: number;
  state: CommentState;
  name: string | null;
  text: string | null;
  sentAt: Date;
  /** The office that gave an official answer. */
  officeAr: string | null;
  officeFr: string | null;
}

export interface Thread extends ReadComment {
  answers: readonly ReadComment[];
}

/** How many comments stand on a page with their answers. */
export const commentsOnAPage = 20;

const shown = sql`c.id, c.answers_to, c.state, c.sent_at, case when c.state = 'approved' then t.name end as name, case when c.state = 'approved' then t.text end as text, o.name_ar as office_ar, o.name_fr as office_fr`;
const withText = sql`join comment_texts t on t.comment_id = c.id and t.number = c.latest left join author_offices o on o.id = c.office_id`;

/** The published comments of an article, the first first, each with its answers; how many stand on top, and how many there are in all. */
export async function threadsOf(db: Db, articleId: number, { page = 1, only }: { page?: number; only?: number } = {}): Promise<{ threads: Thread[]; tops: number; count: number }> {
  const { rows } = await sql<ReadComment & { answersTo: number | null; tops: number; count: number }>`
    with tops as (
      select c.*, count(*) over ()::int as tops from comments c
      where c.article_id = ${articleId} and c.answers_to is null and c.state <> 'waiting' ${only === undefined ? sql`` : sql`and c.id = ${only}`}
        and (c.state = 'approved' or exists (select from comments a where a.answers_to = c.id and a.state = 'approved'))
      order by c.sent_at, c.id limit ${commentsOnAPage} offset ${(page - 1) * commentsOnAPage}),
    totals as (select count(*)::int as count from comments where article_id = ${articleId} and state = 'approved')
    select ${shown}, c.tops, (select count from totals) as count from tops c ${withText}
    union all
    select ${shown}, 0, 0 from comments c ${withText} where c.answers_to in (select id from tops) and c.state = 'approved'
    order by sent_at, id`.execute(db);
  const tops = rows.filter(({ answersTo }) => answersTo === null);

  return { threads: tops.map((top) => ({ ...top, answers: rows.filter(({ answersTo }) => answersTo === top.id) })), tops: tops[0]?.tops ?? 0, count: tops[0]?.count ?? 0 };
}

/** A comment as its author finds it again. */
export interface OwnComment {
  id: number;
  articleId: number;
  article: string;
  kind: ArticleKind;
  portalId: number;
  language: Tongue;
  state: CommentState;
  latest: number;
  name: string | null;
  text: string | null;
  sentAt: Date;
  decision: { outcome: Outcome; reason: RejectionReason | null; decidedAt: Date } | null;
  /** None where the address is no longer kept. */
  wantsMails: boolean | null;
  answers: readonly ReadComment[];
  commentsUntil: Day | null;
}

/** The comment whose author holds a key: refused to anybody else as a page that is not there. */
export async function ownComment(db: Db, key: string): Promise<OwnComment> {
  const id = await commentOfKey(db, key);
  const { rows: [found] } = await sql<Omit<OwnComment, 'answers' | 'decision'> & { outcome: Outcome | null; reason: RejectionReason | null; decidedAt: Date | null }>`
    select c.id, c.article_id, a.kind, a.portal_id, a.comments_until, c.language, c.state, c.latest, t.name, t.text, c.sent_at, d.outcome, d.reason, d.decided_at, e.wants_mails, w.title as article
    from comments c join comment_texts t on t.comment_id = c.id and t.number = c.latest join articles a on a.id = c.article_id
    join lateral (select title from article_texts where article_id = a.id and number = a.published order by language <> c.language, language <> 'ar', language limit 1) w on true
    left join comment_addresses e on e.comment_id = c.id
    left join lateral (select * from comment_decisions where comment_id = c.id order by id desc limit 1) d on true
    where c.id = ${id}`.execute(db);
  if (!found) throw new Error(`Comment ${id} has no words`);
  const { outcome, reason, decidedAt, ...comment } = found;
  const { rows: answers } = await sql<ReadComment>`select ${shown} from comments c ${withText} where c.answers_to = ${id} and c.state = 'approved' order by c.sent_at, c.id`.execute(db);

  return { ...comment, answers, decision: outcome && decidedAt ? { outcome, reason, decidedAt } : null };
}
