import { Hono } from 'hono';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError } from '#platform/refusals';
import { dayIn } from '#platform/days';
import type { Ask, Env, FieldErrors, RefusedForm } from '#platform/web';
import { formOf, refusalIn, seeOther, statusOf } from '#platform/web';
import { here, portalWordsIn, showAside, showPage } from '#portals';
import { filledForm } from '#ui';
import { whyNotAddress, whyNotAnswer, whyNotDiscuss, whyNotName, whyNotText } from '../comments/comment.ts';
import { commentName, commentText } from '../comments/plain-comment.ts';
import { marksOf } from '../comments/places.ts';
import type { Thread } from '../comments/queries.ts';
import { threadsOf } from '../comments/queries.ts';
import { sendComment } from '../comments/send-comment.ts';
import type { Sending } from '../comments/stamp.ts';
import { stampOf, whyNotStamped } from '../comments/stamp.ts';
import { commentWordsIn } from '../comments/words.ts';
import type { ReadArticle } from '../public/queries.ts';
import { readArticle } from '../public/queries.ts';
import { closingOf, emptyForm } from './below-article.tsx';
import { actionOf, CommentForm } from './comment-form.tsx';
import { ThreadView } from './comments-section.tsx';
import { ReviewPage, RulesPage, ThanksPage } from './review-page.tsx';
import { discussionWordsIn } from './words.ts';

const article = '/:language{(?:ar|fr|zgh)}/news/:article{[1-9][0-9]{0,8}}/comments';

/** Where readers say something under an article, or to one another: read once more, then sent. */
export function sendingPages(secret: string): Hono<Env> {
  return new Hono<Env>()
    .get('/:language{(?:ar|fr|zgh)}/moderation', (c) => showRules(c))
    .get(`${article}/thanks`, (c) => showThanks(c))
    .post(article, (c) => takeComment(c, secret, null))
    .get(`${article}/:comment{[1-9][0-9]{0,8}}`, (c) => showThread(c))
    .post(`${article}/:comment{[1-9][0-9]{0,8}}`, async (c) => takeComment(c, secret, await threadAsked(c)));
}

function showRules(c: Ask): Promise<Response> {
  const { visit, language } = c.var;
  const { moderation } = discussionWordsIn(language);

  return showPage(c, { title: moderation.title, crumbs: [{ label: portalWordsIn(language).home, href: here(visit) }, { label: moderation.title }] }, <RulesPage visit={visit} rules={Object.values(commentWordsIn(language).reasons)} />, { tags: [] });
}

async function articleAsked(c: Ask): Promise<ReadArticle> {
  const { db, visit, clock } = c.var;
  const found = await readArticle(db, { portalId: visit.site.id, kind: 'news', id: Number(c.req.param('article')), language: visit.language, at: clock() });
  if (!found || found.withdrawnAt) throw new RefusalError(refusal('page.not_found'));

  return found;
}

async function showThanks(c: Ask): Promise<Response> {
  const { id } = await articleAsked(c);

  return showPage(c, { title: discussionWordsIn(c.var.language).thanks.title, current: 'news', isAside: true }, <ThanksPage visit={c.var.visit} articleId={id} />, { tags: [`article-${id}`] });
}

async function threadAsked(c: Ask): Promise<Thread> {
  const { threads: [thread] } = await threadsOf(c.var.db, Number(c.req.param('article')), { only: Number(c.req.param('comment')) });
  if (!thread) throw new RefusalError(refusal('page.not_found'));

  return thread;
}

async function showThread(c: Ask): Promise<Response> {
  const [found, thread] = await Promise.all([articleAsked(c), threadAsked(c)]);
  const today = dayIn(c.var.clock());

  return showPage(c, headOf(c, found), <SayPage {...{ c, found, thread }} form={emptyForm(c)} />, { tags: [`article-${found.id}`, `comments-${found.id}`], until: closingOf(found.commentsUntil, today) });
}

function headOf(c: Ask, found: ReadArticle) {
  const { title, form } = discussionWordsIn(c.var.language);

  return { title: form.title, current: 'news' as const, isAside: true, languages: found.languages, crumbs: [{ label: found.title, href: here(c.var.visit, `/news/${found.id}`) }, { label: title }] };
}

/** A comment that is answered, or none, and where one says something. */
function SayPage({ c, found, thread, form }: { c: Ask; found: ReadArticle; thread: Thread | null; form: ReturnType<typeof filledForm> }) {
  const { visit, language, clock } = c.var;
  const why = whyNotDiscuss(found, dayIn(clock()));

  return (
    <div class="comments">
      <h1><bdi>{found.title}</bdi></h1>
      {thread ? <ol class="plain"><ThreadView {...{ thread, visit, language }} articleId={found.id} isOpen={false} /></ol> : null}
      {why ? <p class="notice">{c.var.explain(why)}</p> : <CommentForm {...{ visit, form }} articleId={found.id} answersTo={thread ?? undefined} />}
    </div>
  );
}

/** Reads what was typed, shows it once more, and sends it when it comes back as it was shown. Whatever is wrong is told beside it, and nothing typed is lost. */
async function takeComment(c: Ask, secret: string, thread: Thread | null): Promise<Response> {
  const [found, form] = [await articleAsked(c), await formOf(c)];
  const sending: Sending = { articleId: found.id, answersTo: thread?.id ?? null, name: commentName(form.text('name')), email: form.text('email'), text: commentText(form.text('text')) };
  const typed = { name: sending.name, email: sending.email, text: sending.text };
  const say = (status: 200 | ReturnType<typeof statusOf>, refused: Omit<RefusedForm, 'typed'>) => {
    c.status(status);

    return showAside(c, headOf(c, found), <SayPage {...{ c, found, thread }} form={filledForm(c, { typed, ...refused }, discussionWordsIn(c.var.language).form.labels)} />);
  };
  const closed = whyNotDiscuss(found, dayIn(c.var.clock())) ?? (thread ? whyNotAnswer({ state: thread.state, answersTo: null }) : undefined);
  if (closed) return say(422, { errors: {}, refusal: closed });
  const errors = faultsOf(sending);
  if (Object.keys(errors).length) return say(422, { errors, refusal: null });
  if (form.text('website') !== '') return say(422, { errors: {}, refusal: refusal('comment.field_to_leave_empty') });
  if (form.text('step') === 'edit') return say(200, { errors: {}, refusal: null });

  return readOrSend(c, { secret, sending, found, stamp: form.text('stamp'), isSilent: form.text('silent') === 'yes' });
}

function faultsOf({ name, email, text }: Sending): FieldErrors {
  const faults = { name: whyNotName(name), email: whyNotAddress(email), text: whyNotText(text) };

  return Object.fromEntries(Object.entries(faults).flatMap(([field, no]) => (no ? [[field, { code: no.code, facts: no.facts }]] : [])));
}

interface Ready {
  secret: string;
  sending: Sending;
  found: ReadArticle;
  /** Empty where it was not shown yet. */
  stamp: string;
  isSilent: boolean;
}

async function readOrSend(c: Ask, { secret, sending, found, stamp, isSilent }: Ready): Promise<Response> {
  const { visit, db, clock, address } = c.var;
  const at = clock();
  const review = (no: Refusal | null, kept: string) => {
    c.status(no ? statusOf(no) : 200);

    return showAside(c, { ...headOf(c, found), title: discussionWordsIn(c.var.language).review.title }, <ReviewPage {...{ visit, sending, isSilent, at }} stamp={kept} form={filledForm(c, no ? { typed: {}, errors: {}, refusal: no } : null)} />);
  };
  if (stamp === '') return review(null, stampOf(secret, sending, at));
  const early = whyNotStamped(secret, stamp, sending, at);
  if (early) return review(early, early.code === 'comment.too_quick' ? stamp : stampOf(secret, sending, at));
  try {
    await sendComment(db, { ...sending, portalId: visit.site.id, language: visit.language, wantsMails: !isSilent, marks: marksOf(secret, { email: sending.email, text: sending.text, from: address }) }, at);
  } catch (error) {
    const no = refusalIn(error);
    if (!no || no.code === 'page.not_found') throw error;

    return review(no, stamp);
  }

  return seeOther(c, `${actionOf(visit, found.id, null)}/thanks`);
}
