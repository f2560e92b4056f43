import type { Beneficiary } from '#contributions';
import { apportion, whyNotApportion } from '#contributions';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { historiesOf, standingsIn } from '../acts/histories.ts';
import { replaceStandings } from '../acts/store.ts';

export interface YearToShare {
  instrumentId: number;
  year: number;
  /** The yearly programme's cost, in centimes. */
  cost: number;
  /** The owner's part, in basis points of the cost. */
  ownerShare: number;
  dueOn: Day;
  /** Members who benefit, by party; a party left out has none. */
  members: ReadonlyMap<number, number>;
  /** Amounts agreed beside the formula and voluntary top-ups (decree 2.16.297, article 8), in centimes. */
  agreed?: ReadonlyMap<number, number>;
  topUps?: ReadonlyMap<number, number>;
}

/** Shares a year's cost among the parties by the decree's formula, keeping agreed amounts and top-ups beside it. */
export async function apportionYear(db: Db, actor: Actor, input: YearToShare, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const instrument = await trx.selectFrom('instruments').selectAll().where('id', '=', input.instrumentId).forUpdate().executeTakeFirstOrThrow();
    refuseIf(whyNotActFor(actor, instrument.ownerBodyId, 'run_instruments') ?? whyNotYear(instrument, input.year));
    const parties = await trx.selectFrom('parties').select(['id', 'bodyId']).where('instrumentId', '=', instrument.id).orderBy('position').forUpdate().execute();
    const owner = parties.find((party) => party.bodyId === instrument.ownerBodyId);
    if (!owner) throw new RefusalError(refusal('contribution.nobody_benefits'));
    const others: Beneficiary[] = parties.filter((party) => party !== owner).map((party) => ({ partyId: party.id, members: input.members.get(party.id) ?? 0 }));
    refuseIf(whyNotApportion(input.cost, input.ownerShare, others));

    const rows = apportion(input.cost, input.ownerShare, owner.id, others).map(({ partyId, members, amount }) => ({
      partyId,
      year: input.year,
      members,
      formulaAmount: amount,
      agreedAmount: input.agreed?.get(partyId) ?? amount,
      topUpAmount: input.topUps?.get(partyId) ?? 0,
      dueOn: input.dueOn,
    }));
    await refuseBelowWhatMoved(trx, rows);
    await saveYear(trx, input, rows, { by: actor.userId, at });
    await replaceStandings(trx, standingsIn(await historiesOf(trx, parties.map((party) => party.id))));
    await recordEvent(trx, { userId: actor.userId, bodyId: instrument.ownerBodyId }, 'contribution.apportioned', `instrument/${instrument.id}`, { year: input.year, cost: input.cost, ownerShare: input.ownerShare, dueOn: input.dueOn }, at);
  });
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
