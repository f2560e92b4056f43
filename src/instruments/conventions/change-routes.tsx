import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import type { BodyQuery } from '#bodies';
import { nameOf } from '#bodies';
import { actorIn, bodiesActedFor } from '#people';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalId, requiredId, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import { titleIn } from '../parties/subject.ts';
import { programmesOf } from '../programmes/queries.ts';
import { AddPartiesPage, NewConventionPage } from './convention-forms.tsx';
import { addParties, openInstrument } from './open-instrument.ts';
import { ownInstrument } from './own-instrument.ts';
import type { InstrumentView } from './queries.ts';

const optional = (maximum: number) => z.string().max(maximum).optional().transform((text) => text || null);
const year = z.string().optional().refine((text) => !text || /^20\d\d$/u.test(text), 'field.not_a_number').transform((text) => (text ? Number(text) : null));
const day = z.string().min(1).refine(isDay, 'field.not_a_day').transform((text) => text as Day);

const query = { province: z.string().max(20), communes: z.string().optional(), provincial: z.string().optional(), region: z.string().optional() };
const partySchema = z.object(query);
const conventionSchema = z.object({
  ...query, submission: z.uuid(), ownerBodyId: requiredId, programmeId: optionalId,
  titleAr: z.string().min(1).max(300), titleFr: optional(300), reference: optional(60), startedOn: day, firstYear: year, lastYear: year,
  textAr: z.string().min(1).max(60_000), textFr: optional(60_000), needsVisa: z.enum(['yes', 'no']), visaReasonAr: optional(300),
  majorityBase: z.enum(['votes_cast', 'members_in_office']), signatureDays: z.string().regex(/^[1-9]\d{0,2}$/u, 'field.not_a_number').transform(Number),
});

function bodyQuery({ province, communes, provincial, region }: z.output<typeof partySchema>): BodyQuery {
  return { ...(communes ? { communesOf: province } : {}), ...(provincial ? { provincialCouncilOf: province } : {}), ...(region ? { regionalCouncilOf: province.slice(0, 2) } : {}) };
}

/** Opening a convention, adding its parties and sharing out its years: for those who run instruments for its owner. */
export const conventionChangeRoutes = new Hono<Env>();

conventionChangeRoutes.get('/conventions/new', (c) => showNew(c, null));

conventionChangeRoutes.post('/conventions', (c) =>
  answerForm(c, {
    schema: conventionSchema,
    accepted: async ({ province, communes, provincial, region, needsVisa, ...typed }) => {
      const { db, clock } = c.var;
      const asked = bodyQuery({ province, communes, provincial, region });
      const parties = Object.keys(asked).length ? asked : null;
      const instrumentId = await openInstrument(db, actorIn(c), { ...typed, parties, kind: 'convention', needsVisa: needsVisa === 'yes', visaReasonFr: null }, clock());

      return seeOther(c, `/conventions/${instrumentId}`);
    },
    refused: (refused) => showNew(c, refused),
  }),
);

conventionChangeRoutes.get('/conventions/:id/parties/new', async (c) => showParties(c, await ownInstrument(c), null));

conventionChangeRoutes.post('/conventions/:id/parties', async (c) => {
  const instrument = await ownInstrument(c);

  return answerForm(c, {
    schema: partySchema,
    accepted: async (typed) => {
      await addParties(c.var.db, actorIn(c), { instrumentId: instrument.id, query: bodyQuery(typed) }, c.var.clock());

      return seeOther(c, `/conventions/${instrument.id}`);
    },
    refused: (refused) => showParties(c, instrument, refused),
  });
});

async function provincesOffered(c: Context<Env>) {
  const rows = await c.var.db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '=', 'province').orderBy('code').execute();

  return rows.map((row) => ({ value: row.code, label: nameOf(row, c.var.language) }));
}

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
    language, token, action: '/conventions', submission: refused?.typed['submission'] ?? randomUUID(), provinces: await provincesOffered(c),
    form: filledForm(c, refused, { titleAr: words.forms.titleAr, startedOn: words.forms.startedOn, textAr: words.text }),
    owners: owners.map((body) => ({ value: String(body.id), label: nameOf(body, language) })),
    programmes: programmes.map((programme) => ({ value: String(programme.id), label: titleIn(c, programme) })),
    programme: c.req.query('programme') ?? '',
  };

  return render(c, { title: words.forms.newConvention, current: 'conventions', crumbs: [{ label: words.conventions, href: '/conventions' }, { label: words.forms.newConvention }] }, <NewConventionPage {...view} />);
}

/** What every form about a convention that stands needs. */
export function aboutOne(c: Context<Env>, instrument: InstrumentView, refused: RefusedForm | null) {
  const words = pageWordsIn(c.var.language);
  const title = titleIn(c, instrument);
  const form = filledForm(c, refused, { year: words.year, cost: words.cost, ownerShare: words.ownerShare, dueOn: words.dueDay, because: words.forms.whyAgain });

  return { language: c.var.language, token: c.var.csrfToken, form, title, crumbs: [{ label: words.conventions, href: '/conventions' }, { label: title, href: `/conventions/${instrument.id}` }] };
}

async function showParties(c: Context<Env>, instrument: InstrumentView, refused: RefusedForm | null): Promise<Response> {
  const { crumbs, ...view } = aboutOne(c, instrument, refused);
  const title = pageWordsIn(c.var.language).forms.addParties;

  return render(c, { title, current: 'conventions', crumbs: [...crumbs, { label: title }] }, <AddPartiesPage {...view} action={`/conventions/${instrument.id}/parties`} provinces={await provincesOffered(c)} />);
}
