import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { ActFacts, Mandate, PartyContext } from './facts.ts';

/** The mandate in force on a day; none before the first that is known. */
export function mandateOn(mandates: readonly Mandate[], day: Day): Mandate | undefined {
  return mandates.findLast(({ startsOn }) => startsOn <= day);
}

/** The council's seats on a day, where they are known. */
export function seatsOn({ mandates }: Pick<PartyContext, 'mandates'>, day: Day): number | null {
  return mandateOn(mandates, day)?.seats ?? null;
}

/** Why an act lies outside the council's mandates, by the day on which it happened and not by today's. */
export function whyNotInMandate(act: Pick<ActFacts, 'happenedOn'>, { mandates, asRecorded }: PartyContext) {
  const [first] = mandates;

  return !asRecorded && first && act.happenedOn < first.startsOn ? refusal('date.before_mandate', { from: first.startsOn }) : undefined;
}

/** Why more members were in office than the council had seats on the day of its vote. */
export function whyNotSeated(act: Pick<ActFacts, 'happenedOn' | 'membersInOffice'>, context: PartyContext) {
  const seats = seatsOn(context, act.happenedOn);
  if (context.asRecorded || seats === null || act.membersInOffice === null || act.membersInOffice <= seats) return undefined;

  return refusal('votes.more_members_than_seats', { members: act.membersInOffice, seats });
}
