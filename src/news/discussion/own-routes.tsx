import { Hono } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, requiredId, seeOther, writtenText } from '#platform/web';
import { here, showAside } from '#portals';
import { filledForm } from '#ui';
import { z } from 'zod';
import { minutesToCorrect, whyNotCorrect } from '../comments/comment.ts';
import { chooseLetters, correctComment, eraseComment } from '../comments/own-comment.ts';
import { commentName, commentText } from '../comments/plain-comment.ts';
import { marksOf } from '../comments/places.ts';
import { ownComment } from '../comments/queries.ts';
import { OwnPage } from './own-page.tsx';
import { discussionWordsIn } from './words.ts';

const own = '/:language{(?:ar|fr|zgh)}/comments/:key{[A-Za-z0-9_-]{32}}';

const correction = z.object({ name: writtenText(10_000), text: writtenText(30_000), seen: requiredId });

/** Where authors come back to what they wrote, by the link of their letter alone. */
export function ownPages(secret: string): Hono<Env> {
  return new Hono<Env>()
    .get(own, (c) => showOwn(c, null))
    .post(`${own}/text`, (c) => correct(c, secret))
    .post(`${own}/letters`, async (c) => {
      await ownAsked(c);
      await chooseLetters(c.var.db, { key: keyIn(c), wantsMails: (await formOf(c)).text('wanted') === 'yes' }, c.var.clock());

      return backToOwn(c);
    })
    .post(`${own}/erasure`, async (c) => {
      await ownAsked(c);
      await eraseComment(c.var.db, { key: keyIn(c) }, c.var.clock());

      return backToOwn(c);
    });
}

const keyIn = (c: Ask): string => c.req.param('key') ?? '';

/** A key opens on the portal of its comment only. */
async function ownAsked(c: Ask) {
  const comment = await ownComment(c.var.db, keyIn(c));
  if (comment.portalId !== c.var.visit.site.id) throw new RefusalError(refusal('page.not_found'));

  return comment;
}

async function showOwn(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { visit, clock, language } = c.var;
  const comment = await ownAsked(c);
  const minutesLeft = whyNotCorrect(comment, clock()) ? null : Math.max(0, minutesToCorrect - Math.ceil((clock().getTime() - comment.sentAt.getTime()) / 60_000));
  const words = discussionWordsIn(language);

  return showAside(c, { title: words.own.title, current: 'news' }, <OwnPage {...{ visit, comment, minutesLeft }} mark={keyIn(c)} form={filledForm(c, refused, words.form.labels)} />);
}

function correct(c: Ask, secret: string): Promise<Response> {
  return answerForm(c, {
    schema: correction,
    fields: { 'comment.unnamed': 'name', 'comment.name_too_long': 'name', 'comment.name_is_an_address': 'name', 'comment.empty': 'text', 'comment.too_long': 'text', 'comment.too_many_links': 'text', 'comment.said_already': 'text' },
    accepted: async ({ name, text, seen }) => {
      await ownAsked(c);
      const plain = commentText(text);
      await correctComment(c.var.db, { key: keyIn(c), name: commentName(name), text: plain, seen, wordsMark: (email) => marksOf(secret, { email, text: plain, from: c.var.address }).words }, c.var.clock());

      return backToOwn(c);
    },
    refused: (form) => showOwn(c, form),
  });
}

/** Once every page that is kept has heard of it. */
async function backToOwn(c: Ask): Promise<Response> {
  await c.var.publicSites.settled(c.var.db);

  return seeOther(c, here(c.var.visit, `/comments/${keyIn(c)}`));
}
