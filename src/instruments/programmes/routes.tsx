import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { nameOf } from '#bodies';
import { actorIn, bodiesActedFor } from '#people';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import { openProgramme } from './open-programme.ts';
import { NewProgrammePage } from './programme-form.tsx';

const year = z.string().min(1).regex(/^20\d\d$/u, 'field.not_a_year').transform(Number);
const programmeSchema = z.object({ ownerBodyId: z.string().regex(/^\d{1,9}$/u).transform(Number), titleAr: requiredText(), titleFr: optionalText(300), firstYear: year, lastYear: year });

/** Opening a programme, under which conventions and series of meetings then stand. */
export const programmeRoutes = new Hono<Env>();

programmeRoutes.get('/programmes/new', (c) => showNew(c, null));

programmeRoutes.post('/programmes', (c) =>
  answerForm(c, {
    schema: programmeSchema,
    accepted: async (typed) => {
      const id = await openProgramme(c.var.db, actorIn(c), typed, c.var.clock());
      c.var.leaveNotice(pageWordsIn(c.var.language).programmes.opened);

      return seeOther(c, `/conventions/new?programme=${id}`);
    },
    refused: (refused) => showNew(c, refused),
  }),
);

async function showNew(c: Context<Env>, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const own = bodiesActedFor(actorIn(c), 'run_instruments');
  refuseIf(own.length ? undefined : refusal('authority.not_in_this_office'));
  const words = pageWordsIn(language);
  const owners = await db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', own).execute();
  const labels = { titleAr: words.forms.titleAr, firstYear: words.forms.firstYear, lastYear: words.forms.lastYear };
  const view = {
    language, token, form: filledForm(c, refused, labels), year: Number(dayIn(c.var.clock()).slice(0, 4)),
    owners: owners.map((body) => ({ value: String(body.id), label: nameOf(body, language) })),
  };
  const title = words.programmes.newProgramme;

  return render(c, { title, current: 'conventions', crumbs: [{ label: words.conventions, href: '/conventions' }, { label: title }] }, <NewProgrammePage {...view} />);
}
