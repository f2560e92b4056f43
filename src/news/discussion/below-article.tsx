import type { Child } from 'hono/jsx';
import { addDays, beginningOf, dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask } from '#platform/web';
import { filledForm } from '#ui';
import type { Thread } from '../comments/queries.ts';
import { threadsOf } from '../comments/queries.ts';
import type { ReadArticle } from '../public/queries.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentsSection } from './comments-section.tsx';
import { discussionWordsIn } from './words.ts';

interface Below {
  section: Child;
  threads: readonly Thread[];
  count: number;
  /** By what its page learns that something changed, and from when it is another by itself: comments close with a day. */
  tag: string;
  until: Date | undefined;
}

/** What stands below an article: what readers said of it, and where one says something oneself. */
export async function belowArticle(c: Ask, { id: articleId, commentsUntil }: ReadArticle, page: number): Promise<Below> {
  const { db, visit, clock } = c.var;
  const today = dayIn(clock());
  const { threads, tops, count } = await threadsOf(db, articleId, { page });
  if (page > 1 && threads.length === 0) throw new RefusalError(refusal('page.not_found'));
  const form = <CommentForm {...{ visit, articleId }} form={emptyForm(c)} />;

  return { section: <CommentsSection {...{ visit, articleId, commentsUntil, today, threads, tops, count, page, form }} />, threads, count, tag: `comments-${articleId}`, until: closingOf(commentsUntil, today) };
}

/** The instant at which comments close; none where they are closed, or never open. */
export function closingOf(commentsUntil: ReadArticle['commentsUntil'], today: string): Date | undefined {
  return commentsUntil !== null && today <= commentsUntil ? beginningOf(addDays(commentsUntil, 1)) : undefined;
}

export function emptyForm(c: Ask) {
  return filledForm(c, null, discussionWordsIn(c.var.language).form.labels);
}
