import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredId, seeOther, submissionMark, writtenText } from '#platform/web';
import { authorOfficesOf } from '#portals';
import { filledForm, render } from '#ui';
import { rejectionReasons } from '../comments/comment.ts';
import { answerOfficially, decideComment, lookAtAddress } from '../comments/moderate.ts';
import { commentText } from '../comments/plain-comment.ts';
import { pageAsked, roomAsked, roomPath } from '../newsroom/room.ts';
import { listAddress, QueuePage } from './comment-lines.tsx';
import { CommentPage } from './comment-page.tsx';
import { commentCounts, commentOf, commentsIn, states } from './queries.ts';
import { moderationWordsIn } from './words.ts';

const list = `${roomPath}/comments` as const;
const one = `${list}/:comment{[1-9][0-9]{0,8}}` as const;

const decision = z.object({
  outcome: z.enum(['approved', 'rejected']),
  reason: z.union([z.enum(rejectionReasons), z.literal('')]).optional().transform((reason) => reason || null),
  note: optionalText(1000),
  number: requiredId,
  seen: z.string().regex(/^\d{1,9}$/u).transform(Number),
});
const answer = z.object({ officeId: requiredId, text: writtenText(30_000), submission: submissionMark });
const look = z.object({ because: writtenText(1000) });

/** Where comments are read before everybody reads them. */
export const moderationRoutes = new Hono<Env>()
  .get(list, (c) => showQueue(c))
  .get(one, (c) => showComment(c, null))
  .post(`${one}/decisions`, (c) => decide(c))
  .post(`${one}/answers`, (c) => answerOne(c))
  .post(`${one}/address`, (c) => showAddress(c));

async function showQueue(c: Ask): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const room = await roomAsked(c, 'moderate_comments');
  const state = states.find((known) => known === c.req.query('state')) ?? 'waiting';
  const article = c.req.query('article') ?? '';
  const filter = { portalId: room.portal.id, state, isSuspect: c.req.query('suspect') === 'yes', articleId: /^[1-9]\d{0,8}$/u.test(article) ? Number(article) : null, page: pageAsked(c) };
  const [counts, found] = await Promise.all([commentCounts(db, room.portal.id), commentsIn(db, filter)]);
  const { title } = moderationWordsIn(language);

  return render(c, { title, current: 'newsroom', crumbs: [...room.crumbs, { label: title }] }, <QueuePage {...{ language, token, room, filter, counts }} {...found} />);
}

const commentId = (c: Ask): number => Number(c.req.param('comment'));

async function showComment(c: Ask, refused: RefusedForm | null, shown: string | null = null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const room = await roomAsked(c, 'moderate_comments');
  const [comment, offices] = await Promise.all([commentOf(db, room.portal.id, commentId(c)), authorOfficesOf(db, room.portal.id)]);
  if (!comment) throw new RefusalError(refusal('page.not_found'));
  const words = moderationWordsIn(language);
  const crumbs = [...room.crumbs, { label: words.title, href: listAddress(room, { state: 'waiting' }) }, { label: comment.name ?? words.title }];

  return render(c, { title: words.title, current: 'newsroom', crumbs }, <CommentPage {...{ language, token, room, comment, offices, shown }} form={filledForm(c, refused, words.labels)} />);
}

async function decide(c: Ask): Promise<Response> {
  const room = await ofThisRoom(c);

  return answerForm(c, {
    schema: decision,
    fields: { 'comment.reason_missing': 'reason' },
    accepted: async (verdict) => {
      await decideComment(c.var.db, actorIn(c), { commentId: commentId(c), ...verdict }, c.var.clock());
      c.var.leaveNotice(moderationWordsIn(c.var.language).told[verdict.outcome]);

      return onceSeen(c, listAddress(room, { state: 'waiting' }));
    },
    refused: (form) => showComment(c, form),
  });
}

async function answerOne(c: Ask): Promise<Response> {
  const room = await ofThisRoom(c);

  return answerForm(c, {
    schema: answer,
    fields: { 'comment.office_strange': 'officeId', 'comment.empty': 'text', 'comment.too_long': 'text', 'comment.too_many_links': 'text' },
    accepted: async ({ text, ...rest }) => {
      await answerOfficially(c.var.db, actorIn(c), { commentId: commentId(c), text: commentText(text), ...rest }, c.var.clock());
      c.var.leaveNotice(moderationWordsIn(c.var.language).told.answered);

      return onceSeen(c, `${room.here}/comments/${commentId(c)}`);
    },
    refused: (form) => showComment(c, form),
  });
}

/** In the answer to the form and nowhere else: read again, the page asks again. */
async function showAddress(c: Ask): Promise<Response> {
  await ofThisRoom(c);

  return answerForm(c, {
    schema: look,
    fields: { 'comment.look_unexplained': 'because' },
    accepted: async ({ because }) => showComment(c, null, await lookAtAddress(c.var.db, actorIn(c), { commentId: commentId(c), because }, c.var.clock())),
    refused: (form) => showComment(c, form),
  });
}

/** The newsroom whose comment it is: an id from another portal is unknown here. */
async function ofThisRoom(c: Ask) {
  const room = await roomAsked(c, 'moderate_comments');
  if (!(await commentOf(c.var.db, room.portal.id, commentId(c)))) throw new RefusalError(refusal('page.not_found'));

  return room;
}

/** Goes on once the next reader of the public page sees it. */
async function onceSeen(c: Ask, path: string): Promise<Response> {
  await c.var.publicSites.settled(c.var.db);

  return seeOther(c, path);
}
