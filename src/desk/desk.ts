import { holidaysToConfirm } from '#calendar';
import { arrearsOn } from '#contributions';
import type { OwedPart } from '#commitments';
import { commitmentsOwedBy } from '#commitments';
import type { AwaitedRequest } from '#councils';
import { requestsAwaiting } from '#councils';
import type { History, ListedProgramme, NextStep, Step, ToConfirm } from '#instruments';
import { actsToConfirm, conventionsByProgramme, historiesOf, instrumentsToSend, isMoneyStep, nextStepOn, partiesOfBodies, standingsOf, transfersToReceive } from '#instruments';
import type { AwaitedAnswer } from '#meetings';
import { answersAwaitedFrom } from '#meetings';
import { articlesAwaiting } from '#news';
import type { Actor } from '#people';
import { bodiesActedFor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { mailCounts } from '#platform/mail';
import type { Overview } from './overview.ts';
import { overviewsFor } from './overview.ts';

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
  /** False while nothing can have happened yet: a vote months ahead is not to be recorded today. */
  isForNow: boolean;
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

/** A part of a commitment. Money is not called before the signature: `first` is the step that must come before it. */
export interface OwedTask extends OwedPart {
  first: NextStep | null;
}

/** What awaits the administrator: feasts whose day is only expected, mail that could not leave. */
export interface HouseTasks {
  holidays: Awaited<ReturnType<typeof holidaysToConfirm>>;
  failedMails: number;
}

/** All that awaits somebody today. */
export interface Desk {
  invitations: AwaitedAnswer[];
  requests: AwaitedRequest[];
  toConfirm: ToConfirm[];
  toSend: Awaited<ReturnType<typeof instrumentsToSend>>;
  steps: OwnStep[];
  arrears: OwnArrears[];
  owed: OwedTask[];
  transfers: Transfer[];
  followed: ListedProgramme[];
  overviews: Overview[];
  /** Articles that wait for the reader as their second reader, and those that came back to be written on. */
  articles: Awaited<ReturnType<typeof articlesAwaiting>>;
  house: HouseTasks;
}

const councilSteps: ReadonlySet<Step> = new Set(['agenda', 'deliberated', 'transmitted', 'visa']);
/** Expected feasts are to be confirmed when they come near. */
const daysAhead = 60;

/** What awaits a person on a day, each list in the order of its legal days. */
export async function deskOf(db: Db, actor: Actor, today: Day): Promise<Desk> {
  const own = bodiesActedFor(actor, 'confirm_act');
  const [toConfirm, places, transfers, followed, owed, invitations, requests, toSend, articles, house] = await Promise.all([
    actsToConfirm(db, own),
    partiesOfBodies(db, [...new Set([...own, ...bodiesActedFor(actor, 'record_signature'), ...bodiesActedFor(actor, 'record_council_act')])]),
    transfersAwaiting(db, actor),
    conventionsByProgramme(db, actor),
    owedByBodiesOf(db, actor, today),
    answersAwaitedFrom(db, actor.userId),
    requestsAwaiting(db, actor),
    instrumentsToSend(db, bodiesActedFor(actor, 'run_instruments')),
    articlesAwaiting(db, actor.userId, { publishing: bodiesActedFor(actor, 'publish_news'), writing: bodiesActedFor(actor, 'write_news') }),
    houseTasks(db, actor, today),
  ]);
  const histories = await historiesOf(db, [...new Set([...places.map((place) => place.partyId), ...owed.flatMap(({ partyId }) => partyId ?? [])])]);

  return {
    invitations,
    requests,
    toConfirm,
    toSend,
    articles,
    steps: stepsOf(places, histories, actor, today),
    arrears: places.flatMap((place) => arrearsOf(place, histories.get(place.partyId), today)),
    owed: owed.map((part) => ({ ...part, first: firstBefore(part, histories.get(part.partyId ?? 0), today) })),
    transfers,
    followed,
    overviews: await overviewsFor(db, actor, followed, today),
    house,
  };
}

/** Money that parties have paid and whose receipt somebody may record. */
export function transfersAwaiting(db: Db, actor: Actor): Promise<Transfer[]> {
  return transfersToReceive(db, bodiesActedFor(actor, 'record_from_document'));
}

async function owedByBodiesOf(db: Db, actor: Actor, today: Day) {
  const bodies = [...new Set(actor.offices.filter((office) => office.role !== 'administrator').map((office) => office.bodyId))];

  return (await Promise.all(bodies.map((bodyId) => commitmentsOwedBy(db, bodyId, today)))).flat();
}

async function houseTasks(db: Db, actor: Actor, today: Day): Promise<HouseTasks> {
  if (!actor.isAdministrator) return { holidays: [], failedMails: 0 };
  const [holidays, { failed }] = await Promise.all([holidaysToConfirm(db, addDays(today, daysAhead)), mailCounts(db)]);

  return { holidays, failedMails: failed };
}

function nextOf(history: History, today: Day): NextStep | null {
  const { level, calendar } = history.context;

  return nextStepOn(standingsOf(history.acts, history.context).steps, level, today, calendar);
}

function stepsOf(places: readonly Place[], histories: ReadonlyMap<number, History>, actor: Actor, today: Day): OwnStep[] {
  const found = places.flatMap((place): OwnStep[] => {
    const history = histories.get(place.partyId);
    const next = history && nextOf(history, today);
    if (!next || next.awaited === 'owner') return [];
    const capability = councilSteps.has(next.step) ? 'record_council_act' : 'record_signature';

    return [{ ...place, next, mayRecord: bodiesActedFor(actor, capability).includes(place.bodyId), isForNow: isForNow(next, today), day: next.by ?? next.nextLegalDay }];
  });

  return found.toSorted((one, other) => ((one.day ?? '9') < (other.day ?? '9') ? -1 : 1));
}

/** Whether a step can have happened by today: not before its first day, and no vote before a session that is still to come. */
export function isForNow({ step, reading, nextLegalDay }: NextStep, today: Day): boolean {
  return reading.kind !== 'later' && !(step === 'deliberated' && nextLegalDay !== null && nextLegalDay > today);
}

/** Nothing is paid before the signature: a promise of money then waits for the party's next step. */
function firstBefore({ step }: OwedPart, history: History | undefined, today: Day): NextStep | null {
  if (!step || !isMoneyStep(step) || !history) return null;

  return nextOf(history, today);
}

function arrearsOf(place: Place, history: History | undefined, today: Day): OwnArrears[] {
  if (!history) return [];

  return standingsOf(history.acts, history.context).contributions.flatMap((year) => {
    const { amount, days } = arrearsOn(year, today);

    return amount > 0 && year.dueOn ? [{ ...place, year: year.year, amount, days, dueOn: year.dueOn }] : [];
  });
}
