import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { actorIn, bodiesActedFor, whyNotActFor } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { meetingChoices } from './pages/choices.ts';
import { MeetingFormPage } from './pages/meeting-form.tsx';
import { MeetingPage } from './pages/meeting-page.tsx';
import { MeetingsPage } from './pages/meetings-page.tsx';
import { meetingFrom, meetingSchema, mostRows, typedFrom } from './pages/read-form.ts';
import type { MeetingView } from './queries.ts';
import { meetingsBySeries, meetingView } from './queries.ts';
import { correctMeeting, recordMeeting } from './record-meeting.ts';
import { wordingFor } from './wording.ts';
import { wordsIn } from './words.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What each conclusion of a meeting promised. The house fills it: commitments know meetings, and not the other way round. */
    promisesOfMeeting: (meeting: MeetingView) => Promise<{ promises: ReadonlyMap<number | null, Child>; actions: Child }>;
  }
}

export const meetingRoutes = new Hono<Env>();

meetingRoutes.get('/meetings', async (c) => {
  const series = await meetingsBySeries(c.var.db, actorIn(c));
  const mayRecord = bodiesActedFor(actorIn(c), 'run_meetings').length > 0;

  return render(c, { title: wordsIn(c.var.language).meetings, current: 'meetings' }, <MeetingsPage language={c.var.language} series={series} mayRecord={mayRecord} />);
});

meetingRoutes.get('/meetings/new', (c) => {
  refuseIf(bodiesActedFor(actorIn(c), 'run_meetings').length ? undefined : refusal('authority.not_in_this_office'));

  return showForm(c, null, null);
});

meetingRoutes.post('/meetings', (c) =>
  answerForm(c, {
    schema: meetingSchema,
    accepted: async (typed) => {
      const record = meetingFrom(typed, await formOf(c));
      const id = await recordMeeting(c.var.db, actorIn(c), { ...record, ownerBodyId: typed.ownerBodyId ?? 0, submission: typed.submission }, c.var.clock());

      return seeOther(c, `/meetings/${id}`);
    },
    refused: (refused) => showForm(c, null, refused),
  }),
);

meetingRoutes.get('/meetings/:id', async (c) => {
  const meeting = await meetingAsked(c);
  const { language } = c.var;
  const mayCorrect = !whyNotActFor(actorIn(c), meeting.ownerBodyId, 'run_meetings');
  const { promises, actions } = await c.var.promisesOfMeeting(meeting);
  const title = wordingFor(language, meeting.titleAr, meeting.titleFr);

  return render(c, { title, current: 'meetings', crumbs: [{ label: wordsIn(language).meetings, href: '/meetings' }, { label: title }] }, <MeetingPage {...{ language, meeting, mayCorrect, promises, actions: mayCorrect ? actions : null }} />);
});

meetingRoutes.get('/meetings/:id/correction', async (c) => {
  const meeting = await meetingAsked(c);
  refuseIf(whyNotActFor(actorIn(c), meeting.ownerBodyId, 'run_meetings'));

  return showForm(c, meeting, null);
});

meetingRoutes.post('/meetings/:id/correction', async (c) => {
  const meeting = await meetingAsked(c);

  return answerForm(c, {
    schema: meetingSchema,
    accepted: async (typed) => {
      const record = meetingFrom(typed, await formOf(c));
      await correctMeeting(c.var.db, actorIn(c), { ...record, meetingId: meeting.id, version: typed.version ?? 0 }, c.var.clock());

      return seeOther(c, `/meetings/${meeting.id}`);
    },
    refused: (refused) => showForm(c, meeting, refused),
  });
});

async function meetingAsked(c: Context<Env>): Promise<MeetingView> {
  const asked = c.req.param('id') ?? '';
  const meeting = /^[1-9]\d{0,8}$/u.test(asked) ? await meetingView(c.var.db, actorIn(c), Number(asked)) : undefined;
  if (!meeting) throw new RefusalError(refusal('page.not_found'));

  return meeting;
}

/** The form, empty, filled with what stands, or as it was refused; always with room for more rows. */
async function showForm(c: Context<Env>, meeting: MeetingView | null, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = wordsIn(language);
  const typed = refused?.typed ?? (meeting ? typedFrom(meeting) : {});
  const filled = (prefix: string) => Object.keys(typed).filter((name) => new RegExp(`^${prefix}\\.\\d+\\.(titleAr|ar)$`, 'u').test(name) && typed[name]).length;
  const view = {
    language, token, ...(await meetingChoices(c)),
    action: meeting ? `/meetings/${meeting.id}/correction` : '/meetings',
    form: filledForm(c, refused ?? { typed, errors: {}, refusal: null }, { heldOn: words.heldOn, number: words.number, placeAr: words.place }),
    submission: refused?.typed['submission'] ?? randomUUID(),
    version: meeting ? Number(refused?.typed['version'] ?? meeting.version) : null,
    today: dayIn(c.var.clock()),
    rows: { chairs: Math.min(mostRows, filled('chair') + 2), attendance: Math.min(mostRows, filled('attendance') + 3), conclusions: Math.min(mostRows, filled('conclusion') + 3) },
  };
  const title = meeting ? words.correctTitle : words.recordTitle;

  return render(c, { title, current: 'meetings', crumbs: [{ label: words.meetings, href: '/meetings' }, { label: title }] }, <MeetingFormPage {...view} />);
}
