import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredDay, seeOther, writtenText } from '#platform/web';
import { filledForm, render } from '#ui';
import type { MeetingSubject } from '../pages/subject.ts';
import { idIn, meetingSubject } from '../pages/subject.ts';
import { AnswerRecommendationPage } from './answer-page.tsx';
import { answerRecommendation, rightToAnswer } from './answer-recommendation.ts';
import type { FollowedRecommendation } from './recommendations.ts';
import { answers, recommendationsIn } from './recommendations.ts';
import { followUpWordsIn } from './words.ts';

/** What became of a recommendation, told by whom it was addressed to or by who held the meeting. */
export const followUpRoutes = new Hono<Env>();

const path = '/meetings/:id/recommendations/:recommendationId/answers';

const schema = z.object({
  submission: z.uuid(),
  standing: z.enum(answers),
  saidOn: requiredDay,
  noteAr: writtenText(4000),
  noteFr: optionalText(4000),
});

followUpRoutes.get(`${path}/new`, async (c) => showAnswer(c, await askedRecommendation(c), null));

followUpRoutes.post(path, async (c) => {
  const asked = await askedRecommendation(c);

  return answerForm(c, {
    schema,
    accepted: async (values) => {
      await answerRecommendation(c.var.db, actorIn(c), { ...values, meetingId: asked.subject.meeting.id, recommendationId: asked.recommendation.id }, c.var.clock());
      c.var.leaveNotice(followUpWordsIn(c.var.language).recorded);

      return seeOther(c, `${asked.subject.here}/minutes#recommendations`);
    },
    refused: (refused) => showAnswer(c, asked, refused),
  });
});

interface Asked {
  subject: MeetingSubject;
  recommendation: FollowedRecommendation;
}

async function askedRecommendation(c: Context<Env>): Promise<Asked> {
  const subject = await meetingSubject(c);
  const asked = idIn(c.req.param('recommendationId'));
  const recommendation = (await recommendationsIn(c.var.db, [subject.meeting.id], dayIn(c.var.clock()))).find(({ id }) => id === asked);
  if (!recommendation) throw new RefusalError(refusal('page.not_found'));
  const right = rightToAnswer(actorIn(c), { ...recommendation, ownerBodyId: subject.meeting.ownerBodyId });
  if (typeof right !== 'number') throw new RefusalError(right);

  return { subject, recommendation };
}

function showAnswer(c: Context<Env>, { subject: { here, crumbs }, recommendation }: Asked, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = followUpWordsIn(language);
  const view = {
    language, token, recommendation,
    action: `${here}/recommendations/${recommendation.id}/answers`,
    form: filledForm(c, refused, { standing: words.standing, saidOn: words.saidOn, noteAr: words.note }),
    submission: refused?.typed['submission'] ?? randomUUID(),
    today: dayIn(c.var.clock()),
  };

  return render(c, { title: words.recordTitle, current: 'meetings', crumbs: [...crumbs, { label: words.recordTitle }] }, <AnswerRecommendationPage {...view} />);
}
