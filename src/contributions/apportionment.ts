import { refusal } from '#platform/refusals';

/** The Region bears at least a quarter of the yearly programme (decree 2.16.297, article 8). In basis points. */
export const leastOwnerShare = 2500;

/** A party and how many of its council's members benefit from the programme that year. */
export interface Beneficiary {
  partyId: number;
  members: number;
}

/** What one party bears, in centimes, by the decree's formula. */
export interface Share {
  partyId: number;
  members: number | null;
  amount: number;
}

/** Why a cost cannot be shared out, or nothing. Amounts in centimes, the share in basis points. */
export function whyNotApportion(cost: number, ownerShare: number, others: readonly Beneficiary[]) {
  if (!Number.isSafeInteger(cost) || cost <= 0) return refusal('contribution.cost_not_positive');
  if (ownerShare < leastOwnerShare) return refusal('contribution.owner_share_below_quarter', { least: leastOwnerShare });
  if (ownerShare > 10_000) return refusal('contribution.owner_share_above_whole');
  if (others.some((party) => !Number.isInteger(party.members) || party.members < 0)) return refusal('contribution.members_not_counted');
  if (ownerShare < 10_000 && others.every((party) => party.members === 0)) return refusal('contribution.nobody_benefits');

  return undefined;
}

/**
 * Shares a yearly cost out by the decree's formula: the owner's part first, rounded up to the centime so that it never
 * falls below its share; the rest by number of benefiting members. The centimes left by rounding go to the largest
 * fractions, the earlier party first where they tie, so that the parts always sum exactly to the cost.
 */
export function apportion(cost: number, ownerShare: number, ownerPartyId: number, others: readonly Beneficiary[]): Share[] {
  const ownerAmount = Number((BigInt(cost) * BigInt(ownerShare) + 9_999n) / 10_000n);
  const owner: Share = { partyId: ownerPartyId, members: null, amount: ownerAmount };

  return [owner, ...shareByMembers(cost - ownerAmount, others)];
}

function shareByMembers(rest: number, others: readonly Beneficiary[]): Share[] {
  const everyone = others.reduce((sum, party) => sum + party.members, 0);
  if (everyone === 0) return others.map((party) => ({ ...party, amount: 0 }));
  const exact = others.map((party) => BigInt(rest) * BigInt(party.members));
  const amounts = exact.map((value) => Number(value / BigInt(everyone)));
  const fractions = exact.map((value, index) => ({ index, fraction: value % BigInt(everyone) }));
  const left = rest - amounts.reduce((sum, amount) => sum + amount, 0);

  fractions.sort((one, other) => (one.fraction === other.fraction ? one.index - other.index : one.fraction > other.fraction ? -1 : 1));
  for (const { index } of fractions.slice(0, left)) amounts[index] = (amounts[index] ?? 0) + 1;

  return others.map((party, index) => ({ ...party, amount: amounts[index] ?? 0 }));
}
