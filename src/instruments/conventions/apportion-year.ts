import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { historiesOf, standingsIn } from '../acts/histories.ts';
import { replaceStandings } from '../acts/store.ts';
import type { ComparedYear, YearToShare } from './year-shares.ts';
import { compareYear } from './year-shares.ts';

/** A year that was shared out before takes another's place only with a reason, by who has seen what it changes. */
export interface Resharing {
  because: string;
  /** The mark of the comparison that was looked at. */
  seen: string;
}

/** Shares a year's cost among the parties by the decree's formula, keeping agreed amounts and top-ups beside it. The journal keeps each party's share before and after. */
export async function apportionYear(db: Db, actor: Actor, input: YearToShare & { again?: Resharing }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const instrument = await trx.selectFrom('instruments').selectAll().where('id', '=', input.instrumentId).forUpdate().executeTakeFirstOrThrow();
    refuseIf(whyNotActFor(actor, instrument.ownerBodyId, 'run_instruments') ?? whyNotYear(instrument, input.year));
    const parties = await trx.selectFrom('parties').select('id').where('instrumentId', '=', instrument.id).orderBy('id').forUpdate().execute();
    const compared = await compareYear(trx, input);
    refuseIf(whyNotShareAgain(compared, input.year, input.again));
    const rows = compared.shares.map(({ partyId, after }) => ({ partyId, year: input.year, ...after, dueOn: input.dueOn }));
    await refuseBelowWhatMoved(trx, rows);

    await saveYear(trx, input, rows, { by: actor.userId, at });
    await replaceStandings(trx, standingsIn(await historiesOf(trx, parties.map((party) => party.id))));
    await recordEvent(trx, { userId: actor.userId, bodyId: instrument.ownerBodyId }, 'contribution.apportioned', `instrument/${instrument.id}`, factsOf(compared, input), at);
  });
}

/** Nothing that stands is replaced without a word: the year exists, here is what would change, and why. */
function whyNotShareAgain({ before, mark }: ComparedYear, year: number, again: Resharing | undefined) {
  if (!before) return undefined;
  if (again?.seen !== mark) return refusal('contribution.shared_already', { year });

  return again.because.trim() ? undefined : refusal('contribution.reason_missing', { year });
}

function factsOf({ before, after, shares }: ComparedYear, { year, again }: YearToShare & { again?: Resharing }) {
  const told = ({ members, formulaAmount: formula, agreedAmount: agreed, topUpAmount: topUp }: ComparedYear['shares'][number]['after']) => ({ members, formula, agreed, topUp });

  return {
    year, ...after, before: before && { ...before }, because: before ? (again?.because.trim() ?? null) : null,
    shares: shares.map((share) => ({ party: share.partyId, body: share.bodyId, before: share.before && told(share.before), after: told(share.after) })),
  };
}

function whyNotYear(instrument: { firstYear: number | null; lastYear: number | null }, year: number) {
  const { firstYear, lastYear } = instrument;
  if ((firstYear !== null && year < firstYear) || (lastYear !== null && year > lastYear)) return refusal('contribution.year_outside', { first: firstYear, last: lastYear });

  return undefined;
}

interface YearRow {
  partyId: number;
  year: number;
  members: number | null;
  formulaAmount: number;
  agreedAmount: number;
  topUpAmount: number;
  dueOn: Day;
}

/** What was recorded as budgeted, committed, paid or received stays covered by what is due. */
async function refuseBelowWhatMoved(trx: Trx, rows: readonly YearRow[]): Promise<void> {
  const moved = await trx.selectFrom('contributionStandings').select(['partyId', 'year', 'budgeted']).where('partyId', 'in', rows.map((row) => row.partyId)).where('year', '=', rows[0]?.year ?? 0).execute();
  const short = moved.some((before) => rows.some((row) => row.partyId === before.partyId && row.agreedAmount + row.topUpAmount < before.budgeted));
  refuseIf(short ? refusal('contribution.money_has_moved', { year: rows[0]?.year ?? 0 }) : undefined);
}

async function saveYear(trx: Trx, input: YearToShare, rows: readonly YearRow[], { by, at }: { by: string; at: Date }): Promise<void> {
  const { instrumentId, year, cost, ownerShare, dueOn } = input;
  const settings = { cost, ownerShareBasisPoints: ownerShare, dueOn, setBy: by, setAt: at };
  await trx.insertInto('contributionYears').values({ instrumentId, year, ...settings }).onConflict((conflict) => conflict.columns(['instrumentId', 'year']).doUpdateSet(settings)).execute();
  await trx
    .insertInto('contributions')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['partyId', 'year']).doUpdateSet((eb) => ({
      members: eb.ref('excluded.members'),
      formulaAmount: eb.ref('excluded.formulaAmount'),
      agreedAmount: eb.ref('excluded.agreedAmount'),
      topUpAmount: eb.ref('excluded.topUpAmount'),
      dueOn: eb.ref('excluded.dueOn'),
    })))
    .execute();
}
