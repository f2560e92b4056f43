import type { Child } from 'hono/jsx';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay, timeOf } from '#platform/words';
import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import type { ReadComment, Thread } from '../comments/queries.ts';
import { commentsOnAPage } from '../comments/queries.ts';
import { discussionWordsIn } from './words.ts';

interface CommentsView {
  visit: Visit;
  articleId: number;
  commentsUntil: Day | null;
  today: Day;
  threads: readonly Thread[];
  /** How many comments answer the article itself, and how many there are in all. */
  tops: number;
  count: number;
  page: number;
  form: Child;
}

/** What readers said under an article, page by page, and where one says something oneself while that is open. */
export function CommentsSection({ visit, articleId, commentsUntil, today, threads, tops, count, page, form }: CommentsView) {
  const language = wordsAround[visit.language];
  const words = discussionWordsIn(language);
  const isOpen = commentsUntil !== null && today <= commentsUntil;
  const last = Math.max(1, Math.ceil(tops / commentsOnAPage));
  const at = (number: number) => here(visit, `/news/${articleId}${number === 1 ? '' : `?page=${number}`}#comments`);
  if (commentsUntil === null && count === 0) return null;

  return (
    <section class="comments" id="comments">
      <h2>{words.title}</h2>
      <p class="small soft">{words.count(count)}{commentsUntil === null ? null : <> · {isOpen ? words.until(longDay(commentsUntil, language)) : words.closed(longDay(commentsUntil, language))}</>}</p>
      {threads.length ? <ol class="plain">{threads.map((thread) => <ThreadView {...{ thread, visit, articleId, language }} isOpen={isOpen} />)}</ol> : null}
      {last > 1 ? (
        <nav class="pages" aria-label={words.pagesLabel}>
          {page > 1 ? <a class="button" rel="prev" href={at(page - 1)}>{words.previous}</a> : null}
          <span class="small soft">{words.pageOf(page, last)}</span>
          {page < last ? <a class="button" rel="next" href={at(page + 1)}>{words.next}</a> : null}
        </nav>
      ) : null}
      {isOpen ? form : null}
    </section>
  );
}

/** A comment with its answers below it. */
export function ThreadView({ thread, visit, articleId, language, isOpen }: { thread: Thread; visit: Visit; articleId: number; language: Language; isOpen: boolean }) {
  const words = discussionWordsIn(language);

  return (
    <li class="comment" id={`comment-${thread.id}`}>
      <CommentView comment={thread} language={language} />
      {isOpen && thread.state === 'approved' ? <p class="small"><a href={here(visit, `/news/${articleId}/comments/${thread.id}`)} aria-label={words.answerTo(thread.name ?? '')}>{words.answer}</a></p> : null}
      {thread.answers.length ? <ol class="plain">{thread.answers.map((answer) => <li class={answer.officeAr === null ? 'comment' : 'comment comment--official'} id={`comment-${answer.id}`}><CommentView comment={answer} language={language} /></li>)}</ol> : null}
    </li>
  );
}

/** Who said what, and when; of what is gone, that it stood here. */
export function CommentView({ comment: { state, name, text, sentAt, officeAr, officeFr }, language }: { comment: Omit<ReadComment, 'id'>; language: Language }) {
  const words = discussionWordsIn(language);
  if (state !== 'approved') return <p class="soft">{state === 'erased' ? words.erased : words.withdrawn}</p>;

  return (
    <>
      <p class="comment__who">
        <b><bdi>{officeAr === null ? name : said(language, officeAr, officeFr)}</bdi></b>
        {officeAr === null ? null : <span class="comment__mark">{words.official}</span>}
        <time class="small soft" datetime={sentAt.toISOString()}>{longDay(dayIn(sentAt), language)} {timeOf(sentAt, language)}</time>
      </p>
      <p class="comment__text" dir="auto">{text}</p>
    </>
  );
}
