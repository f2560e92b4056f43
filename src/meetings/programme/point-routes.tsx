import type { Context } from 'hono';
import { Hono } from 'hono';
import { nameOf } from '#bodies';
import { conventionsByProgramme } from '#instruments';
import { actorIn } from '#people';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { MeetingSubject } from '../pages/subject.ts';
import { idIn, meetingSubject } from '../pages/subject.ts';
import { isAhead } from '../preparing/state.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import { wordingFor } from '../wording.ts';
import { addPoint, changePoint } from './arrange-points.ts';
import { newPointSchema, planIn, pointSchema, proposalSchema, typedPoint } from './point-form.ts';
import { PointFormPage } from './point-pages.tsx';
import type { Point } from './points-store.ts';
import { pointsOf } from './points-store.ts';
import { proposePoint } from './propose-point.ts';
import { ownBodies } from './queries.ts';
import { programmeWordsIn } from './words.ts';

/** The forms of points: the organiser's own, and those that units propose. */
export const pointRoutes = new Hono<Env>();

pointRoutes.get('/meetings/:id/points/new', async (c) => {
  const subject = await changeable(c);
  const under = idIn(c.req.query('under')) ?? null;

  return showPoint(c, subject, { under, point: null, refused: null });
});

pointRoutes.post('/meetings/:id/points', async (c) => {
  const subject = await meetingSubject(c);

  return answerForm(c, {
    schema: newPointSchema,
    accepted: async (typed) => {
      const { parentId, because, submission } = typed;
      const id = await addPoint(c.var.db, actorIn(c), { ...planIn(typed), meetingId: subject.meeting.id, because, parentId, submission }, c.var.clock());
      c.var.leaveNotice(programmeWordsIn(c.var.language).done.added);

      return seeOther(c, `${subject.here}/programme#point-${id}`);
    },
    refused: (refused) => showPoint(c, subject, { under: idIn(refused.typed['parentId']) ?? null, point: null, refused }),
  });
});

pointRoutes.get('/meetings/:id/points/:pointId', async (c) => {
  const subject = await changeable(c);

  return showPoint(c, subject, { under: null, point: await pointAsked(c, subject), refused: null });
});

pointRoutes.post('/meetings/:id/points/:pointId', async (c) => {
  const subject = await meetingSubject(c);
  const point = await pointAsked(c, subject);

  return answerForm(c, {
    schema: pointSchema,
    accepted: async (typed) => {
      const { because, version } = typed;
      await changePoint(c.var.db, actorIn(c), { ...planIn(typed), meetingId: subject.meeting.id, pointId: point.id, because, version: version ?? 0 }, c.var.clock());
      c.var.leaveNotice(programmeWordsIn(c.var.language).done.changed);

      return seeOther(c, `${subject.here}/programme#point-${point.id}`);
    },
    refused: async (refused) => showPoint(c, subject, { under: null, point: await pointAsked(c, subject), refused }),
  });
});

pointRoutes.get('/meetings/:id/proposals/new', async (c) => showProposal(c, await meetingSubject(c), null));

pointRoutes.post('/meetings/:id/proposals', async (c) => {
  const subject = await meetingSubject(c);

  return answerForm(c, {
    schema: proposalSchema,
    accepted: async (typed) => {
      await proposePoint(c.var.db, actorIn(c), { ...planIn(typed), meetingId: subject.meeting.id, bodyId: typed.bodyId ?? 0, submission: typed.submission }, c.var.clock());
      c.var.leaveNotice(programmeWordsIn(c.var.language).done.proposed);

      return seeOther(c, `${subject.here}/programme#proposals`);
    },
    refused: (refused) => showProposal(c, subject, refused),
  });
});

/** The meeting, where its agenda can be changed by whoever asks. */
async function changeable(c: Context<Env>): Promise<MeetingSubject> {
  const subject = await meetingSubject(c);
  refuseIf(subject.mayRun ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));
  refuseIf(isAhead(subject.meeting.state) ? undefined : refusal('programme.settled'));

  return subject;
}

/** A point on this meeting's agenda; the page of what does not exist for any other. */
async function pointAsked(c: Context<Env>, { meeting, mayRun }: MeetingSubject): Promise<Point> {
  const id = idIn(c.req.param('pointId'));
  const point = mayRun ? (await pointsOf(c.var.db, meeting.id)).find((other) => other.id === id && other.answer === 'accepted') : undefined;
  if (!point) throw new RefusalError(refusal('page.not_found'));

  return point;
}

interface Shown {
  under: number | null;
  point: Point | null;
  refused: RefusedForm | null;
}

async function showPoint(c: Context<Env>, subject: MeetingSubject, { under, point, refused }: Shown): Promise<Response> {
  const words = programmeWordsIn(c.var.language);
  const { meeting, here, crumbs } = subject;
  const sittings = (await sittingsOf(c.var.db, meeting.id)).map((sitting, index) => ({ value: String(sitting.id), label: `${sitting.titleAr ? wordingFor(c.var.language, sitting.titleAr, sitting.titleFr) : words.sitting(index + 1)} · ${sitting.day} ${sitting.startsAt}` }));
  const isUnder = point ? point.parentId !== null : under !== null;
  const typed = refused ?? (point ? { typed: typedPoint(point), errors: {}, refusal: null } : null);
  const changed = refused?.refusal?.code === 'point.changed_meanwhile';
  const view = {
    ...(await common(c, typed)),
    title: point ? words.changePoint : isUnder ? words.addUnder : words.addPoint,
    about: subject.title,
    action: point ? `${here}/points/${point.id}` : `${here}/points`,
    sittings: isUnder ? [] : sittings,
    parentId: under,
    version: point ? point.version : null,
    frozen: meeting.state === 'convened',
    proposers: null,
    standing: changed && point ? standingText(c, point) : null,
  };

  return render(c, { title: view.title, current: 'meetings', crumbs: [...crumbs, { label: words.programme, href: `${here}/programme` }, { label: view.title }] }, <PointFormPage {...view} />);
}

/** What somebody else has written meanwhile, in one line. */
function standingText(c: Context<Env>, { titleAr, titleFr, minutesPlanned, kind }: Point): string {
  const words = programmeWordsIn(c.var.language);

  return [titleAr, titleFr, words.kinds[kind], minutesPlanned ? words.minutes(minutesPlanned) : null].filter(Boolean).join(' · ');
}

async function showProposal(c: Context<Env>, { meeting, title, here, crumbs }: MeetingSubject, refused: RefusedForm | null): Promise<Response> {
  const words = programmeWordsIn(c.var.language);
  const own = ownBodies(actorIn(c));
  refuseIf(own.length && meeting.kind !== 'council_session' ? undefined : refusal('authority.not_in_this_office', { capability: 'read_board' }));
  refuseIf(isAhead(meeting.state) ? undefined : refusal('programme.settled'));
  const bodies = await c.var.db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', own).execute();
  const view = {
    ...(await common(c, refused)),
    title: words.proposeTitle, about: title, action: `${here}/proposals`, sittings: [], parentId: null, version: null, frozen: false, standing: null,
    proposers: bodies.map((body) => ({ value: String(body.id), label: nameOf(body, c.var.language) })),
  };

  return render(c, { title: view.title, current: 'meetings', crumbs: [...crumbs, { label: words.programme, href: `${here}/programme` }, { label: words.propose }] }, <PointFormPage {...view} />);
}

/** What both forms offer: bodies that present, conventions that a point can concern. */
async function common(c: Context<Env>, refused: RefusedForm | null) {
  const { db, language, csrfToken: token } = c.var;
  const words = programmeWordsIn(language);
  const [bodies, programmes] = await Promise.all([
    db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where((eb) => eb.or([eb('kind', '!=', 'communal_council'), eb('id', 'in', [0, ...ownBodies(actorIn(c))])])).orderBy('kind').orderBy('territoryCode').orderBy('id').execute(),
    conventionsByProgramme(db, actorIn(c)),
  ]);

  return {
    language, token,
    form: filledForm(c, refused, words.fields),
    bodies: bodies.map((body) => ({ value: String(body.id), label: nameOf(body, language) })),
    instruments: programmes.flatMap(({ instruments }) => instruments.map((instrument) => ({ value: String(instrument.id), label: wordingFor(language, instrument.titleAr, instrument.titleFr) }))),
  };
}
