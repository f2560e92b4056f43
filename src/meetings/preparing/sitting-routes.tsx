import type { Context } from 'hono';
import { Hono } from 'hono';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, seeOther } from '#platform/web';
import { shortDay } from '#platform/words';
import { filledForm, render } from '#ui';
import type { MeetingSubject } from '../pages/subject.ts';
import { idIn, meetingSubject } from '../pages/subject.ts';
import { wordingFor } from '../wording.ts';
import { addSitting, changeSitting, removeSitting } from './arrange-sittings.ts';
import { sittingSchema, standingSittingSchema, typedSitting } from './plan-form.ts';
import { SittingFormPage } from './plan-pages.tsx';
import type { Sitting } from './sittings.ts';
import { markOfSitting, sittingsOf } from './sittings-store.ts';
import { isAhead } from './state.ts';
import { preparingWordsIn } from './words.ts';

/** The sittings of a meeting that is still ahead. */
export const sittingRoutes = new Hono<Env>();

sittingRoutes.get('/meetings/:id/sittings/new', async (c) => showSitting(c, await ahead(c), null, null));

sittingRoutes.post('/meetings/:id/sittings', async (c) => {
  const subject = await meetingSubject(c);

  return answerForm(c, {
    schema: sittingSchema,
    accepted: async (typed) => {
      await addSitting(c.var.db, actorIn(c), { ...typed, meetingId: subject.meeting.id }, c.var.clock());

      return done(c, subject, 'sittingAdded');
    },
    refused: (refused) => showSitting(c, subject, null, refused),
  });
});

sittingRoutes.get('/meetings/:id/sittings/:sittingId', async (c) => {
  const subject = await ahead(c);

  return showSitting(c, subject, await sittingAsked(c, subject), null);
});

sittingRoutes.post('/meetings/:id/sittings/:sittingId', async (c) => {
  const subject = await meetingSubject(c);
  const sitting = await sittingAsked(c, subject);

  return answerForm(c, {
    schema: standingSittingSchema,
    accepted: async (typed) => {
      await changeSitting(c.var.db, actorIn(c), { ...typed, meetingId: subject.meeting.id, sittingId: sitting.id }, c.var.clock());

      return done(c, subject, 'sittingChanged');
    },
    refused: async (refused) => showSitting(c, subject, await sittingAsked(c, subject), refused),
  });
});

sittingRoutes.post('/meetings/:id/sittings/:sittingId/removal', async (c) => {
  const subject = await meetingSubject(c);
  const sitting = await sittingAsked(c, subject);
  const because = (await formOf(c)).text('because').slice(0, 1000) || null;
  try {
    await removeSitting(c.var.db, actorIn(c), { meetingId: subject.meeting.id, sittingId: sitting.id, because }, c.var.clock());
  } catch (error) {
    if (!(error instanceof RefusalError) || error.refusal.code.startsWith('authority.')) throw error;
    c.status(422);

    return showSitting(c, subject, sitting, { typed: typedSitting(sitting), errors: {}, refusal: error.refusal });
  }

  return done(c, subject, 'sittingRemoved');
});

function done(c: Context<Env>, subject: MeetingSubject, what: 'sittingAdded' | 'sittingChanged' | 'sittingRemoved'): Response {
  c.var.leaveNotice(preparingWordsIn(c.var.language).done[what]);

  return seeOther(c, `${subject.here}/programme`);
}

async function ahead(c: Context<Env>): Promise<MeetingSubject> {
  const subject = await meetingSubject(c);
  refuseIf(subject.mayRun ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));
  refuseIf(isAhead(subject.meeting.state) ? undefined : refusal('programme.settled'));

  return subject;
}

/** A sitting of this meeting; the page of what does not exist for any other. */
async function sittingAsked(c: Context<Env>, { meeting }: MeetingSubject): Promise<Sitting> {
  const id = idIn(c.req.param('sittingId'));
  const sitting = (await sittingsOf(c.var.db, meeting.id)).find((other) => other.id === id);
  if (!sitting) throw new RefusalError(refusal('page.not_found'));

  return sitting;
}

function showSitting(c: Context<Env>, { meeting, title, here, crumbs }: MeetingSubject, sitting: Sitting | null, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = preparingWordsIn(language);
  const typed = refused ?? (sitting ? { typed: typedSitting(sitting), errors: {}, refusal: null } : null);
  const view = {
    language, token,
    form: filledForm(c, typed, words.fields),
    title: sitting ? words.changeSitting : words.newSitting,
    about: <bdi>{title}</bdi>,
    action: sitting ? `${here}/sittings/${sitting.id}` : `${here}/sittings`,
    removal: sitting ? `${here}/sittings/${sitting.id}/removal` : null,
    days: { from: meeting.heldOn, to: meeting.endsOn ?? meeting.heldOn },
    today: dayIn(c.var.clock()),
    frozen: meeting.state === 'convened',
    seen: sitting ? markOfSitting(sitting) : null,
    standing: sitting && refused?.refusal?.code === 'sitting.changed_meanwhile' ? standingText(c, sitting) : null,
    closed: meeting.kind === 'council_session' ? null : typed?.typed['isClosedToPublic'] === 'yes',
  };

  return render(c, { title: view.title, current: 'meetings', crumbs: [...crumbs, { label: words.programmeShort, href: `${here}/programme` }, { label: view.title }] }, <SittingFormPage {...view} />);
}

/** What somebody else has written meanwhile, in one line. */
function standingText(c: Context<Env>, { day, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr }: Sitting): string {
  const { language } = c.var;

  return [shortDay(day, language), endsAt ? `${startsAt}–${endsAt}` : startsAt, titleAr && wordingFor(language, titleAr, titleFr), roomAr && wordingFor(language, roomAr, roomFr)].filter(Boolean).join(' · ');
}
