import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, seeOther, submissionMark, writtenText } from '#platform/web';
import { filledForm, render } from '#ui';
import { rightToAnswer } from '../follow-up/answer-recommendation.ts';
import { recommendationsIn } from '../follow-up/recommendations.ts';
import type { MeetingSubject } from '../pages/subject.ts';
import { meetingSubject } from '../pages/subject.ts';
import { pointsOf } from '../programme/points-store.ts';
import { wordingFor } from '../wording.ts';
import type { DecidedIn } from './content.ts';
import { minutesContent } from './content.ts';
import { draftOf } from './draft.ts';
import { noteIntervention, recommend } from './interventions.ts';
import type { TongueView } from './minutes-page.tsx';
import { MinutesPage } from './minutes-page.tsx';
import type { MinutesLanguage } from './minutes.ts';
import { minutesLanguages, whyNotApprove, whyNotReview, whyNotSeal } from './minutes.ts';
import { correctionsOf, interventionsOf, toldVersions } from './queries.ts';
import { arePublished, publishMinutes, whyNotPublish } from './publish-minutes.ts';
import { annexCorrection, sealMinutes } from './seal-minutes.ts';
import { sealOf } from './store.ts';
import { minutesWordsIn } from './words.ts';
import { approveMinutes, reviewMinutes, writeMinutes } from './write-minutes.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What the votes of a meeting came to. The house fills it. */
    decidedIn: DecidedIn;
  }
}

const room = '/meetings/:id/minutes';
const number = z.string().optional().transform((given) => (given && /^\d{1,9}$/u.test(given) ? Number(given) : null));
const versionSchema = z.object({ version: number });
const bodySchema = z.object({ 'read': number, 'body-ar': writtenText(60_000), 'body-fr': writtenText(60_000) });
const interventionSchema = z.object({ submission: submissionMark, kind: z.enum(['intervention', 'question', 'answer', 'point_of_order']), pointId: number, speakerAr: writtenText(300), speakerFr: optionalText(300), summaryAr: writtenText(4000), summaryFr: optionalText(4000) });
const recommendationSchema = z.object({ submission: submissionMark, textAr: writtenText(4000), textFr: optionalText(4000), addressedToBodyId: number, addressedToAr: optionalText(300) });
const correctionSchema = z.object({ submission: submissionMark, textAr: writtenText(20_000), textFr: optionalText(20_000), because: writtenText(500) });

/** The minutes of a meeting: written by one, reviewed by another, approved in each language, sealed, then only corrected by annexes. */
export const minutesRoutes = new Hono<Env>();

minutesRoutes.get(room, async (c) => showMinutes(c, await meetingSubject(c), null));

minutesRoutes.get(`${room}/sealed.pdf`, async (c) => {
  const { meeting } = await meetingSubject(c);

  return sendPaper(c, (await sealOf(c.var.db, meeting.id))?.fileId);
});

minutesRoutes.get(`${room}/corrections/:file{\\d{1,4}\\.pdf}`, async (c) => {
  const { meeting } = await meetingSubject(c);
  const asked = Number.parseInt(c.req.param('file') ?? '', 10);

  return sendPaper(c, (await correctionsOf(c.var.db, meeting.id)).find((correction) => correction.number === asked)?.fileId);
});

async function sendPaper(c: Context<Env>, fileId: number | undefined): Promise<Response> {
  const file = fileId === undefined ? undefined : await contentOf(c.var.db, fileId);
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf(file);
}

/** Answers a form about the minutes of a meeting, and comes back to their page. */
async function answer<Schema extends z.ZodType>(c: Context<Env>, schema: Schema, act: (values: z.output<Schema>, meetingId: number) => Promise<unknown>, place = ''): Promise<Response> {
  const subject = await meetingSubject(c);

  return answerForm(c, {
    schema,
    accepted: async (values) => {
      await act(values, subject.meeting.id);

      return seeOther(c, `${subject.here}/minutes${place}`);
    },
    refused: (refused) => showMinutes(c, subject, refused),
  });
}

const making = (c: Context<Env>) => ({ origin: c.var.url.origin, decidedIn: c.var.decidedIn });

minutesRoutes.post(`${room}/seal`, (c) => answer(c, z.object({}), (_, meetingId) => sealMinutes(c.var.db, actorIn(c), { meetingId, ...making(c) }, c.var.clock())));

minutesRoutes.post(`${room}/publication`, (c) => answer(c, z.object({}), (_, meetingId) => publishMinutes(c.var.db, actorIn(c), { meetingId }, c.var.clock())));

minutesRoutes.post(`${room}/interventions`, (c) => answer(c, interventionSchema, (said, meetingId) => noteIntervention(c.var.db, actorIn(c), { ...said, meetingId }, c.var.clock())));

minutesRoutes.post(`${room}/recommendations`, (c) => answer(c, recommendationSchema, (said, meetingId) => recommend(c.var.db, actorIn(c), { ...said, conclusionId: null, meetingId }, c.var.clock())));

minutesRoutes.post(`${room}/corrections`, (c) => answer(c, correctionSchema, (said, meetingId) => annexCorrection(c.var.db, actorIn(c), { ...said, meetingId, ...making(c) }, c.var.clock())));

minutesRoutes.post(`${room}/:language{[af]r}`, (c) => {
  const language = c.req.param('language') as MinutesLanguage;

  return answer(c, bodySchema, (typed, meetingId) => writeMinutes(c.var.db, actorIn(c), { meetingId, language, body: typed[`body-${language}`], read: typed.read ?? 0 }, c.var.clock()), `#${language}`);
});

minutesRoutes.post(`${room}/:language{[af]r}/review`, (c) => answer(c, versionSchema, ({ version }, meetingId) => reviewMinutes(c.var.db, actorIn(c), { meetingId, language: c.req.param('language') as MinutesLanguage, version: version ?? 0 }, c.var.clock())));

minutesRoutes.post(`${room}/:language{[af]r}/approval`, (c) => answer(c, versionSchema, ({ version }, meetingId) => approveMinutes(c.var.db, actorIn(c), { meetingId, language: c.req.param('language') as MinutesLanguage, version: version ?? 0 }, c.var.clock())));

async function showMinutes(c: Context<Env>, { meeting, title, mayRun, crumbs }: MeetingSubject, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = minutesWordsIn(language);
  const [versions, seal, interventions, recommendations, corrections, points, bodies] = await Promise.all([
    toldVersions(db, meeting.id), sealOf(db, meeting.id), interventionsOf(db, meeting.id), recommendationsIn(db, [meeting.id], dayIn(c.var.clock())), correctionsOf(db, meeting.id), pointsOf(db, meeting.id),
    db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('kind', '!=', 'communal_council').orderBy('id').execute(),
  ]);
  const isOpen = mayRun && meeting.state === 'held';
  const isPublished = await arePublished(db, meeting.id);
  const view = {
    language, meeting, mayRun, token, interventions, recommendations, corrections,
    form: filledForm(c, refused, { 'body-ar': words.text(words.tongues.ar), 'body-fr': words.text(words.tongues.fr) }),
    tongues: await tonguesOf(c, meeting, isOpen, versions, refused),
    seal: seal ?? null,
    isPublished,
    mayPublish: mayRun && !whyNotPublish({ isSealed: seal !== undefined, visibility: meeting.visibility, isPublished }),
    maySeal: mayRun && !whyNotSeal(meeting.state, versions, seal !== undefined),
    points: points.filter(({ answer: given }) => given === 'accepted').map((point) => ({ value: String(point.id), label: wordingFor(language, point.titleAr, point.titleFr) })),
    bodies: bodies.map((body) => ({ value: String(body.id), label: wordingFor(language, body.nameAr, body.nameFr) })),
    mayAnswer: (addressedToBodyId: number | null) => typeof rightToAnswer(actorIn(c), { addressedToBodyId, ownerBodyId: meeting.ownerBodyId }) === 'number',
    mayAdd: isOpen,
    mayAnnex: mayRun && seal !== undefined,
  };

  return render(c, { title: `${words.title} · ${title}`, current: 'meetings', crumbs: [...crumbs, { label: words.title }] }, <MinutesPage {...view} />);
}

/** Those who do not run the meeting read what is approved and nothing before. */
async function tonguesOf(c: Context<Env>, meeting: MeetingSubject['meeting'], isOpen: boolean, versions: Awaited<ReturnType<typeof toldVersions>>, refused: RefusedForm | null): Promise<TongueView[]> {
  const { userId } = actorIn(c);
  const content = isOpen ? await minutesContent(c.var.db, meeting.id, c.var.decidedIn) : null;
  const record = await c.var.db.selectFrom('meetings').select(['minutesAr', 'minutesFr']).where('id', '=', meeting.id).executeTakeFirst();
  const written = { ar: record?.minutesAr ?? '', fr: record?.minutesFr ?? '' };

  return minutesLanguages.map((language) => {
    const latest = versions.find((version) => version.language === language);
    const writing = { meetingState: meeting.state, latest };
    const by = { version: latest?.version ?? 0, userId };
    const standing = isOpen || latest?.state === 'approved' ? latest : undefined;

    return {
      language, standing,
      text: latest?.body ?? (written[language] || (content ? draftOf(content, language) : '')),
      mayWrite: isOpen,
      mayReview: isOpen && latest !== undefined && !whyNotReview(writing, by),
      mayApprove: isOpen && latest !== undefined && !whyNotApprove(writing, by),
      overtaken: refused?.refusal?.code === 'minutes.changed_meanwhile' && refused.typed[`body-${language}`] !== undefined,
    };
  });
}
