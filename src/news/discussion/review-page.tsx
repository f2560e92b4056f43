import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import type { FilledForm } from '#ui';
import { ErrorSummary, HiddenField } from '#ui';
import type { Sending } from '../comments/stamp.ts';
import { looksLikeComplaint } from '../comments/suspicion.ts';
import { actionOf } from './comment-form.tsx';
import { CommentView } from './comments-section.tsx';
import { discussionWordsIn } from './words.ts';

export const complaintsPortal = 'https://www.chikaya.ma';

interface ReviewView {
  visit: Visit;
  sending: Sending;
  stamp: string;
  isSilent: boolean;
  /** Why it did not go, when it was sent. */
  form: FilledForm;
  at: Date;
}

/** What somebody is about to send, as everybody will read it, before it goes. */
export function ReviewPage({ visit, sending, stamp, isSilent, form, at }: ReviewView) {
  const language = wordsAround[visit.language];
  const { review: words, title } = discussionWordsIn(language);
  const { articleId, answersTo, name, email, text } = sending;

  return (
    <div class="comments">
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <ErrorSummary language={language} form={form} />
      <section class="card" aria-label={title}>
        <CommentView comment={{ state: 'approved', name, text, sentAt: at, officeAr: null, officeFr: null }} language={language} />
      </section>
      {looksLikeComplaint(text) ? (
        <section class="notice">
          <h2>{words.complaint}</h2>
          <p>{words.complaintText} <a href={complaintsPortal} rel="noreferrer">{words.portal}</a>. {words.stillSend}</p>
        </section>
      ) : null}
      <form action={actionOf(visit, articleId, answersTo)} method="post" class="stack">
        {Object.entries({ name, email, text, stamp, website: '' }).map(([field, value]) => <HiddenField name={field} value={value} />)}
        <p class="small">{words.writtenTo} <bdi dir="ltr">{email}</bdi></p>
        <label class="choice small"><input type="checkbox" name="silent" value="yes" checked={isSilent} /> <span>{words.silent}</span></label>
        <p class="chips"><button type="submit" class="button button--main" name="step" value="send">{words.send}</button> <button type="submit" class="button" name="step" value="edit">{words.edit}</button></p>
      </form>
    </div>
  );
}

/** That a comment came in, and what becomes of it now. */
export function ThanksPage({ visit, articleId }: { visit: Visit; articleId: number }) {
  const { thanks, back } = discussionWordsIn(wordsAround[visit.language]);

  return (
    <div class="stack">
      <h1>{thanks.title}</h1>
      <p class="notice notice--done">{thanks.lead}</p>
      <p><a class="button" href={here(visit, `/news/${articleId}`)}>{back}</a></p>
    </div>
  );
}

/** By which rules comments are published, and by no others. */
export function RulesPage({ visit, rules }: { visit: Visit; rules: readonly { title: string; text: string }[] }) {
  const language = wordsAround[visit.language];
  const { moderation: words, review, form } = discussionWordsIn(language);
  const { bodyNameAr, bodyNameFr, addressesKeptDays } = visit.site;

  return (
    <article class="article prose">
      <h1>{words.title}</h1>
      <p class="standfirst">{words.lead(said(language, bodyNameAr, bodyNameFr))}</p>
      <dl class="stack">{rules.map(({ title, text }) => <div><dt><b>{title}</b></dt><dd>{text}</dd></div>)}</dl>
      <h2>{words.how}</h2>
      <ul>{words.points(form.days(addressesKeptDays)).map((point) => <li>{point}</li>)}</ul>
      <h2>{words.complaints}</h2>
      <p>{words.complaintsText} <a href={complaintsPortal} rel="noreferrer">{review.portal}</a></p>
    </article>
  );
}
