import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn, whyNotAdminister } from '#people';
import { dayIn } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { applyImport } from './apply-import.ts';
import { checkTerritories } from './check.ts';
import { readList, writeList } from './list.ts';
import { previewImport } from './preview-import.ts';
import { previewOf } from './preview.ts';
import { presentTerritories } from './store.ts';
import { PreviewPage, TerritoriesPage } from './territories-page.tsx';
import { wordsIn } from './words.ts';

const here = '/administration/territories';
const schema = z.object({ list: z.instanceof(File, { error: 'import.file_missing' }) });

/** The administrator's door to the reference tables. */
export const territoryRoutes = new Hono<Env>();

territoryRoutes.use(`${here}/*`, async (c, next) => {
  refuseIf(whyNotAdminister(actorIn(c)));
  await next();
});

territoryRoutes.get(here, (c) => showTerritories(c, null));

/** What the house holds today, in the form in which it is read back. */
territoryRoutes.get(`${here}/list.csv`, async (c) => {
  const today = dayIn(c.var.clock());
  const { territories } = await presentTerritories(c.var.db, today);

  return c.body(writeList(territories), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="territories-${today}.csv"` });
});

territoryRoutes.post(here, (c) =>
  answerForm(c, {
    schema,
    accepted: async ({ list }) => {
      const { importId } = await previewImport(c.var.db, actorIn(c), { name: list.name, list: await list.text() }, c.var.clock());

      return seeOther(c, `${here}/imports/${importId}`);
    },
    refused: (refused) => showTerritories(c, refused),
  }),
);

territoryRoutes.get(`${here}/imports/:id{[1-9][0-9]{0,8}}`, (c) => showPreview(c, null));

territoryRoutes.post(`${here}/imports/:id{[1-9][0-9]{0,8}}/application`, async (c) => {
  try {
    const { added, changed } = await applyImport(c.var.db, actorIn(c), { importId: Number(c.req.param('id')) }, c.var.clock());
    c.var.leaveNotice(wordsIn(c.var.language).applied(added, changed));

    return seeOther(c, here);
  } catch (error) {
    if (!(error instanceof RefusalError) || !error.refusal.code.startsWith('import.')) throw error;
    c.status(422);

    return showPreview(c, error.refusal);
  }
});

async function showTerritories(c: Context<Env>, refused: RefusedForm | null): Promise<Response> {
  const words = wordsIn(c.var.language);
  const view = { language: c.var.language, token: c.var.csrfToken, form: filledForm(c, refused, { list: words.file }), claims: await checkTerritories(c.var.db) };

  return render(c, { title: words.title, current: 'administration' }, <TerritoriesPage {...view} />);
}

/** What was kept at the first step, compared anew with the house as it is now. */
async function showPreview(c: Context<Env>, refused: Refusal | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const row = await db.selectFrom('territoryImports').select(['id', 'list', 'appliedAt']).where('id', '=', Number(c.req.param('id'))).executeTakeFirst();
  if (!row) throw new RefusalError(refusal('page.not_found'));
  const preview = previewOf(readList(row.list), await presentTerritories(db, dayIn(c.var.clock())));
  const words = wordsIn(language);
  const view = { language, token, importId: row.id, preview, appliedOn: row.appliedAt ? dayIn(row.appliedAt) : null, refusal: refused ? c.var.explain(refused) : null };

  return render(c, { title: words.previewTitle, current: 'administration', crumbs: [{ label: words.title, href: here }, { label: words.previewTitle }] }, <PreviewPage {...view} />);
}
