import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { actorIn, bodiesActedFor } from '#people';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { meetingChoices } from '../pages/choices.ts';
import { showMeeting } from '../pages/show-meeting.tsx';
import { daysOf } from '../pages/state-parts.tsx';
import type { MeetingSubject } from '../pages/subject.ts';
import { meetingSubject } from '../pages/subject.ts';
import { wordsIn } from '../words.ts';
import { changePlan } from './change-plan.ts';
import { moveMeeting, postponeMeeting } from './move-meeting.ts';
import { changedPlanSchema, firstSitting, moveSchema, newPlanSchema, planIn, postponementSchema, typedPlan } from './plan-form.ts';
import { CancelPage, PlanFormPage, PostponePage } from './plan-pages.tsx';
import { prepareMeeting } from './prepare-meeting.ts';
import { sittingRoutes } from './sitting-routes.tsx';
import { isAhead } from './state.ts';
import { preparingWordsIn } from './words.ts';

/** Preparing a meeting, changing what was planned, and moving it from state to state. */
export const preparingRoutes = new Hono<Env>().route('/', sittingRoutes);

preparingRoutes.get('/meetings/plans/new', (c) => {
  refuseIf(bodiesActedFor(actorIn(c), 'run_meetings').length ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));
  const series = c.req.query('series');

  return showPlan(c, null, series ? { typed: { seriesId: series }, errors: {}, refusal: null } : null);
});

preparingRoutes.post('/meetings/plans', (c) =>
  answerForm(c, {
    schema: newPlanSchema,
    accepted: async (typed) => {
      const { submission, ownerBodyId, seriesId } = typed;
      const kind = (seriesId === null ? undefined : (await c.var.db.selectFrom('meetingSeries').select('kind').where('id', '=', seriesId).executeTakeFirst())?.kind) ?? typed.kind;
      refuseIf(kind === 'council_session' ? refusal('meeting.moved_by_its_session') : undefined);
      const id = await prepareMeeting(c.var.db, actorIn(c), { ...planIn(typed), kind, submission, ownerBodyId: ownerBodyId ?? 0, sittings: firstSitting(typed) }, c.var.clock());
      c.var.leaveNotice(preparingWordsIn(c.var.language).done.prepared);

      return seeOther(c, `/meetings/${id}/programme`);
    },
    refused: (refused) => showPlan(c, null, refused),
  }),
);

preparingRoutes.get('/meetings/:id/plan', async (c) => showPlan(c, await ahead(c), null));

preparingRoutes.post('/meetings/:id/plan', async (c) => {
  const subject = await meetingSubject(c);

  return answerForm(c, {
    schema: changedPlanSchema,
    accepted: async (typed) => {
      await changePlan(c.var.db, actorIn(c), { ...planIn(typed), meetingId: subject.meeting.id, version: typed.version ?? 0 }, c.var.clock());
      c.var.leaveNotice(preparingWordsIn(c.var.language).done.changed);

      return seeOther(c, subject.here);
    },
    refused: (refused) => showPlan(c, subject, refused),
  });
});

preparingRoutes.get('/meetings/:id/postponements/new', async (c) => showSmall(c, await ahead(c), 'postpone', null));

preparingRoutes.post('/meetings/:id/postponements', async (c) => {
  const subject = await meetingSubject(c);

  return answerForm(c, {
    schema: postponementSchema,
    accepted: async (typed) => {
      await postponeMeeting(c.var.db, actorIn(c), { ...typed, meetingId: subject.meeting.id }, c.var.clock());
      c.var.leaveNotice(preparingWordsIn(c.var.language).done.postponed);

      return seeOther(c, subject.here);
    },
    refused: (refused) => showSmall(c, subject, 'postpone', refused),
  });
});

preparingRoutes.get('/meetings/:id/cancellation', async (c) => showSmall(c, await ahead(c), 'cancel', null));

preparingRoutes.post('/meetings/:id/states', async (c) => {
  const subject = await meetingSubject(c);

  return answerForm(c, {
    schema: moveSchema,
    accepted: async ({ to, because }) => {
      await moveMeeting(c.var.db, actorIn(c), { meetingId: subject.meeting.id, to, because }, c.var.clock());
      c.var.leaveNotice(preparingWordsIn(c.var.language).moved[to]);

      return seeOther(c, subject.here);
    },
    refused: (refused) => (refused.typed['to'] === 'cancelled' ? showSmall(c, subject, 'cancel', refused) : showMeeting(c, subject, refused)),
  });
});

/** The meeting, where it can still be settled by whoever asks. */
async function ahead(c: Context<Env>): Promise<MeetingSubject> {
  const subject = await meetingSubject(c);
  refuseIf(subject.mayRun ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));
  refuseIf(isAhead(subject.meeting.state) ? undefined : refusal('meeting.no_longer_ahead', { state: subject.meeting.state }));

  return subject;
}

async function showPlan(c: Context<Env>, subject: MeetingSubject | null, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = preparingWordsIn(language);
  const { owners, series, territories } = await meetingChoices(c);
  const standing = subject ? { typed: typedPlan(subject.meeting), errors: {}, refusal: null } : null;
  const view = {
    language, token, owners, series, territories,
    action: subject ? `${subject.here}/plan` : '/meetings/plans',
    form: filledForm(c, refused ?? standing, { ...words.fields, titleAr: wordsIn(language).title }),
    today: dayIn(c.var.clock()),
    submission: subject ? null : (refused?.typed['submission'] ?? randomUUID()),
    version: subject ? subject.meeting.version : null,
  };
  const title = subject ? words.changePlan : words.prepare;

  return render(c, { title, current: 'meetings', crumbs: [...(subject?.crumbs ?? [{ label: wordsIn(language).meetings, href: '/meetings' }]), { label: title }] }, <PlanFormPage {...view} />);
}

function showSmall(c: Context<Env>, { meeting, title, here, crumbs }: MeetingSubject, what: 'postpone' | 'cancel', refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = preparingWordsIn(language);
  const view = { language, token, form: filledForm(c, refused, words.fields), today: dayIn(c.var.clock()), about: <><bdi>{title}</bdi> · {daysOf(meeting, language)}</> };
  const head = { title: what === 'postpone' ? words.postponeTitle : words.cancelTitle, current: 'meetings' as const };
  const named = { ...head, crumbs: [...crumbs, { label: head.title }] };

  return what === 'postpone' ? render(c, named, <PostponePage {...view} action={`${here}/postponements`} />) : render(c, named, <CancelPage {...view} action={`${here}/states`} />);
}
