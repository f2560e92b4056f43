import type { AskedBy, Calendar, LawfulDay, Level } from '#law';
import { articleKey, heldBy, lastDayOf, leastAbove, leastPart, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

export const requestAskers = ['third_of_members', 'majority_of_members', 'state'] as const satisfies readonly AskedBy[];
export type RequestAsker = (typeof requestAskers)[number];

/** Who asks for an extraordinary session, and when; how many, where members ask. */
export interface SessionRequest {
  askedBy: RequestAsker;
  askers: number | null;
  askedOn: Day;
}

/** How many members a request needs: at least a third of those in office, or more than half; the State's needs none. */
export function askersNeeded(askedBy: RequestAsker, level: Level, day: Day, membersInOffice: number): number | null {
  const { extraordinary, quorum } = ruleSetFor(level, day);
  if (askedBy === 'state') return null;

  return askedBy === 'third_of_members' ? leastPart(extraordinary.askedBy, membersInOffice) : leastAbove(quorum.moreThan, membersInOffice);
}

/** Why a request cannot be taken up: too few ask, more than there are, or on a day to come (113-14 art. 36-37, 112-14 art. 37-38, 111-14 art. 39-40). */
export function whyNotTake({ askedBy, askers, askedOn }: SessionRequest, { level, membersInOffice, today }: { level: Level; membersInOffice: number; today: Day }) {
  if (askedOn > today) return refusal('date.in_future', { today });
  const needed = askersNeeded(askedBy, level, askedOn, membersInOffice);
  if (needed === null) return undefined;
  if (askers === null || askers < needed) return refusal('request.too_few', { needed, members: membersInOffice, article: articleKey(ruleSetFor(level, askedOn).extraordinary.article) });

  return askers > membersInOffice ? refusal('request.more_than_members', { members: membersInOffice }) : undefined;
}

/** A request that was not answered yet, as the next one reads it. */
export interface OpenRequest {
  askedOn: Day;
  /** The State's representative asked here himself. */
  isStatesOwn: boolean;
}

/**
 * Why the State's representative cannot ask now: he asked before, and the day by which the session is held has not passed
 * (113-14 art. 37, 112-14 art. 38, 111-14 art. 40).
 */
export function whyNotAskForState(open: readonly OpenRequest[], level: Level, today: Day, calendar: Calendar) {
  const own = open.findLast(({ isStatesOwn }) => isStatesOwn);
  if (!own) return undefined;
  const by = answerBy({ askedBy: 'state', askers: null, askedOn: own.askedOn }, level, calendar);

  return today <= by.day ? refusal('request.states_own_waits', { askedOn: own.askedOn, by: by.day, article: by.article }) : undefined;
}

/** Why the council cannot enter a request of the State from a document: the representative entered it himself. */
export function whyNotEnterForState(open: readonly OpenRequest[], level: Level) {
  const own = open.findLast(({ isStatesOwn }) => isStatesOwn);

  return own && refusal('request.state_asked_itself', { askedOn: own.askedOn, article: articleKey(ruleSetFor(level, own.askedOn).extraordinaryByState.heldWithin.article) });
}

/** Why a request cannot be declined: it was answered, the law has it held, no reason is given, or the answer comes before it. */
export function whyNotDecline({ askedBy, askedOn }: SessionRequest, { isAnswered, because, on, level, today }: { isAnswered: boolean; because: string; on: Day; level: Level; today: Day }) {
  if (isAnswered) return refusal('request.answered_before');
  const { extraordinary, extraordinaryByState } = ruleSetFor(level, askedOn);
  if (askedBy !== 'third_of_members') return refusal('request.must_be_held', { article: articleKey(askedBy === 'state' ? extraordinaryByState.heldWithin.article : extraordinary.article) });
  if (!because.trim()) return refusal('request.reason_missing', { article: articleKey(extraordinary.refusalReasoned.article) });
  if (on > today) return refusal('date.in_future', { today });

  return on < askedOn ? refusal('request.answered_too_soon', { askedOn }) : undefined;
}

/** The last day to answer a request: to decline a third's with reasons, to hold the session that the majority or the State asked for. */
export function answerBy({ askedBy, askedOn }: SessionRequest, level: Level, calendar: Calendar): LawfulDay {
  const { refusalReasoned } = ruleSetFor(level, askedOn).extraordinary;

  return heldBy({ level, kind: 'extraordinary', askedBy }, askedOn, calendar) ?? { day: lastDayOf(refusalReasoned, askedOn, calendar), article: articleKey(refusalReasoned.article) };
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type RequestRefusal = CodeOf<typeof whyNotTake> | CodeOf<typeof whyNotDecline> | CodeOf<typeof whyNotAskForState> | CodeOf<typeof whyNotEnterForState> | 'request.unknown' | 'request.taken_twice';
