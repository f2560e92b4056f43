import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay, timeOf } from '#platform/words';
import { said } from '#portals';
import { Chip, Empty, PageHead, Pages, ButtonLink, Button, Card, Form, HiddenField, Standing } from '#ui';
import type { CommentState } from '../comments/comment.ts';
import type { Room } from '../newsroom/room.ts';
import type { CommentFilter, ListedComment } from './queries.ts';
import { commentsToRead, states } from './queries.ts';
import { moderationWordsIn } from './words.ts';

interface QueueView {
  language: Language;
  token: string;
  room: Room;
  filter: CommentFilter;
  counts: Record<CommentState, number>;
  comments: readonly ListedComment[];
  count: number;
}

/** The address of a list of comments. */
export function listAddress(room: Pick<Room, 'here'>, { state, isSuspect, articleId, page = 1 }: Partial<CommentFilter> & Pick<CommentFilter, 'state'>): string {
  const asked = new URLSearchParams({ state, ...(isSuspect ? { suspect: 'yes' } : {}), ...(articleId ? { article: String(articleId) } : {}), ...(page > 1 ? { page: String(page) } : {}) });

  return `${room.here}/comments?${asked.toString()}`;
}

/** What readers wrote, as it waits to be read or was decided upon. */
export function QueuePage({ language, token, room, filter, counts, comments, count }: QueueView) {
  const words = moderationWordsIn(language);
  const { state, isSuspect, articleId, page } = filter;

  return (
    <div class="stack">
      <PageHead title={words.waiting(counts.waiting)} lead={words.lead} actions={<ButtonLink href={`/portals/${room.portal.slug}/${language === 'fr' ? 'fr' : 'ar'}/moderation`} plain>{words.rules}</ButtonLink>} />
      <nav class="chips" aria-label={words.statesLabel}>
        {states.map((one) => <Chip href={listAddress(room, { state: one, articleId })} on={one === state && !isSuspect} count={counts[one]}>{words.states[one]}</Chip>)}
        <Chip href={listAddress(room, { state, isSuspect: !isSuspect, articleId })} on={isSuspect}>{words.onlySuspect}</Chip>
        {articleId === null ? null : <Chip href={listAddress(room, { state, isSuspect })} on>{words.ofArticle}</Chip>}
      </nav>
      {comments.length === 0 ? <Empty>{words.nothing}</Empty> : null}
      {comments.map((comment) => (
        <Card class="card--padded">
          <CommentLines {...{ comment, language, room }} />
          <div class="chips">
            {comment.state === 'waiting' ? (
              <Form action={`${room.here}/comments/${comment.id}/decisions`} token={token}>
                <Seen comment={comment} />
                <Button main name="outcome" value="approved">{words.approve}</Button>
              </Form>
            ) : null}
            <ButtonLink href={`${room.here}/comments/${comment.id}`}>{words.open}</ButtonLink>
          </div>
        </Card>
      ))}
      <Pages language={language} count={count} size={commentsToRead} page={page} hrefOf={(number) => listAddress(room, { ...filter, page: number })} />
    </div>
  );
}

/** By which the second of two moderators learns what the first did. */
export function Seen({ comment: { seen, latest } }: { comment: Pick<ListedComment, 'seen' | 'latest'> }) {
  return <><HiddenField name="seen" value={String(seen)} /><HiddenField name="number" value={String(latest)} /></>;
}

/** Who wrote what, where and when, and why the house looks at it twice. */
export function CommentLines({ comment, language, room }: { comment: ListedComment; language: Language; room: Pick<Room, 'here'> }) {
  const words = moderationWordsIn(language);
  const { name, text, sentAt, suspicions, answered, officeAr, officeFr, state } = comment;
  const tones = { waiting: 'due', approved: 'done', rejected: 'no', erased: 'none' } as const;

  return (
    <>
      <p>{officeAr === null ? <b dir="auto">{name}</b> : <>{words.official} <b><bdi>{said(language, officeAr, officeFr)}</bdi></b></>} <span class="small soft"><time datetime={sentAt.toISOString()}>{shortDay(dayIn(sentAt), language)} {timeOf(sentAt, language)}</time></span> <Standing tone={tones[state]}>{words.states[state]}</Standing></p>
      <p class="small soft">{words.onArticle} <a href={listAddress(room, { state, articleId: comment.articleId })}><bdi>{comment.article}</bdi></a></p>
      {answered ? <p class="small soft">{words.answersTo} <bdi>{answered.name}</bdi>: <span dir="auto">{answered.text}</span></p> : null}
      {text === null ? <p class="soft">{words.gone}</p> : <p class="prose" dir="auto">{text}</p>}
      {suspicions.length ? <p class="small"><b>{words.suspicionsTitle}</b> {suspicions.map((one) => words.suspicions[one]).join(language === 'ar' ? '، ' : ', ')}</p> : null}
    </>
  );
}
