import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { Taken } from './part.ts';

/** What a debtor delivered when no step of an instrument keeps the promise. A later delivery may replace it. */
export interface Delivery {
  id: number;
  outcome: 'delivered' | 'withdrawn';
  happenedOn: Day;
  replacesId: number | null;
}

/** The deliveries that hold: those that none replaces and that withdraw nothing, in the order in which they happened. */
export function holdingDeliveries<Row extends Delivery>(deliveries: readonly Row[]): Row[] {
  const replaced = new Set(deliveries.map((delivery) => delivery.replacesId));

  return deliveries
    .filter((delivery) => !replaced.has(delivery.id) && delivery.outcome === 'delivered')
    .toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : one.happenedOn > other.happenedOn ? 1 : one.id - other.id));
}

/** The first delivery that answers the promise; one from before the meeting counts only where there is no other. */
export function deliveredBy(deliveries: readonly Delivery[], promisedOn: Day, day: Day): Taken | null {
  const known = holdingDeliveries(deliveries).filter((delivery) => delivery.happenedOn <= day);
  const first = known.find((delivery) => delivery.happenedOn >= promisedOn) ?? known[0];

  return first ? { on: first.happenedOn, tacit: false, awaitsConfirmation: false } : null;
}

/** Why a delivery cannot take the place of another, or stand at all on its day. */
export function whyNotDeliver(deliveries: readonly Delivery[], input: { happenedOn: Day; replacesId: number | null; outcome: Delivery['outcome'] }, today: Day) {
  if (input.happenedOn > today) return refusal('delivery.in_future', { today });
  if (input.replacesId === null) return input.outcome === 'withdrawn' ? refusal('delivery.unknown') : undefined;
  const replaced = deliveries.find((delivery) => delivery.id === input.replacesId);
  if (!replaced || replaced.outcome === 'withdrawn') return refusal('delivery.unknown');

  return deliveries.some((delivery) => delivery.replacesId === input.replacesId) ? refusal('delivery.already_replaced') : undefined;
}
