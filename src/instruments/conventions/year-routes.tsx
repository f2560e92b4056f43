import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import type { Day } from '#platform/days';
import { dayIn, toDay } from '#platform/days';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, requiredDay, seeOther } from '#platform/web';
import { render } from '#ui';
import { centimesIn } from '../acts/act-form.ts';
import { pageWordsIn } from '../pages/words.ts';
import { apportionYear } from './apportion-year.ts';
import { aboutOne, ownInstrument } from './own-instrument.ts';
import type { InstrumentView } from './queries.ts';
import { firstUnshared, partiesWithSeats } from './queries.ts';
import type { SharedAlready } from './share-year-page.tsx';
import { ShareYearPage } from './share-year-page.tsx';
import type { YearToShare } from './year-shares.ts';
import { compareYear } from './year-shares.ts';

const schema = z.object({
  year: z.string().regex(/^20\d\d$/u, 'field.not_a_number').transform(Number),
  cost: z.string().min(1).transform(centimesIn).refine((value) => value !== undefined, 'field.not_a_number').transform((value) => value ?? 0),
  ownerShare: z.string().regex(/^\d{1,3}(?:[.,]\d{1,2})?$/u, 'field.not_a_number').transform((text) => Math.round(Number(text.replace(',', '.')) * 100)),
  dueOn: requiredDay,
  because: z.string().max(500).optional().transform((text) => text ?? ''),
  seen: z.string().max(64).optional().transform((text) => text ?? ''),
});

/** Sharing out a convention's years: for those who run instruments for its owner. */
export const yearRoutes = new Hono<Env>();

yearRoutes.get('/conventions/:id/years/new', async (c) => showYear(c, await ownInstrument(c), null));

yearRoutes.post('/conventions/:id/years', async (c) => {
  const instrument = await ownInstrument(c);

  return answerForm(c, {
    schema,
    accepted: async ({ because, seen, ...typed }) => {
      await apportionYear(c.var.db, actorIn(c), { ...(await yearToShare(c, instrument, typed)), again: { because, seen } }, c.var.clock());
      c.var.leaveNotice(pageWordsIn(c.var.language).forms.shared(typed.year));

      return seeOther(c, `/conventions/${instrument.id}`);
    },
    refused: (refused) => showYear(c, instrument, refused),
  });
});

async function yearToShare(c: Context<Env>, instrument: InstrumentView, { year, cost, ownerShare, dueOn }: Pick<YearToShare, 'year' | 'cost' | 'ownerShare' | 'dueOn'>): Promise<YearToShare> {
  const parties = await partiesWithSeats(c.var.db, instrument.id, beneficiariesOn(instrument, year));
  const members = new Map(parties.filter(({ bodyId }) => bodyId !== instrument.ownerBodyId).map(({ partyId, seats }) => [partyId, seats ?? 0]));

  return { instrumentId: instrument.id, year, cost, ownerShare, dueOn, members };
}

/** Those who benefit of a year are counted by the seats of its first day, or of the convention's where it began later. */
function beneficiariesOn({ startedOn }: Pick<InstrumentView, 'startedOn'>, year: number): Day {
  const firstDay = toDay(`${year}-01-01`);

  return startedOn > firstDay ? startedOn : firstDay;
}

const asksToCompare: readonly string[] = ['contribution.shared_already', 'contribution.reason_missing'];

/** The year as it stands beside what was typed, when that is why the form came back. */
async function sharedAlready(c: Context<Env>, instrument: InstrumentView, refused: RefusedForm | null): Promise<SharedAlready | null> {
  const typed = schema.safeParse(refused?.typed);
  if (!typed.success || !refused?.refusal || !asksToCompare.includes(refused.refusal.code)) return null;
  const compared = await compareYear(c.var.db, await yearToShare(c, instrument, typed.data));
  const bodies = await c.var.db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', compared.shares.map(({ bodyId }) => bodyId)).execute();

  return { compared, names: new Map(bodies.map(({ id, ...names }) => [id, names])) };
}

async function showYear(c: Context<Env>, instrument: InstrumentView, refused: RefusedForm | null): Promise<Response> {
  const { crumbs, ...view } = aboutOne(c, instrument, refused);
  const title = pageWordsIn(c.var.language).forms.shareYear;
  const already = await sharedAlready(c, instrument, refused);

  return render(c, { title, current: 'conventions', crumbs: [...crumbs, { label: title }] }, <ShareYearPage {...view} action={`/conventions/${instrument.id}/years`} year={firstUnshared(instrument) ?? Number(dayIn(c.var.clock()).slice(0, 4))} already={already} />);
}
