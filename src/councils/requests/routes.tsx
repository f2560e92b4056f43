import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { calendarOf } from '#law';
import { actorIn } from '#people';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalWhole, requiredDay, requiredText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { AskedCouncil } from '../asked.ts';
import { councilAsked, idAsked } from '../asked.ts';
import { membersInOffice } from '../members/queries.ts';
import { declineRequest, takeRequest } from './answer-request.ts';
import { RequestsPage } from './page.tsx';
import { requestsOf } from './queries.ts';
import { requestAskers } from './request.ts';
import { requestWordsIn } from './words.ts';

export const requestRoutes = new Hono<Env>();

const path = '/councils/:bodyId/requests';

requestRoutes.get(path, async (c) => show(c, await councilAsked(c, ['keeper']), null));

requestRoutes.post(path, async (c) => {
  const asked = await councilAsked(c, ['keeper']);

  return answerForm(c, {
    schema: z.object({ submission: z.uuid(), askedBy: z.enum(requestAskers), askers: optionalWhole, askedOn: requiredDay, subjectsAr: requiredText(2000) }),
    fields: { 'request.too_few': 'askers', 'request.more_than_members': 'askers', 'date.in_future': 'askedOn', 'request.state_asked_itself': 'askedBy' },
    accepted: async (typed) => {
      await takeRequest(c.var.db, actorIn(c), { ...typed, bodyId: asked.council.id }, c.var.clock());
      c.var.leaveNotice(requestWordsIn(c.var.language).taken);

      return seeOther(c, `${asked.here}/requests`);
    },
    refused: (refused) => show(c, asked, refused),
  });
});

requestRoutes.post(`${path}/:requestId/refusal`, async (c) => {
  const asked = await councilAsked(c, ['keeper']);
  const requestId = idAsked(c.req.param('requestId'));

  return answerForm(c, {
    schema: z.object({ because: requiredText(2000), on: requiredDay }),
    accepted: async (typed) => {
      await declineRequest(c.var.db, actorIn(c), { ...typed, bodyId: asked.council.id, requestId }, c.var.clock());
      c.var.leaveNotice(requestWordsIn(c.var.language).declined);

      return seeOther(c, `${asked.here}/requests`);
    },
    refused: (refused) => show(c, asked, refused),
  });
});

async function show(c: Context<Env>, { council, today, here, crumbs }: AskedCouncil, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = requestWordsIn(language);
  const [requests, members, calendar] = await Promise.all([requestsOf(db, council.id), membersInOffice(db, council.id, today), calendarOf(db)]);
  const form = filledForm(c, refused, { askedBy: words.askedBy, askers: words.askersField, askedOn: words.askedOn, subjectsAr: words.subjects, because: words.because, on: words.declinedOn });

  return render(c, { title: words.title, current: 'meetings', crumbs: [...crumbs, { label: words.title }] }, <RequestsPage {...{ language, token, form, here, today, level: council.level, calendar, requests, members: members.length }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}
