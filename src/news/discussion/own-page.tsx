import { dayIn } from '#platform/days';
import { longDay, timeOf } from '#platform/words';
import type { Visit } from '#portals';
import { here, wordsAround } from '#portals';
import type { FilledForm } from '#ui';
import { ErrorSummary, HiddenField, TextArea, TextField } from '#ui';
import { longest } from '../comments/comment.ts';
import type { OwnComment } from '../comments/queries.ts';
import { commentWordsIn } from '../comments/words.ts';
import { CommentView } from './comments-section.tsx';
import { discussionWordsIn } from './words.ts';

interface OwnView {
  visit: Visit;
  /** The key by which its author came. */
  mark: string;
  comment: OwnComment;
  /** Minutes during which it may be corrected; none when it may not. */
  minutesLeft: number | null;
  form: FilledForm;
}

/** A comment as its author finds it again: what became of it, and what they may still do with it. */
export function OwnPage({ visit, mark, comment, minutesLeft, form }: OwnView) {
  const language = wordsAround[visit.language];
  const { own: words, form: labels } = discussionWordsIn(language);
  const { state, decision, answers, sentAt } = comment;
  const at = (path: string) => here(visit, `/comments/${mark}${path}`);
  const tone = state === 'approved' ? 'notice notice--done' : state === 'rejected' ? 'notice notice--late' : 'notice';

  return (
    <div class="article stack">
      <div>
        <h1>{words.title}</h1>
        <p>{words.on} <a href={here(visit, `/news/${comment.articleId}${state === 'approved' ? `#comment-${comment.id}` : ''}`)}><bdi>{comment.article}</bdi></a></p>
      </div>
      <div class={tone}>
        <p><b>{words.states[state]}</b></p>
        {decision?.reason && state === 'rejected' ? <p>{words.because} <b>{commentWordsIn(language).reasons[decision.reason].title}</b>. {commentWordsIn(language).reasons[decision.reason].text}</p> : null}
      </div>
      <ErrorSummary language={language} form={form} />
      {state === 'erased' ? null : (
        <>
          <section class="card"><CommentView comment={{ ...comment, state: 'approved', officeAr: null, officeFr: null }} language={language} /></section>
          <p class="small soft">{words.sent(longDay(dayIn(sentAt), language), timeOf(sentAt, language))}</p>
        </>
      )}
      {answers.length ? <section><h2>{words.answers}</h2><ol class="plain">{answers.map((answer) => <li class="comment"><CommentView comment={answer} language={language} /></li>)}</ol></section> : null}
      {minutesLeft === null ? null : (
        <form action={at('/text')} method="post" class="comment-form" novalidate>
          <h2>{words.correct}</h2>
          <p class="small soft">{words.timeLeft(minutesLeft)}</p>
          <HiddenField name="seen" value={String(comment.latest)} />
          <TextField name="name" label={labels.labels.name} form={form} value={comment.name ?? ''} required maxlength={longest.name} dir="auto" />
          <TextArea name="text" label={labels.labels.text} form={form} value={comment.text ?? ''} required rows={6} />
          <p><button type="submit" class="button button--main">{words.save}</button></p>
        </form>
      )}
      {state === 'erased' ? null : <Choices {...{ words, comment, at }} />}
    </div>
  );
}

function Choices({ words, comment, at }: { words: ReturnType<typeof discussionWordsIn>['own']; comment: OwnComment; at: (path: string) => string }) {
  return (
    <>
      <section>
        <h2>{words.letters}</h2>
        <p>{comment.wantsMails === null ? words.lettersGone : comment.wantsMails ? words.lettersOn : words.lettersOff}</p>
        {comment.wantsMails === null ? null : (
          <form action={at('/letters')} method="post">
            <p><button type="submit" class="button" name="wanted" value={comment.wantsMails ? 'no' : 'yes'}>{comment.wantsMails ? words.stop : words.start}</button></p>
          </form>
        )}
      </section>
      <section>
        <h2>{words.erase}</h2>
        <p>{words.eraseText}</p>
        <form action={at('/erasure')} method="post"><p><button type="submit" class="button">{words.eraseNow}</button></p></form>
        <p class="small soft">{words.keepLink}</p>
      </section>
    </>
  );
}
