import { createHash } from 'node:crypto';
import type { Beneficiary } from '#contributions';
import { apportion, whyNotApportion } from '#contributions';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';

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
  /** Amounts agreed beside the formula and voluntary top-ups (decree 2.16.297, article 8), in centimes. Those left out stay as they were. */
  agreed?: ReadonlyMap<number, number>;
  topUps?: ReadonlyMap<number, number>;
}

/** What a party bears for a year, in centimes, and the members from which the formula computes it. */
export interface ShareOfYear {
  members: number | null;
  formulaAmount: number;
  agreedAmount: number;
  topUpAmount: number;
}

/** A party's share as it stands, if the year was shared out before, and as it would be. */
export interface ComparedShare {
  partyId: number;
  bodyId: number;
  before: ShareOfYear | null;
  after: ShareOfYear;
}

/** What a year's settings are, whoever bears what. */
export interface YearSettings {
  cost: number;
  ownerShare: number;
  dueOn: Day;
}

/** A year as it stands and as it would be. `mark` is of all that it shows: who agrees to it agrees to nothing else. */
export interface ComparedYear {
  before: YearSettings | null;
  after: YearSettings;
  shares: ComparedShare[];
  mark: string;
}

/** Shares a year out by the decree's formula beside what stands. What was agreed beside the formula is kept: computing anew undoes no agreement. */
export async function compareYear(db: Db | Trx, input: YearToShare): Promise<ComparedYear> {
  const { instrumentId, year, cost, ownerShare, dueOn } = input;
  const [parties, standing, settings] = await Promise.all([
    db.selectFrom('parties').innerJoin('instruments', 'instruments.id', 'parties.instrumentId').select(['parties.id', 'parties.bodyId', 'instruments.ownerBodyId']).where('instrumentId', '=', instrumentId).orderBy('position').execute(),
    db.selectFrom('contributions').innerJoin('parties', 'parties.id', 'contributions.partyId').select(['partyId', 'members', 'formulaAmount', 'agreedAmount', 'topUpAmount']).where('parties.instrumentId', '=', instrumentId).where('year', '=', year).execute(),
    db.selectFrom('contributionYears').select(['cost', 'ownerShareBasisPoints as ownerShare', 'dueOn']).where('instrumentId', '=', instrumentId).where('year', '=', year).executeTakeFirst(),
  ]);
  const owner = parties.find((party) => party.bodyId === party.ownerBodyId);
  if (!owner) throw new RefusalError(refusal('contribution.nobody_benefits'));
  const others: Beneficiary[] = parties.filter((party) => party !== owner).map((party) => ({ partyId: party.id, members: input.members.get(party.id) ?? 0 }));
  refuseIf(whyNotApportion(cost, ownerShare, others));
  const held = new Map(standing.map(({ partyId, ...share }) => [partyId, share]));
  const bodies = new Map(parties.map(({ id, bodyId }) => [id, bodyId]));
  const shares = apportion(cost, ownerShare, owner.id, others).map(({ partyId, members, amount }): ComparedShare => {
    const before = held.get(partyId) ?? null;

    return { partyId, bodyId: bodies.get(partyId) ?? 0, before, after: { members, formulaAmount: amount, agreedAmount: input.agreed?.get(partyId) ?? agreedBeside(before) ?? amount, topUpAmount: input.topUps?.get(partyId) ?? before?.topUpAmount ?? 0 } };
  });
  const compared = { before: settings ?? null, after: { cost, ownerShare, dueOn }, shares };

  return { ...compared, mark: createHash('sha256').update(JSON.stringify([year, compared])).digest('hex') };
}

function agreedBeside(before: ShareOfYear | null): number | undefined {
  return before && before.agreedAmount !== before.formulaAmount ? before.agreedAmount : undefined;
}
