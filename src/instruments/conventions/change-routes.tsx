import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { nameOf } from '#bodies';
import { matters } from '#law';
import { actorIn, bodiesActedFor } from '#people';
import { refusal, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalId, optionalText, requiredDay, requiredId, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import { titleIn } from '../parties/subject.ts';
import { programmesOf } from '../programmes/queries.ts';
import { NewConventionPage } from './convention-forms.tsx';
import { openInstrument } from './open-instrument.ts';

const year = z.string().optional().refine((text) => !text || /^20\d\d$/u.test(text), 'field.not_a_number').transform((text) => (text ? Number(text) : null));

const conventionSchema = z.object({
  submission: z.uuid(), ownerBodyId: requiredId, programmeId: optionalId,
  titleAr: z.string().min(1).max(300), titleFr: optionalText(300), reference: optionalText(60), startedOn: requiredDay, firstYear: year, lastYear: year,
  textAr: z.string().min(1).max(60_000), textFr: optionalText(60_000), matter: z.enum(['', ...matters]).transform((matter) => matter || null),
  visa: z.enum(['by_law', 'yes', 'no']), visaReasonAr: optionalText(300),
  majority: z.enum(['by_law', 'votes_cast', 'members_in_office']), majorityReasonAr: optionalText(300), signatureDays: z.string().regex(/^[1-9]\d{0,2}$/u, 'field.not_a_number').transform(Number),
});

/** Opening a convention: for those who run instruments for its owner. */
export const conventionChangeRoutes = new Hono<Env>();

conventionChangeRoutes.get('/conventions/new', (c) => showNew(c, null));

conventionChangeRoutes.post('/conventions', (c) =>
  answerForm(c, {
    schema: conventionSchema,
    fields: { 'instrument.visa_reason_missing': 'visaReasonAr', 'instrument.majority_reason_missing': 'majorityReasonAr', 'instrument.majority_below_law': 'majority' },
    accepted: async ({ visa, majority, ...typed }) => {
      const rules = { needsVisa: visa === 'by_law' ? null : visa === 'yes', majorityBase: majority === 'by_law' ? null : majority };
      const instrumentId = await openInstrument(c.var.db, actorIn(c), { ...typed, parties: null, kind: 'convention', ...rules, visaReasonFr: null }, c.var.clock());
      c.var.leaveNotice(pageWordsIn(c.var.language).forms.opened);

      return seeOther(c, `/conventions/${instrumentId}/parties/new`);
    },
    refused: (refused) => showNew(c, refused),
  }),
);

async function showNew(c: Context<Env>, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const own = bodiesActedFor(actorIn(c), 'run_instruments');
  refuseIf(own.length ? undefined : refusal('authority.not_in_this_office'));
  const words = pageWordsIn(language);
  const [owners, programmes] = await Promise.all([
    db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', own).execute(),
    programmesOf(db, own),
  ]);
  const view = {
    language, token, action: '/conventions', submission: refused?.typed['submission'] ?? randomUUID(),
    form: filledForm(c, refused, { titleAr: words.forms.titleAr, startedOn: words.forms.startedOn, textAr: words.text }),
    owners: owners.map((body) => ({ value: String(body.id), label: nameOf(body, language) })),
    programmes: programmes.map((programme) => ({ value: String(programme.id), label: titleIn(c, programme) })),
    programme: c.req.query('programme') ?? '',
  };

  return render(c, { title: words.forms.newConvention, current: 'conventions', crumbs: [{ label: words.conventions, href: '/conventions' }, { label: words.forms.newConvention }] }, <NewConventionPage {...view} />);
}
