import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { actorIn, bodiesActedFor, whyNotActFor } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { csvOf, sentFile, xlsxOf } from '#platform/spreadsheets';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { meetingColumns } from './export.ts';
import { followUpRoutes } from './follow-up/routes.tsx';
import { meetingKinds } from './kinds.ts';
import type { MeetingFilter } from './list.ts';
import { listedMeetings, meetingsBySeries, yearsOf } from './list.ts';
import { meetingChoices } from './pages/choices.ts';
import { MeetingFormPage } from './pages/meeting-form.tsx';
import { MeetingsPage } from './pages/meetings-page.tsx';
import { meetingFrom, meetingSchema, mostRows, typedFrom } from './pages/read-form.ts';
import { showMeeting } from './pages/show-meeting.tsx';
import { idIn, meetingSubject } from './pages/subject.ts';
import { preparingRoutes } from './preparing/routes.tsx';
import { meetingStates, whyNotRewrite } from './preparing/state.ts';
import { programmeRoutes } from './programme/routes.tsx';
import type { MeetingView } from './queries.ts';
import { meetingView } from './queries.ts';
import { correctMeeting, recordMeeting } from './record-meeting.ts';
import { seriesRoutes } from './series/routes.tsx';
import { wordsIn } from './words.ts';

export const meetingRoutes = new Hono<Env>();

meetingRoutes.get('/meetings', async (c) => {
  const { db, language, csrfToken: token } = c.var;
  const words = wordsIn(language);
  const actor = actorIn(c);
  const filter = filterAsked(c);
  const { kind, state, year } = filter;
  const today = dayIn(c.var.clock());
  const [series, years] = await Promise.all([meetingsBySeries(db, actor, filter, today), yearsOf(db, actor)]);
  const form = filledForm(c, { typed: { kind: kind ?? '', state: state ?? '', year: year ? String(year) : '' }, errors: {}, refusal: null });
  const view = { language, series, years, token, today, form, asked: c.var.url.search, filtered: Boolean(kind ?? state ?? year), mayRecord: bodiesActedFor(actor, 'run_meetings').length > 0 };

  return render(c, { title: words.meetings, current: 'meetings' }, <MeetingsPage {...view} />);
});

/** What a list of meetings is narrowed to; what is no kind, state or year narrows nothing. */
function filterAsked(c: Context<Env>): MeetingFilter {
  const { kind, state, year } = c.req.query();

  return { kind: meetingKinds.find((other) => other === kind), state: meetingStates.find((other) => other === state), year: /^\d{4}$/u.test(year ?? '') ? Number(year) : undefined };
}

meetingRoutes.get('/meetings/list.csv', async (c) => sentFile(csvOf(meetingColumns(c.var.language), await listedMeetings(c.var.db, actorIn(c), filterAsked(c))), 'meetings.csv'));

meetingRoutes.get('/meetings/list.xlsx', async (c) => {
  const { language } = c.var;
  const meetings = await listedMeetings(c.var.db, actorIn(c), filterAsked(c));

  return sentFile(await xlsxOf(wordsIn(language).meetings, meetingColumns(language), meetings, { rtl: language === 'ar' }), 'meetings.xlsx');
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

meetingRoutes.route('/', seriesRoutes).route('/', preparingRoutes).route('/', programmeRoutes).route('/', followUpRoutes);

meetingRoutes.get('/meetings/:id', async (c) => showMeeting(c, await meetingSubject(c), null));

meetingRoutes.get('/meetings/:id/correction', async (c) => {
  const meeting = await meetingAsked(c);
  refuseIf(whyNotActFor(actorIn(c), meeting.ownerBodyId, 'run_meetings'));
  refuseIf(whyNotRewrite(meeting));

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
  const id = idIn(c.req.param('id'));
  const meeting = id === undefined ? undefined : await meetingView(c.var.db, actorIn(c), id);
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
