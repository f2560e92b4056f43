import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalId, optionalText, requiredDay, requiredText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { AskedCouncil } from '../asked.ts';
import { councilAsked, idAsked } from '../asked.ts';
import { sessionsOf } from '../queries.ts';
import { absencesOf } from './absences.ts';
import { judgeExcuse, takeExcuse } from './excuses.ts';
import { AbsencesPage } from './page.tsx';
import { absencesIn, openExcuses } from './queries.ts';
import { absenceWordsIn } from './words.ts';

export const absenceRoutes = new Hono<Env>();

const path = '/councils/:bodyId/absences';

absenceRoutes.get(path, async (c) => show(c, await councilAsked(c, ['keeper']), null));

absenceRoutes.post(`${path}/excuses`, async (c) => {
  const asked = await councilAsked(c, ['keeper']);

  return answerForm(c, {
    schema: z.object({ meetingId: optionalId, memberId: optionalId, reason: requiredText(500), receivedOn: requiredDay }),
    accepted: async ({ meetingId, memberId, ...typed }) => {
      await sessionOfCouncil(c, asked, meetingId ?? 0);
      await takeExcuse(c.var.db, actorIn(c), { ...typed, meetingId: meetingId ?? 0, memberId: memberId ?? 0 }, c.var.clock());
      c.var.leaveNotice(absenceWordsIn(c.var.language).taken);

      return seeOther(c, `${asked.here}/absences`);
    },
    refused: (refused) => show(c, asked, refused),
  });
});

absenceRoutes.post(`${path}/excuses/:excuseId`, async (c) => {
  const asked = await councilAsked(c, ['keeper']);
  const excuseId = idAsked(c.req.param('excuseId'));

  return answerForm(c, {
    schema: z.object({ answer: z.enum(['accepted', 'refused']), because: optionalText(500) }),
    accepted: async ({ answer, because }) => {
      if (!(await openExcuses(c.var.db, asked.council.id)).some(({ id }) => id === excuseId)) throw new RefusalError(refusal('excuse.judged_before'));
      await judgeExcuse(c.var.db, actorIn(c), { excuseId, isAccepted: answer === 'accepted', because: because ?? '' }, c.var.clock());
      c.var.leaveNotice(absenceWordsIn(c.var.language).judged);

      return seeOther(c, `${asked.here}/absences`);
    },
    refused: (refused) => show(c, asked, refused),
  });
});

async function sessionOfCouncil(c: Context<Env>, { council }: AskedCouncil, meetingId: number): Promise<void> {
  if (!(await sessionsOf(c.var.db, council.id)).some((session) => session.meetingId === meetingId)) throw new RefusalError(refusal('session.unknown'));
}

async function show(c: Context<Env>, asked: AskedCouncil, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const { council, today, here } = asked;
  const words = absenceWordsIn(language);
  const [members, excuses, sessions] = await Promise.all([absencesIn(db, council, today), openExcuses(db, council.id), sessionsOf(db, council.id)]);
  const { limits, article } = absencesOf([], council.level, today);
  const form = filledForm(c, refused, { reason: words.reason, receivedOn: words.receivedOn, because: words.because });

  return render(c, { title: words.title, current: 'meetings', crumbs: [...asked.crumbs, { label: words.title }] }, <AbsencesPage {...{ language, token, form, here, today, members, excuses, sessions, law: { ...limits, article } }} />);
}
