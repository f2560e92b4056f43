import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { nameOf } from '#bodies';
import { programmesOf } from '#instruments';
import { actorIn, bodiesActedFor, whyNotActFor } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, optionalId, optionalText, requiredDay, seeOther, submissionMark, writtenText } from '#platform/web';
import { filledForm, render } from '#ui';
import { meetingChoices } from '../pages/choices.ts';
import { idIn } from '../pages/subject.ts';
import { hasTakenPlace } from '../preparing/state.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';
import { nextRoutes } from './next-routes.tsx';
import { makeKnown } from './make-known.ts';
import { openSeries } from './open-series.ts';
import type { SeriesView } from './queries.ts';
import { seriesView } from './queries.ts';
import { addSeat, endSeat } from './seats.ts';
import { EndSeatPage, NewSeriesPage, SeatPage } from './series-forms.tsx';
import { SeriesPage } from './series-page.tsx';
import { seatCapacities } from './series.ts';
import { seriesWordsIn } from './words.ts';

/** Series of meetings with their pages, committees with their seats, and the next meeting after one. */
export const seriesRoutes = new Hono<Env>().route('/', nextRoutes);

const newSeriesSchema = z.object({
  submission: submissionMark, ownerBodyId: optionalId, programmeId: optionalId, kind: z.enum(['communication', 'committee', 'forum']), titleAr: writtenText(300), titleFr: optionalText(300), editionAr: writtenText(200), editionFr: optionalText(200), editionGender: z.enum(['masculine', 'feminine']),
  mandateAr: writtenText(4000), mandateFr: optionalText(4000), establishedByAr: optionalText(300), establishedByFr: optionalText(300),
  isPublic: z.string().optional().transform((given) => given === 'yes'),
  meetingsYearly: z.string().optional().refine((given) => !given || /^\d{1,2}$/u.test(given), 'field.not_a_number').transform((given) => Number(given || 0)),
});

const seatSchema = z.object({ submission: submissionMark, capacity: z.enum(seatCapacities), titleAr: writtenText(200), titleFr: optionalText(200), bodyId: optionalId, startsOn: requiredDay });

seriesRoutes.get('/meetings/series/new', (c) => {
  refuseIf(bodiesActedFor(actorIn(c), 'run_meetings').length ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));

  return showNew(c, null);
});

seriesRoutes.post('/meetings/series', (c) =>
  answerForm(c, {
    schema: newSeriesSchema,
    accepted: async ({ ownerBodyId, mandateAr, mandateFr, establishedByAr, establishedByFr, meetingsYearly, isPublic, ...series }) => {
      const mandate = series.kind === 'committee' ? { mandateAr, mandateFr, establishedByAr, establishedByFr, meetingsYearly, isPublic } : null;
      const opened = await openSeries(c.var.db, actorIn(c), { ...series, ownerBodyId: ownerBodyId ?? 0, mandate }, c.var.clock());
      c.var.leaveNotice(seriesWordsIn(c.var.language).done.opened);

      return seeOther(c, `/meetings/series/${opened}`);
    },
    refused: (refused) => showNew(c, refused),
  }),
);

seriesRoutes.get('/meetings/series/:seriesId', async (c) => {
  const series = await seriesAsked(c);
  const mayRun = !whyNotActFor(actorIn(c), series.ownerBodyId, 'run_meetings');
  const last = series.meetings.find(({ state }) => hasTakenPlace(state))?.id ?? null;

  return render(c, headOf(c, series, null), <SeriesPage {...{ language: c.var.language, series, mayRun, last, token: c.var.csrfToken, today: dayIn(c.var.clock()) }} />);
});

seriesRoutes.post('/meetings/series/:seriesId/publicity', async (c) => {
  const series = await ownSeries(c);
  await makeKnown(c.var.db, actorIn(c), { seriesId: series.id, isPublic: (await formOf(c)).text('isPublic') === 'yes' }, c.var.clock());
  c.var.leaveNotice(seriesWordsIn(c.var.language).done.known);

  return seeOther(c, `/meetings/series/${series.id}`);
});

seriesRoutes.get('/meetings/series/:seriesId/seats/new', async (c) => showSeat(c, await ownSeries(c), null));

seriesRoutes.post('/meetings/series/:seriesId/seats', async (c) => {
  const series = await ownSeries(c);

  return answerForm(c, {
    schema: seatSchema,
    accepted: async (seat) => {
      await addSeat(c.var.db, actorIn(c), { ...seat, seriesId: series.id }, c.var.clock());
      c.var.leaveNotice(seriesWordsIn(c.var.language).done.seated);

      return seeOther(c, `/meetings/series/${series.id}`);
    },
    refused: (refused) => showSeat(c, series, refused),
  });
});

seriesRoutes.get('/meetings/series/:seriesId/seats/:seatId/end', async (c) => showEnd(c, await ownSeries(c), null));

seriesRoutes.post('/meetings/series/:seriesId/seats/:seatId/end', async (c) => {
  const series = await ownSeries(c);

  return answerForm(c, {
    schema: z.object({ endsOn: requiredDay }),
    accepted: async ({ endsOn }) => {
      await endSeat(c.var.db, actorIn(c), { seriesId: series.id, seatId: idIn(c.req.param('seatId')) ?? 0, endsOn }, c.var.clock());
      c.var.leaveNotice(seriesWordsIn(c.var.language).done.unseated);

      return seeOther(c, `/meetings/series/${series.id}`);
    },
    refused: (refused) => showEnd(c, series, refused),
  });
});

/** The series of the address, for a reader who may read it; the page of what does not exist for anybody else. */
async function seriesAsked(c: Context<Env>): Promise<SeriesView> {
  const asked = idIn(c.req.param('seriesId'));
  const series = asked === undefined ? undefined : await seriesView(c.var.db, actorIn(c), asked, dayIn(c.var.clock()));
  if (!series) throw new RefusalError(refusal('page.not_found'));

  return series;
}

async function ownSeries(c: Context<Env>): Promise<SeriesView> {
  const series = await seriesAsked(c);
  refuseIf(whyNotActFor(actorIn(c), series.ownerBodyId, 'run_meetings'));

  return series;
}

function headOf(c: Context<Env>, series: SeriesView | null, title: string | null) {
  const { language } = c.var;
  const name = series ? wordingFor(language, series.titleAr, series.titleFr) : '';
  const last = title === null ? [{ label: name }] : [...(series ? [{ label: name, href: `/meetings/series/${series.id}` }] : []), { label: title }];

  return { title: title ?? name, current: 'meetings' as const, crumbs: [{ label: wordsIn(language).meetings, href: '/meetings' }, ...last] };
}

async function showNew(c: Context<Env>, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = seriesWordsIn(language);
  const [{ owners }, own] = await Promise.all([meetingChoices(c), programmesOf(db, bodiesActedFor(actorIn(c), 'run_meetings'))]);
  const programmes = own.map((programme) => ({ value: String(programme.id), label: wordingFor(language, programme.titleAr, programme.titleFr) }));

  return render(c, headOf(c, null, words.newSeries), <NewSeriesPage {...{ language, token, owners, programmes }} action="/meetings/series" form={filledForm(c, refused, words.fields)} />);
}

async function showSeat(c: Context<Env>, series: SeriesView, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = seriesWordsIn(language);
  const bodies = await db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).orderBy('kind').orderBy('territoryCode').orderBy('id').execute();
  const view = { language, token, today: dayIn(c.var.clock()), about: <bdi>{wordingFor(language, series.titleAr, series.titleFr)}</bdi>, form: filledForm(c, refused, { ...words.fields, titleAr: words.fields.seatTitleAr }), bodies: bodies.map((body) => ({ value: String(body.id), label: nameOf(body, language) })) };

  return render(c, headOf(c, series, words.addSeat), <SeatPage {...view} action={`/meetings/series/${series.id}/seats`} />);
}

function showEnd(c: Context<Env>, series: SeriesView, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = seriesWordsIn(language);
  const seat = series.committee?.seats.find((other) => other.id === idIn(c.req.param('seatId')));
  if (!seat) throw new RefusalError(refusal('page.not_found'));
  const view = { language, token, today: dayIn(c.var.clock()), about: <bdi>{wordingFor(language, seat.titleAr, seat.titleFr)}</bdi>, form: filledForm(c, refused, words.fields) };

  return render(c, headOf(c, series, words.endSeat), <EndSeatPage {...view} action={`/meetings/series/${series.id}/seats/${seat.id}/end`} />);
}
