import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import type { BodyQuery } from '#bodies';
import { bodiesByQuery, bodyOf, nameOf } from '#bodies';
import { actorIn } from '#people';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { render } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import type { AskedBodies } from './adding-form.tsx';
import { AddPartiesPage } from './adding-form.tsx';
import { addParties } from './open-instrument.ts';
import { aboutOne, ownInstrument } from './own-instrument.ts';
import type { InstrumentView } from './queries.ts';

const asked = z.object({ province: z.string().min(1).max(20), communes: z.string().optional(), provincial: z.string().optional(), region: z.string().optional() });

/** Adding parties, in two steps: the question, then its answer by name before anything is added. */
export const addingRoutes = new Hono<Env>();

addingRoutes.get('/conventions/:id/parties/new', async (c) => showParties(c, await ownInstrument(c), null));

addingRoutes.post('/conventions/:id/parties', async (c) => {
  const instrument = await ownInstrument(c);

  return answerForm(c, {
    schema: asked,
    accepted: async ({ province, communes, provincial, region }) => {
      const offered = await provincesWithin(c.var.db, instrument.ownerBodyId);
      refuseIf(offered.some(({ code }) => code === province) ? undefined : refusal('party.none_found'));
      const query = bodyQuery({ province, communes: Boolean(communes), provincial: Boolean(provincial), region: Boolean(region) });
      const count = await addParties(c.var.db, actorIn(c), { instrumentId: instrument.id, query }, c.var.clock());
      c.var.leaveNotice(pageWordsIn(c.var.language).forms.added(count));

      return seeOther(c, `/conventions/${instrument.id}`);
    },
    refused: (refused) => showParties(c, instrument, refused),
  });
});

function bodyQuery({ province, communes, provincial, region }: AskedBodies): BodyQuery {
  return { ...(communes ? { communesOf: province } : {}), ...(provincial ? { provincialCouncilOf: province } : {}), ...(region ? { regionalCouncilOf: province.slice(0, 2) } : {}) };
}

/** The question as the address puts it; a province that is not offered is none. */
function askedIn(c: Context<Env>, provinces: readonly { value: string }[]): AskedBodies | null {
  const province = c.req.query('province') ?? '';
  if (!provinces.some(({ value }) => value === province)) return null;
  const isAsked = (which: string) => c.req.query(which) === 'yes';

  return { province, communes: isAsked('communes'), provincial: isAsked('provincial'), region: isAsked('region') };
}

async function showParties(c: Context<Env>, instrument: InstrumentView, refused: RefusedForm | null): Promise<Response> {
  const { db, language } = c.var;
  const words = pageWordsIn(language);
  const provinces = (await provincesWithin(db, instrument.ownerBodyId)).map((row) => ({ value: row.code, label: nameOf(row, language) }));
  const question = askedIn(c, provinces);
  const isEmpty = c.req.query('province') !== undefined && !(question && (question.communes || question.provincial || question.region));
  const again = refused ?? (isEmpty ? { typed: { province: question?.province ?? '' }, errors: { province: { code: 'party.none_chosen', facts: {} } }, refusal: null } : null);
  if (isEmpty && !refused) c.status(422);
  const { crumbs, ...view } = aboutOne(c, instrument, again);
  const found = question && !isEmpty ? await foundBodies(db, instrument.id, bodyQuery(question)) : null;

  return render(c, { title: words.forms.addParties, current: 'conventions', crumbs: [...crumbs, { label: words.forms.addParties }] }, <AddPartiesPage {...view} here={`/conventions/${instrument.id}/parties`} provinces={provinces} asked={question} found={found} />);
}

async function foundBodies(db: Db, instrumentId: number, query: BodyQuery) {
  const [bodies, parties] = await Promise.all([bodiesByQuery(db, query), db.selectFrom('parties').select('bodyId').where('instrumentId', '=', instrumentId).execute()]);
  const there = new Set(parties.map(({ bodyId }) => bodyId));
  const added = bodies.filter(({ id }) => !there.has(id));

  return { added, alreadyThere: bodies.length - added.length };
}

/** The prefectures and provinces of the owner's own territory; all of them for a body of the whole Kingdom. */
async function provincesWithin(db: Db, ownerBodyId: number) {
  const territory = (await bodyOf(db, ownerBodyId))?.territoryCode;
  const rows = db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '=', 'province').orderBy('code');

  return (territory ? rows.where((eb) => eb.or([eb('parentCode', '=', territory), eb('code', '=', territory)])) : rows).execute();
}
