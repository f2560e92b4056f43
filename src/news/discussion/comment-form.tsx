import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import type { FilledForm } from '#ui';
import { ErrorSummary, TextArea, TextField } from '#ui';
import { longest } from '../comments/comment.ts';
import { discussionWordsIn } from './words.ts';

interface CommentFormView {
  visit: Visit;
  articleId: number;
  /** The comment that is answered. */
  answersTo?: { id: number; name: string | null } | undefined;
  form: FilledForm;
}

/** Where a reader says something. It carries nothing of who reads: the page in which it stands is the same for everybody. */
export function CommentForm({ visit, articleId, answersTo, form }: CommentFormView) {
  const language = wordsAround[visit.language];
  const { form: words, rules } = discussionWordsIn(language);

  return (
    <form class="comment-form" id="comment" action={actionOf(visit, articleId, answersTo?.id)} method="post" novalidate>
      <h2>{answersTo ? discussionWordsIn(language).answerTo(answersTo.name ?? '') : words.title}</h2>
      <p class="small soft">{words.lead} <a href={here(visit, '/moderation')}>{rules}</a></p>
      <ErrorSummary language={language} form={form} />
      <TextField name="name" label={words.labels.name} form={form} required autocomplete="name" maxlength={longest.name} dir="auto" />
      <TextField name="email" type="email" label={words.labels.email} hint={words.emailHint} form={form} required autocomplete="email" maxlength={longest.address} dir="ltr" />
      <TextArea name="text" label={words.labels.text} hint={words.textHint(longest.text)} form={form} required rows={6} />
      <div class="comment-form__empty">
        <label for="field-website">{words.labels.website}</label>
        <p id="hint-website">{words.websiteHint}</p>
        <input id="field-website" name="website" type="text" autocomplete="off" tabindex={-1} aria-describedby="hint-website" />
      </div>
      <Notice {...{ visit }} />
      <p><button type="submit" class="button button--main">{words.read}</button></p>
    </form>
  );
}

/** Where a comment, or an answer to one, is sent. */
export function actionOf(visit: Visit, articleId: number, answersTo: number | null | undefined): string {
  return here(visit, `/news/${articleId}/comments${answersTo ? `/${answersTo}` : ''}`);
}

/** What law 09-08, article 5, has told to whoever is asked for data: who, what for, how long, for whom, whether it must be, and which rights they have. */
function Notice({ visit }: { visit: Visit }) {
  const language = wordsAround[visit.language];
  const { form: words } = discussionWordsIn(language);
  const { bodyNameAr, bodyNameFr, addressesKeptDays, email, postalAddressAr, postalAddressFr, declaration } = visit.site;

  return (
    <section class="comment-form__notice small" aria-label={words.notice}>
      <p><b>{words.notice}</b></p>
      <p>{words.kept(said(language, bodyNameAr, bodyNameFr), words.days(addressesKeptDays))}</p>
      <p>{words.asked}</p>
      <p>{words.rights} <a href={`mailto:${email}`} dir="ltr">{email}</a> {words.orAt} <bdi>{said(language, postalAddressAr, postalAddressFr)}</bdi></p>
      {declaration ? <p>{words.declaration} <bdi dir="ltr">{declaration}</bdi></p> : null}
    </section>
  );
}
