import { arrearsOn } from '#contributions';
import type { OwedPart } from '#commitments';
import { commitmentsOwedBy } from '#commitments';
import type { History, ListedProgramme, NextStep, Step, ToConfirm } from '#instruments';
import { actsToConfirm, conventionsByProgramme, historiesOf, nextStepOn, partiesOfBodies, standingsOf, transfersToReceive } from '#instruments';
import type { AwaitedAnswer } from '#meetings';
import { answersAwaitedFrom } from '#meetings';
import type { Actor } from '#people';
import { bodiesActedFor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';

export interface Place {
  partyId: number;
  instrumentId: number;
  bodyId: number;
  bodyAr: string;
  bodyFr: string;
  titleAr: string;
  titleFr: string | null;
}

/** A step that waits for one of the reader's own bodies. */
export interface OwnStep extends Place {
  next: NextStep;
  mayRecord: boolean;
  /** The day by which the list is ordered: the last legal day, else the next possible one. */
  day: Day | null;
}

/** A year's contribution of one of the reader's own bodies whose day has passed. */
export interface OwnArrears extends Place {
  year: number;
  amount: number;
  days: number;
  dueOn: Day;
}

export interface Transfer extends Place {
  year: number;
  amount: number;
  paidOn: Day | null;
}

/** All that awaits somebody today. */
export interface Desk {
  invitations: AwaitedAnswer[];
  toConfirm: ToConfirm[];
  steps: OwnStep[];
  arrears: OwnArrears[];
  owed: OwedPart[];
  transfers: Transfer[];
  followed: ListedProgramme[];
}

const councilSteps: ReadonlySet<Step> = new Set(['agenda', 'deliberated', 'transmitted', 'visa']);

/** What awaits a person on a day, each list in the order of its legal days. */
export async function deskOf(db: Db, actor: Actor, today: Day): Promise<Desk> {
  const own = bodiesActedFor(actor, 'confirm_act');
  const owning = bodiesActedFor(actor, 'record_from_document');
  const [toConfirm, places, transfers, followed, owed, invitations] = await Promise.all([
    actsToConfirm(db, own),
    partiesOfBodies(db, [...new Set([...own, ...bodiesActedFor(actor, 'record_signature'), ...bodiesActedFor(actor, 'record_council_act')])]),
    transfersToReceive(db, owning),
    conventionsByProgramme(db, actor),
    Promise.all([...new Set(actor.offices.filter((office) => office.role !== 'administrator').map((office) => office.bodyId))].map((bodyId) => commitmentsOwedBy(db, bodyId, today))),
    answersAwaitedFrom(db, actor.userId),
  ]);
  const histories = await historiesOf(db, places.map((place) => place.partyId));

  return {
    invitations,
    toConfirm,
    steps: stepsOf(places, histories, actor, today),
    arrears: places.flatMap((place) => arrearsOf(place, histories.get(place.partyId), today)),
    owed: owed.flat(),
    transfers,
    followed,
  };
}

function stepsOf(places: readonly Place[], histories: ReadonlyMap<number, History>, actor: Actor, today: Day): OwnStep[] {
  const found = places.flatMap((place): OwnStep[] => {
    const history = histories.get(place.partyId);
    if (!history) return [];
    const { level, calendar } = history.context;
    const next = nextStepOn(standingsOf(history.acts, history.context).steps, level, today, calendar);
    if (!next || next.awaited === 'owner') return [];
    const capability = councilSteps.has(next.step) ? 'record_council_act' : 'record_signature';

    return [{ ...place, next, mayRecord: bodiesActedFor(actor, capability).includes(place.bodyId), day: next.by ?? next.nextLegalDay }];
  });

  return found.toSorted((one, other) => ((one.day ?? '9') < (other.day ?? '9') ? -1 : 1));
}

function arrearsOf(place: Place, history: History | undefined, today: Day): OwnArrears[] {
  if (!history) return [];

  return standingsOf(history.acts, history.context).contributions.flatMap((year) => {
    const { amount, days } = arrearsOn(year, today);

    return amount > 0 && year.dueOn ? [{ ...place, year: year.year, amount, days, dueOn: year.dueOn }] : [];
  });
}
