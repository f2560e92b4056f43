import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn, bodiesActedFor } from '#people';
import { inTransaction } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, Form, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredId, requiredText, seeOther } from '#platform/web';
import { addCategory, authorOfficesOf, categoriesOf, changePortal, nameAuthorOffice, openPortal, portalsOf, renameCategory } from '#portals';
import { filledForm, render } from '#ui';
import type { Room } from '../newsroom/room.ts';
import { roomAsked, roomPath } from '../newsroom/room.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { fieldsOfRefusals, portalSchema } from './fields.ts';
import { OpeningPage } from './opening-page.tsx';
import { SettingsPage } from './settings-page.tsx';

const officeSchema = z.object({ officeAr: requiredText(200), officeFr: optionalText(200) });
const categorySchema = z.object({ categoryAr: requiredText(120), categoryFr: requiredText(120), categorySlug: requiredText(60) });

type Part = 'portal' | 'category' | 'office' | { rename: number };

/** Opening the public site of a body, and what one who runs it keeps in order. */
export const settingsRoutes = new Hono<Env>()
  .get('/newsroom/open/:bodyId{[1-9][0-9]{0,8}}', (c) => showOpening(c, null))
  .post('/newsroom/open/:bodyId{[1-9][0-9]{0,8}}', (c) => open(c))
  .get(`${roomPath}/settings`, async (c) => showSettings(c, await roomAsked(c, 'run_portal'), null))
  .post(`${roomPath}/settings`, async (c) => {
    const room = await roomAsked(c, 'run_portal');

    return answer(c, room, 'portal', portalSchema.extend({ seen: requiredId }), fieldsOfRefusals, async ({ seen, ...plan }) => {
      await changePortal(c.var.db, actorIn(c), { ...plan, portalId: room.portal.id, seen }, c.var.clock());

      return `/newsroom/${plan.slug}/settings`;
    });
  })
  .post(`${roomPath}/settings/categories`, async (c) => {
    const room = await roomAsked(c, 'run_portal');

    return answer(c, room, 'category', categorySchema, { 'portal.category_path_taken': 'categorySlug', 'portal.path_unreadable': 'categorySlug' }, async ({ categoryAr, categoryFr, categorySlug }) => {
      await addCategory(c.var.db, actorIn(c), { portalId: room.portal.id, slug: categorySlug, nameAr: categoryAr, nameFr: categoryFr }, c.var.clock());

      return `${room.here}/settings#categories`;
    });
  })
  .post(`${roomPath}/settings/categories/:category{[1-9][0-9]{0,8}}`, async (c) => {
    const room = await roomAsked(c, 'run_portal');
    const categoryId = Number(c.req.param('category'));
    const [nameAr, nameFr] = [`name-ar-${categoryId}`, `name-fr-${categoryId}`];

    return answer(c, room, { rename: categoryId }, z.object({ [nameAr]: requiredText(120), [nameFr]: requiredText(120) }), {}, async (names) => {
      await renameCategory(c.var.db, actorIn(c), { portalId: room.portal.id, categoryId, nameAr: names[nameAr] ?? '', nameFr: names[nameFr] ?? '' }, c.var.clock());

      return `${room.here}/settings#categories`;
    });
  })
  .post(`${roomPath}/settings/offices`, async (c) => {
    const room = await roomAsked(c, 'run_portal');

    return answer(c, room, 'office', officeSchema, {}, async ({ officeAr, officeFr }) => {
      await nameAuthorOffice(c.var.db, actorIn(c), { portalId: room.portal.id, nameAr: officeAr, nameFr: officeFr }, c.var.clock());

      return `${room.here}/settings#offices`;
    });
  });

async function answer<Schema extends z.ZodType>(c: Ask, room: Room, part: Part, schema: Schema, fields: Readonly<Record<string, string>>, act: (values: z.output<Schema>) => Promise<string>): Promise<Response> {
  return answerForm(c, {
    schema, fields,
    faults: part === 'portal' ? addressesIn : undefined,
    accepted: async (values) => {
      const next = await act(values);
      c.var.leaveNotice(newsroomWordsIn(c.var.language).settings.saved);

      return seeOther(c, next);
    },
    refused: (refused) => showSettings(c, room, { part, refused }),
  });
}

/** An address to write to that is none is told at its own field. */
function addressesIn(form: Form) {
  const names = ['email', 'informationEmail', 'securityEmail'].filter((name) => form.text(name) !== '' && !z.email().safeParse(form.text(name)).success);

  return Object.fromEntries(names.map((name) => [name, { code: 'portal.address_unreadable', facts: { address: form.text(name) } }]));
}

async function showSettings(c: Ask, room: Room, wrong: { part: Part; refused: RefusedForm } | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = newsroomWordsIn(language).settings;
  const [categories, offices] = await Promise.all([categoriesOf(db, room.portal.id), authorOfficesOf(db, room.portal.id)]);
  const labels = { ...words.fields, officeAr: words.offices.nameAr, categoryAr: words.categories.nameAr, categoryFr: words.categories.nameFr, categorySlug: words.categories.path };
  const of = (part: Part) => filledForm(c, wrong?.part === part ? wrong.refused : null, labels);
  const renamed = typeof wrong?.part === 'object' ? { id: wrong.part.rename, form: filledForm(c, wrong.refused, labels) } : null;
  const view = { language, room, token, categories, offices, form: of('portal'), categoryForm: of('category'), officeForm: of('office'), renaming: renamed, empty: filledForm(c, null), isOvertaken: wrong?.part === 'portal' && wrong.refused.refusal?.code === 'portal.changed_meanwhile' };

  return render(c, { title: words.title, current: 'newsroom', crumbs: [...room.crumbs, { label: words.title }] }, <SettingsPage {...view} />);
}

/** A body without a portal for which somebody may open one. */
async function bodyAsked(c: Ask) {
  const id = Number(c.req.param('bodyId'));
  const body = bodiesActedFor(actorIn(c), 'run_portal').includes(id) ? await c.var.db.selectFrom('bodies').select(['id', 'slug', 'nameAr', 'nameFr']).where('id', '=', id).executeTakeFirst() : undefined;
  if (!body) throw new RefusalError(refusal('page.not_found'));

  return body;
}

async function showOpening(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const body = await bodyAsked(c);
  const [standing] = await portalsOf(c.var.db, [body.id]);
  if (standing) return seeOther(c, `/newsroom/${standing.slug}`);
  const { language, csrfToken: token } = c.var;
  const { title, opening, settings } = newsroomWordsIn(language);
  const form = filledForm(c, refused, { ...settings.fields, officeAr: settings.offices.nameAr });

  return render(c, { title: opening.title, current: 'newsroom', crumbs: [{ label: title, href: '/newsroom' }, { label: opening.title }] }, <OpeningPage language={language} body={body} form={form} token={token} />);
}

async function open(c: Ask): Promise<Response> {
  const { id: bodyId } = await bodyAsked(c);

  return answerForm(c, {
    schema: portalSchema.extend(officeSchema.shape),
    faults: addressesIn,
    fields: fieldsOfRefusals,
    accepted: async ({ officeAr, officeFr, ...plan }) => {
      await inTransaction(c.var.db, async (trx) => {
        const portalId = await openPortal(trx, actorIn(c), { bodyId, ...plan }, c.var.clock());
        await nameAuthorOffice(trx, actorIn(c), { portalId, nameAr: officeAr, nameFr: officeFr }, c.var.clock());
      });
      c.var.leaveNotice(newsroomWordsIn(c.var.language).opening.opened);

      return seeOther(c, `/newsroom/${plan.slug}`);
    },
    refused: (refused) => showOpening(c, refused),
  });
}
