import { Hono } from 'hono';
import { actorIn } from '#people';
import type { Ask, Env, Form, RefusedForm } from '#platform/web';
import { answerForm, formOf, goOnWith, seeOther, submissionMark } from '#platform/web';
import { authorOfficesOf, categoriesOf } from '#portals';
import { filledForm, render } from '#ui';
import type { ArticleKind, ArticleVersion, Tongue } from '../articles/article.ts';
import { tongues } from '../articles/article.ts';
import { versionOf } from '../articles/store.ts';
import type { WorkedOn } from '../newsroom/queries.ts';
import { articleOf, usualOfficeOf } from '../newsroom/queries.ts';
import type { Room } from '../newsroom/room.ts';
import { roomAsked, roomPath } from '../newsroom/room.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { articleAsked } from '../reading/routes.tsx';
import type { Deed } from './deeds.ts';
import { deedAsked, formAfter } from './deeds.ts';
import { articleSchema, faultsIn, versionIn } from './form.ts';
import { keepWriting } from './keep-writing.ts';
import { labelsIn } from './labels.ts';
import { bodyOf, withPastes } from './paste.ts';
import { withPhotographs } from './photographs.ts';
import { Told } from './told.tsx';
import { shownTexts, surroundingOf, typedAgain } from './view.ts';
import { WritingPage } from './writing-page.tsx';

const path = `${roomPath}/articles/:article{[1-9][0-9]{0,8}}/writing` as const;

/** What is written: nothing yet, or an article with its newest version. */
interface Sheet {
  room: Room;
  kind: ArticleKind;
  article: WorkedOn | null;
  latest: ArticleVersion;
  /** What was left out of what was pasted. */
  leftOut?: readonly string[];
}

const blank: ArticleVersion = { texts: [], categoryId: null, officeId: 0, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null };

/** The form in which an article is written, what readers will get of it while it is, and pasted texts cleaned. */
export const writingRoutes = new Hono<Env>()
  .get(`${roomPath}/articles/new`, async (c) => showForm(c, await newSheet(c, c.req.query('kind')), null))
  .post(`${roomPath}/articles/new`, async (c) => take(c, await newSheet(c, (await formOf(c)).text('kind'))))
  .get(path, async (c) => showForm(c, await sheetAsked(c), null))
  .post(path, async (c) => take(c, await sheetAsked(c)))
  .post(`${roomPath}/preview`, async (c) => showPreview(c, await roomAsked(c, 'write_news')))
  .post(`${roomPath}/paste`, async (c) => {
    await roomAsked(c, 'write_news');
    const { markdown, left } = bodyOf((await formOf(c)).text('html'));

    return c.json({ markdown, left: left.map((code) => c.var.explain({ code, facts: {} })) });
  });

async function newSheet(c: Ask, kind: string | undefined): Promise<Sheet> {
  const room = await roomAsked(c, 'write_news');
  const officeId = (await usualOfficeOf(c.var.db, room.portal.id, actorIn(c).userId)) ?? 0;

  return { room, kind: kind === 'page' ? 'page' : 'news', article: null, latest: { ...blank, officeId } };
}

async function sheetAsked(c: Ask): Promise<Sheet> {
  const { room, article } = await articleAsked(c, 'write_news');

  return { room, kind: article.kind, article, latest: (await versionOf(c.var.db, article.id, article.latest)) ?? blank };
}

/** Does what the button that was pressed says: keeps the article, or shows the same form with something in it done. Whatever was typed stays. */
async function take(c: Ask, sheet: Sheet): Promise<Response> {
  const { form: pasted, left } = withPastes(await formOf(c));
  const { form, errors } = await withPhotographs(c, sheet.room.portal.id, pasted);
  const leftOut = left.map((code) => c.var.explain({ code, facts: {} }));
  goOnWith(c, form);
  const deed = deedAsked(form);
  if (Object.keys(errors).length) {
    c.status(422);

    return showForm(c, { ...sheet, leftOut }, { ...typedAgain(form), errors }, form);
  }
  const changed = formAfter(form, deed);
  if (deed.kind !== 'save' && deed.kind !== 'submit') return showForm(c, { ...sheet, leftOut }, typedAgain(changed), changed, deed);

  return keep(c, { ...sheet, leftOut }, form, deed.kind === 'submit');
}

async function keep(c: Ask, sheet: Sheet, form: Form, submits: boolean): Promise<Response> {
  const { room, kind, article, leftOut = [] } = sheet;

  return answerForm(c, {
    schema: article ? articleSchema : articleSchema.extend({ submission: submissionMark }),
    faults: (typed) => faultsIn(typed, { mayNameOffice: room.mayRun }),
    accepted: async ({ seen, officeAr, officeFr, ...rest }) => {
      const id = await keepWriting(c.var.db, actorIn(c), {
        portalId: room.portal.id, articleId: article?.id ?? null, kind, seen: seen ?? 0, version: versionIn(form), submits,
        newOffice: officeAr && room.mayRun ? { nameAr: officeAr, nameFr: officeFr } : null,
        ...('submission' in rest ? { submission: String(rest.submission) } : {}),
      }, c.var.clock());
      c.var.leaveNotice([newsroomWordsIn(c.var.language).told[submits ? 'submitted' : 'kept'], ...leftOut].join(' '));

      return seeOther(c, `${room.here}/articles/${id}${submits ? '' : '/writing'}`);
    },
    refused: async (refused) => showForm(c, { ...sheet, ...(article ? { article: (await articleOf(c.var.db, room.portal.id, article.id)) ?? article } : {}) }, refused, form),
  });
}

async function showForm(c: Ask, { room, kind, article, latest, leftOut = [] }: Sheet, refused: RefusedForm | null, typed?: Form, deed: Deed = { kind: 'show' }): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const { portal } = room;
  const words = newsroomWordsIn(language).writing;
  const version = typed ? versionIn(typed) : latest;
  const isOvertaken = refused?.refusal?.code === 'article.changed_meanwhile' && article !== null;
  const seen = isOvertaken ? article.latest : Number(refused?.typed['seen'] ?? article?.latest ?? 0);
  const [surrounding, offices, categories, shown, theirs] = await Promise.all([
    surroundingOf(db, { portalId: portal.id, bodyId: portal.bodyId }, version, deed.kind === 'find' ? (typed?.text('find') ?? '') : ''),
    authorOfficesOf(db, portal.id), categoriesOf(db, portal.id), shownTexts(db, portal.id, version), isOvertaken ? versionOf(db, article.id, article.latest) : null,
  ]);
  const title = article ? words.goOn[kind] : words.begin[kind];
  const view = { language, room, kind, article, version, token, seen, offices, categories, shown, ...surrounding, theirs: theirs ?? null, isPreview: deed.kind === 'preview', leftOut, explain: c.var.explain, form: filledForm(c, refused, labelsIn(language, version)) };

  return render(c, { title, current: 'newsroom', crumbs: [...room.crumbs, ...(article ? [{ label: article.title, href: `${room.here}/articles/${article.id}` }] : []), { label: title }] }, <WritingPage {...view} />);
}

/** What readers will get of a body as it stands in the form of an article, in one of its languages. */
async function showPreview(c: Ask, { portal }: Room): Promise<Response> {
  const form = await formOf(c);
  const tongue = tongues.find((one): one is Tongue => one === form.text('tongue'));
  const [text] = tongue ? await shownTexts(c.var.db, portal.id, versionIn(form), [tongue]) : [];

  return c.html(text ? <Told text={text} explain={c.var.explain} /> : '');
}
