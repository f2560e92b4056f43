import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { instantOf } from '#platform/calendars';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, optionalWhole, requiredDay, requiredId, seeOther, submissionMark } from '#platform/web';
import { hourIn } from '#platform/words';
import { filledForm, render } from '#ui';
import type { AskedSession } from '../asked.ts';
import { sessionAsked } from '../asked.ts';
import { sessionView } from '../sessions/queries.ts';
import { whyNotDeliberateOn } from '../sessions/session.ts';
import { voteWordsIn } from '../votes/words.ts';
import { closeSitting, reopenSitting } from './close-sitting.ts';
import { closureAskers } from './closure.ts';
import { PublicityPage } from './page.tsx';
import { doorsOf } from './queries.ts';
import { publicityWordsIn } from './words.ts';

export const publicityRoutes = new Hono<Env>();

publicityRoutes.get('/meetings/:id/session/publicity', async (c) => show(c, await sessionAsked(c, ['keeper']), {}));

const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
const closureSchema = z.object({
  submission: submissionMark, sittingId: requiredId, askedBy: z.enum(closureAskers), askers: optionalWhole, decidedOn: requiredDay, decidedAt: hour,
  for: optionalWhole, against: optionalWhole, abstained: optionalWhole, presidentSide: z.enum(['none', 'for', 'against']).default('none'), voices: optionalText(2000),
});

publicityRoutes.post('/meetings/:id/session/publicity/closures', async (c) => {
  const asked = await sessionAsked(c, ['keeper']);
  const words = publicityWordsIn(c.var.language);

  return answerForm(c, {
    schema: closureSchema,
    fields: { 'closure.too_few': 'askers', 'closure.more_than_members': 'askers', 'closure.in_future': 'decidedAt', 'closure.too_early': 'decidedAt', 'closure.sitting_over': 'sittingId', 'closure.closed_before': 'sittingId', 'closure.tie_asks_voices': 'voices', 'vote.more_voices_than_voters': 'for', 'vote.no_voice': 'for' },
    accepted: async ({ for: approving, against, abstained, presidentSide, decidedOn, decidedAt, ...typed }) => {
      const counts = { for: approving ?? 0, against: against ?? 0, abstained: abstained ?? 0 };
      const isClosed = await closeSitting(c.var.db, actorIn(c), { ...typed, meetingId: asked.meetingId, counts, presidentSide: presidentSide === 'none' ? null : presidentSide, decidedAt: instantOf(decidedOn, decidedAt) }, c.var.clock());
      c.var.leaveNotice(isClosed ? words.savedClosed : words.savedOpen);

      return seeOther(c, `${asked.here}/publicity`);
    },
    refused: (closing) => show(c, asked, { closing }),
  });
});

publicityRoutes.post('/meetings/:id/session/publicity/reopenings', async (c) => {
  const asked = await sessionAsked(c, ['keeper']);

  return answerForm(c, {
    schema: z.object({ submission: submissionMark, closedSittingId: requiredId, reopenedOn: requiredDay, reopenedAt: hour }),
    fields: { 'closure.in_future': 'reopenedAt', 'closure.too_early': 'reopenedAt', 'closure.sitting_over': 'closedSittingId', 'closure.not_closed': 'closedSittingId' },
    accepted: async ({ submission, closedSittingId, reopenedOn, reopenedAt }) => {
      await reopenSitting(c.var.db, actorIn(c), { submission, meetingId: asked.meetingId, sittingId: closedSittingId, reopenedAt: instantOf(reopenedOn, reopenedAt) }, c.var.clock());
      c.var.leaveNotice(publicityWordsIn(c.var.language).reopened);

      return seeOther(c, `${asked.here}/publicity`);
    },
    refused: (reopening) => show(c, asked, { reopening }),
  });
});

async function show(c: Context<Env>, asked: AskedSession, { closing = null, reopening = null }: { closing?: RefusedForm | null; reopening?: RefusedForm | null }): Promise<Response> {
  const { db, language, csrfToken: token, clock } = c.var;
  const words = publicityWordsIn(language);
  const counts = voteWordsIn(language);
  const now = clock();
  const [{ sittings, members, there, calendar }, doors] = await Promise.all([sessionView(db, asked, now), doorsOf(db, asked.meetingId)]);
  const labels = { sittingId: words.which, closedSittingId: words.which, askers: words.askersField, decidedOn: words.decidedOn, decidedAt: words.decidedAt, for: counts.countsFor, against: counts.countsAgainst, abstained: counts.countsAbstained, voices: words.voices, reopenedOn: words.reopenedOn, reopenedAt: words.decidedAt };
  const refused = whyNotDeliberateOn(asked.days, asked.today, calendar);
  const view = {
    language, token, sittings, doors, here: `${asked.here}/publicity`, level: asked.days.level, today: asked.today, hour: hourIn(now), inOffice: members.length, present: members.filter(({ id }) => there.has(id)).length,
    submission: (closing ?? reopening)?.typed['submission'] ?? randomUUID(), whyNot: refused ? c.var.explain(refused) : null, closing: filledForm(c, closing, labels), reopening: filledForm(c, reopening, labels),
  };

  return render(c, { title: words.title, current: 'meetings', crumbs: [...asked.crumbs, { label: words.title }] }, <PublicityPage {...view} />);
}
