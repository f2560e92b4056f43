import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { calendarOf } from '#law';
import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, requiredText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { AskedCouncil } from '../asked.ts';
import { councilAsked } from '../asked.ts';
import { askForSession } from '../requests/answer-request.ts';
import { requestsOf } from '../requests/queries.ts';
import { answerBy, whyNotAskForState } from '../requests/request.ts';
import { requestWordsIn } from '../requests/words.ts';
import { rightsOf } from './lock.ts';
import { StateRequestsPage } from './requests-page.tsx';
import { stateWordsIn } from './words.ts';

export const stateRequestRoutes = new Hono<Env>();

const path = '/councils/:bodyId/state/requests';

stateRequestRoutes.get(path, async (c) => show(c, await councilAsked(c, ['state']), null));

stateRequestRoutes.post(path, async (c) => {
  const asked = await councilAsked(c, ['state']);
  if (!(await rightsOf(c.var.db, actorIn(c), asked.council)).mayAskInPerson) throw new RefusalError(refusal('page.not_found'));

  return answerForm(c, {
    schema: z.object({ submission: z.uuid(), subjectsAr: requiredText(2000) }),
    accepted: async (typed) => {
      await askForSession(c.var.db, actorIn(c), { ...typed, bodyId: asked.council.id }, c.var.clock());
      c.var.leaveNotice(stateWordsIn(c.var.language).sessionAsked);

      return seeOther(c, `${asked.here}/state/requests`);
    },
    refused: (refused) => show(c, asked, refused),
  });
});

async function show(c: Context<Env>, { council, today, here, crumbs }: AskedCouncil, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token, explain } = c.var;
  const words = stateWordsIn(language);
  const [all, calendar, { mayAskInPerson }] = await Promise.all([requestsOf(db, council.id), calendarOf(db), rightsOf(db, actorIn(c), council)]);
  const requests = all.filter(({ askedBy }) => askedBy === 'state').map((request) => ({ ...request, by: answerBy(request, council.level, calendar) }));
  const open = requests.filter(({ answer }) => answer === null).toReversed().map(({ askedOn, recordedForBodyId }) => ({ askedOn, isStatesOwn: recordedForBodyId !== null }));
  const why = whyNotAskForState(open, council.level, today, calendar);
  const asking = mayAskInPerson ? { by: answerBy({ askedBy: 'state', askers: null, askedOn: today }, council.level, calendar), whyNot: why ? explain(why) : null } : null;
  const form = filledForm(c, refused, { subjectsAr: requestWordsIn(language).subjects });

  return render(c, { title: words.sessionRequests, current: 'meetings', crumbs: [...crumbs, { label: words.sessionRequests }] }, <StateRequestsPage {...{ language, token, form, today, requests, asking, here: `${here}/state/requests` }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}
