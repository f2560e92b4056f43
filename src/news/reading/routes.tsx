import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, FieldErrors, Form, RefusedForm } from '#platform/web';
import { answerForm, optionalDay, optionalText, requiredId, seeOther, writtenText } from '#platform/web';
import { authorOfficesOf, categoriesOf } from '#portals';
import { filledForm, render } from '#ui';
import { isRead, whyNotApprove } from '../articles/article.ts';
import { approveArticle, returnArticle, withdrawArticle } from '../articles/decide-article.ts';
import { versionOf } from '../articles/store.ts';
import { markOf, namedSubjects } from '../articles/subjects.ts';
import { submitArticle } from '../articles/submit-article.ts';
import type { WorkedOn } from '../newsroom/queries.ts';
import { articleOf, historyOf } from '../newsroom/queries.ts';
import type { Room } from '../newsroom/room.ts';
import { roomAsked, roomPath } from '../newsroom/room.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { describedPictures } from '../pictures/store.ts';
import { shownTexts } from '../writing/view.ts';
import { changesBetween } from './changes.ts';
import { momentOf } from './moment.ts';
import type { ReadingView, ShownVersion } from './reading-page.tsx';
import { ReadingPage } from './reading-page.tsx';
import { VersionPage } from './version-page.tsx';

const path = `${roomPath}/articles/:article{[1-9][0-9]{0,8}}` as const;

interface Subject {
  room: Room;
  article: WorkedOn;
}

/** An article of the portal asked for, for those who write or publish on it. */
export async function articleAsked(c: Ask, ...needed: Parameters<typeof roomAsked>[1][]): Promise<Subject> {
  const room = await roomAsked(c, ...(needed.length ? needed : (['write_news', 'publish_news'] as const)));
  const article = await articleOf(c.var.db, room.portal.id, Number(c.req.param('article')));
  if (!article) throw new RefusalError(refusal('page.not_found'));

  return { room, article };
}

const approvalSchema = z.object({ number: requiredId, when: z.enum(['now', 'later']).optional(), day: optionalDay, hour: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::\d\d)?)?$/u).optional() });
const returnSchema = z.object({ number: requiredId, missing: writtenText(2000) });
const withdrawalSchema = z.object({ becauseAr: writtenText(2000), becauseFr: optionalText(2000) });

/** An article before its second reader, its history, and what is decided about it. */
export const readingRoutes = new Hono<Env>()
  .get(path, async (c) => showArticle(c, await articleAsked(c), null))
  .get(`${path}/versions/:number{[1-9][0-9]{0,5}}`, async (c) => showVersion(c, await articleAsked(c)))
  .post(`${path}/submission`, async (c) => decide(c, z.object({}), {}, (articleId) => submitArticle(c.var.db, actorIn(c), { articleId }, c.var.clock()), 'submitted'))
  .post(`${path}/approval`, async (c) => decide(c, approvalSchema, { faults: (form) => faultsOfMoment(form, c.var.clock()) }, (articleId, { number, when, day, hour }) => {
    const planned = when === 'later' && day && hour ? momentOf(day, hour, c.var.clock()).moment : undefined;

    return approveArticle(c.var.db, actorIn(c), { articleId, number, effectiveAt: planned ?? null }, c.var.clock());
  }, 'approved'))
  .post(`${path}/return`, async (c) => decide(c, returnSchema, { fields: { 'article.reason_missing': 'missing' } }, (articleId, { number, missing }) => returnArticle(c.var.db, actorIn(c), { articleId, number, because: missing }, c.var.clock()), 'returned'))
  .post(`${path}/withdrawal`, async (c) => decide(c, withdrawalSchema, { fields: { 'article.reason_missing': 'becauseAr', 'article.reason_missing_in_french': 'becauseFr' } }, (articleId, { becauseAr, becauseFr }) => withdrawArticle(c.var.db, actorIn(c), { articleId, because: becauseAr, becauseFr }, c.var.clock()), 'withdrawn'));

type Told = 'submitted' | 'approved' | 'returned' | 'withdrawn';

/** Answers a form about an article, and comes back to its page with what was done. */
async function decide<Schema extends z.ZodType>(c: Ask, schema: Schema, more: { faults?: (form: Form) => FieldErrors; fields?: Record<string, string> }, act: (articleId: number, values: z.output<Schema>) => Promise<void>, told: Told): Promise<Response> {
  const subject = await articleAsked(c);
  const { room, article } = subject;

  return answerForm(c, {
    schema,
    ...more,
    accepted: async (values) => {
      await act(article.id, values);
      c.var.leaveNotice(newsroomWordsIn(c.var.language).told[told]);

      return seeOther(c, `${room.here}/articles/${article.id}`);
    },
    refused: async (refused) => showArticle(c, { room, article: (await articleOf(c.var.db, room.portal.id, article.id)) ?? article }, refused),
  });
}

/** What is wrong with the moment of a publication that is planned: half of it is missing, it lies behind, or no clock shows it. */
function faultsOfMoment(form: Form, now: Date): FieldErrors {
  const [day, hour] = [form.text('day'), form.text('hour')];
  if (form.text('when') !== 'later') return {};
  if (!day || !hour) return Object.fromEntries([['day', day], ['hour', hour]].filter(([, text]) => !text).map(([name]) => [name, { code: 'field.missing', facts: {} }]));
  if (!optionalDay.safeParse(day).success || !/^(?:[01]\d|2[0-3]):[0-5]\d/u.test(hour)) return {};
  const { refused } = momentOf(day as Day, hour, now);

  return refused ? { [refused.code === 'planning.hour_left_out' ? 'hour' : 'day']: refused } : {};
}

async function showArticle(c: Ask, { room, article }: Subject, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const now = c.var.clock();
  const { userId } = actorIn(c);
  const [shown, history] = await Promise.all([shownVersion(c, room, article.id, article.latest), historyOf(db, article.id)]);
  const view: ReadingView = {
    language, room, article, shown, history, token, now,
    changes: await changesSince(c, article, shown),
    form: filledForm(c, refused, labelsIn(c)),
    isOwn: article.writtenBy === userId,
    mayDecide: room.mayPublish && !whyNotApprove(article, { reader: { userId }, number: article.latest, effectiveAt: now, at: now }),
    publicAddress: isRead(article, now) ? `/portals/${room.portal.slug}/${article.language}/${article.kind === 'news' ? 'news' : 'pages'}/${article.id}` : null,
    explain: c.var.explain,
  };

  return render(c, { title: article.title, current: 'newsroom', crumbs: [...room.crumbs, { label: article.title }] }, <ReadingPage {...view} />);
}

function labelsIn(c: Ask): Record<string, string> {
  const { decision, withdrawal } = newsroomWordsIn(c.var.language).reading;

  return { day: decision.day, hour: decision.hour, missing: decision.missing, becauseAr: withdrawal.because.ar, becauseFr: withdrawal.because.fr };
}

/** Against the version that readers have, else against the one before it; nothing for a first version. */
async function changesSince(c: Ask, article: WorkedOn, shown: ShownVersion): Promise<ReadingView['changes']> {
  const isPublished = article.published !== null && article.published < shown.number;
  const since = isPublished ? (article.published ?? 0) : shown.number - 1;
  const before = since > 0 && article.work !== 'settled' ? await versionOf(c.var.db, article.id, since) : undefined;

  return before ? { since, isPublished, between: changesBetween(before, shown.version) } : null;
}

async function showVersion(c: Ask, { room, article }: Subject): Promise<Response> {
  const { db, language } = c.var;
  const number = Number(c.req.param('number'));
  const shown = await shownVersion(c, room, article.id, number);
  const written = (await historyOf(db, article.id)).find((happening) => happening.kind === 'written' && happening.number === number);
  const before = await versionOf(db, article.id, number - 1);
  const words = newsroomWordsIn(language).reading;
  const view = { language, room, article, shown, writer: written?.by ?? '', writtenAt: written?.at ?? c.var.clock(), changes: before ? { since: number - 1, isPublished: false, between: changesBetween(before, shown.version) } : null, explain: c.var.explain };

  return render(c, { title: words.versionOf(number), current: 'newsroom', crumbs: [...room.crumbs, { label: article.title, href: `${room.here}/articles/${article.id}` }, { label: words.versionOf(number) }] }, <VersionPage {...view} />);
}

/** A version with its texts drawn and everything in it named. */
async function shownVersion(c: Ask, { portal }: Room, articleId: number, number: number): Promise<ShownVersion> {
  const { db } = c.var;
  const version = await versionOf(db, articleId, number);
  if (!version) throw new RefusalError(refusal('page.not_found'));
  const [texts, described, subjects, offices, categories] = await Promise.all([
    shownTexts(db, portal.id, version), describedPictures(db, version.pictures, 'ar'), namedSubjects(db, portal.bodyId, version.subjects.map(markOf)), authorOfficesOf(db, portal.id), categoriesOf(db, portal.id),
  ]);

  return {
    number, version, texts, subjects,
    pictures: version.pictures.flatMap(({ pictureId, texts: said }) => { const picture = described.get(pictureId); return picture ? [{ picture, texts: said }] : []; }),
    office: offices.find(({ id }) => id === version.officeId),
    category: categories.find(({ id }) => id === version.categoryId),
  };
}
