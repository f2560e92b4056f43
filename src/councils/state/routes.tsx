import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { articleKey, articleText, ruleSetFor } from '#law';
import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalId, optionalText, requiredDay, requiredText, seeOther } from '#platform/web';
import { shortDay } from '#platform/words';
import { filledForm, render } from '#ui';
import type { AskedSession } from '../asked.ts';
import { sessionAsked } from '../asked.ts';
import { evidenceFrom, fileField } from '../fields.ts';
import { sessionView } from '../sessions/queries.ts';
import { sessionWordsIn } from '../sessions/words.ts';
import { askForState, receiveForState } from './acts.ts';
import { rightsOf } from './lock.ts';
import { ReceiptPage, StatePointPage } from './pages.tsx';
import type { Received } from './received.ts';
import { received } from './received.ts';
import { windowOf } from './show.tsx';
import { stateWordsIn } from './words.ts';

export const stateRoutes = new Hono<Env>();

const path = '/meetings/:id/session/state';

/** The session for somebody on the State's side with the right to do so; nobody else finds the page. */
async function askedBy(c: Context<Env>, right: 'mayRepresent' | 'mayReceive'): Promise<AskedSession> {
  const asked = await sessionAsked(c, ['state']);
  if (!(await rightsOf(c.var.db, actorIn(c), asked.council))[right]) throw new RefusalError(refusal('page.not_found'));

  return asked;
}

stateRoutes.get(`${path}/points/new`, async (c) => showPoint(c, await askedBy(c, 'mayRepresent'), null));

stateRoutes.post(`${path}/points`, async (c) => {
  const asked = await askedBy(c, 'mayRepresent');

  return answerForm(c, {
    schema: z.object({ submission: z.uuid(), titleAr: requiredText(300), titleFr: optionalText(300) }),
    accepted: async (typed) => {
      const id = await askForState(c.var.db, actorIn(c), { ...typed, meetingId: asked.meetingId }, c.var.clock());
      c.var.leaveNotice(stateWordsIn(c.var.language).asked);

      return seeOther(c, `${asked.here}#point-${id}`);
    },
    refused: (refused) => showPoint(c, asked, refused),
  });
});

stateRoutes.get(`${path}/receipts/:formality`, async (c) => showReceipt(c, await askedBy(c, 'mayReceive'), receivedIn(c), null));

stateRoutes.post(`${path}/receipts/:formality`, async (c) => {
  const asked = await askedBy(c, 'mayReceive');
  const formality = receivedIn(c);

  return answerForm(c, {
    schema: z.object({ submission: z.uuid(), happenedOn: requiredDay, reference: requiredText(100), evidence: fileField, replacesId: optionalId, because: optionalText(500) }),
    accepted: async ({ evidence, ...typed }) => {
      await receiveForState(c.var.db, actorIn(c), { ...typed, meetingId: asked.meetingId, formality, evidence: await evidenceFrom(evidence) }, c.var.clock());
      c.var.leaveNotice(stateWordsIn(c.var.language).saved);

      return seeOther(c, `${asked.here}#receipts`);
    },
    refused: (refused) => showReceipt(c, asked, formality, refused),
  });
});

function receivedIn(c: Context<Env>): Received {
  const found = received.find((one) => one === c.req.param('formality'));
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}

async function showPoint(c: Context<Env>, asked: AskedSession, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token, clock } = c.var;
  const words = stateWordsIn(language);
  const view = await sessionView(db, asked, clock());
  const form = filledForm(c, refused, { titleAr: sessionWordsIn(language).pointTitle });
  const article = articleKey(ruleSetFor(asked.days.level, asked.today).stateAddsItems.article);

  return render(c, { title: words.ask, current: 'meetings', crumbs: asked.crumbs }, <StatePointPage {...{ language, token, form, article, here: asked.here, until: windowOf(asked, view.formalities, view.calendar)?.by ?? null }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}

async function showReceipt(c: Context<Env>, asked: AskedSession, subject: Received, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token, clock } = c.var;
  const words = stateWordsIn(language);
  const view = await sessionView(db, asked, clock());
  const line = [...view.before, ...view.after].find((one) => one.subject === subject);
  const standing = view.formalities.find(({ formality, recordedForBodyId }) => formality === subject && recordedForBodyId !== null);
  const note = [line?.by ? sessionWordsIn(language).by(shortDay(line.by, language)) : '', line ? articleText(line.article, language) : ''].filter(Boolean).join(' · ');
  const form = filledForm(c, refused, { happenedOn: words.receivedOn, reference: words.reference, evidence: words.evidence, because: words.because });
  const done = standing ? { id: standing.id, day: standing.happenedOn, reference: standing.reference } : null;

  return render(c, { title: words.receiptTitle(sessionWordsIn(language).formalities[subject]), current: 'meetings', crumbs: asked.crumbs }, <ReceiptPage {...{ language, token, form, subject, done, note, here: asked.here, today: asked.today }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}
