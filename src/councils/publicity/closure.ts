import type { Level, Part } from '#law';
import { articleKey, leastPart, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { Counts, Outcome, VoteRule } from '../votes/vote.ts';
import { outcomeOf, whyNotClose } from '../votes/vote.ts';

export const closureAskers = ['president', 'third_of_members', 'state'] as const;
export type ClosureAsker = (typeof closureAskers)[number];

/** What a council decided, without debate, on closing a sitting to the public. */
export interface Closure {
  askedBy: ClosureAsker;
  /** How many members asked, where members did. */
  askers: number | null;
  counts: Counts;
  /** On which side whoever presides voted, where the voices were equal; with how each member voted. */
  presidentSide: 'for' | 'against' | null;
  voices: string | null;
  decidedAt: Date;
}

/** The sitting at that moment, and who was there. */
export interface SittingThen {
  level: Level;
  day: Day;
  isClosed: boolean;
  /** Since when nothing was decided on it: the opening of the session, or the last time that its doors were closed or opened. */
  since: Date;
  membersInOffice: number;
  membersPresent: number;
}

/** The law on a sitting's publicity: who may have it closed, and the article (113-14 art. 48, 112-14 art. 49, 111-14 art. 51). */
export function publicityRule(level: Level, day: Day): { closedAskedBy: Part; article: string } {
  const { closedAskedBy, article } = ruleSetFor(level, day).publicSittings;

  return { closedAskedBy, article: articleKey(article) };
}

/** The least number of members who may ask for a closed sitting: a third of those in office. */
export function closureAskersNeeded(level: Level, day: Day, membersInOffice: number): number {
  return leastPart(publicityRule(level, day).closedAskedBy, membersInOffice);
}

/** What the voices come to: the majority of the votes cast, as of any decision. */
export function closureOutcome(closure: Closure, then: SittingThen): Outcome {
  return outcomeOf(voteRule(closure, then), closure.counts, closure.presidentSide);
}

/**
 * Why a decision to close a sitting cannot be recorded: its hour has not come or is not that of the session, the sitting
 * is over or closed, too few members asked, or its voices do not add up. A tie asks for the side of whoever presides and for each voice.
 */
export function whyNotCloseSitting(closure: Closure, then: SittingThen, at: Date) {
  const { askedBy, askers, decidedAt, counts, presidentSide, voices } = closure;
  const hour = whyNotAtThatHour(decidedAt, then, at);
  if (hour) return hour;
  if (then.isClosed) return refusal('closure.closed_before');
  if (askedBy === 'third_of_members') {
    const needed = closureAskersNeeded(then.level, dayIn(decidedAt), then.membersInOffice);
    if (askers === null || askers < needed) return refusal('closure.too_few', { needed, members: then.membersInOffice, article: publicityRule(then.level, dayIn(decidedAt)).article });
    if (askers > then.membersInOffice) return refusal('closure.more_than_members', { members: then.membersInOffice });
  }
  const rule = voteRule(closure, then);
  if (outcomeOf(rule, counts, presidentSide).isTie && !voices?.trim()) return refusal('closure.tie_asks_voices', { article: ruleOfMajority(then.level, dayIn(decidedAt)).article });

  return whyNotClose({ ...rule, method: 'by_name' }, counts, presidentSide);
}

/** Why the doors of a sitting cannot be opened again: they are open, or its hour has not come, is before they were closed, or the sitting is over. */
export function whyNotReopen(reopenedAt: Date, then: Pick<SittingThen, 'day' | 'isClosed' | 'since'>, at: Date) {
  return then.isClosed ? whyNotAtThatHour(reopenedAt, then, at) : refusal('closure.not_closed');
}

function whyNotAtThatHour(told: Date, { day, since }: Pick<SittingThen, 'day' | 'since'>, at: Date) {
  if (told > at) return refusal('closure.in_future');
  if (told < since) return refusal('closure.too_early', { since: since.toISOString() });

  return dayIn(told) > day ? refusal('closure.sitting_over', { day }) : undefined;
}

function ruleOfMajority(level: Level, day: Day) {
  const { majority } = ruleSetFor(level, day);

  return { moreThan: majority.moreThan, article: articleKey(majority.article) };
}

function voteRule({ decidedAt }: Closure, { level, membersInOffice, membersPresent }: SittingThen): VoteRule {
  return { ...ruleOfMajority(level, dayIn(decidedAt)), base: 'votes_cast', sitting: 1, membersInOffice, membersPresent, membersRecused: 0 };
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type PublicityRefusal = CodeOf<typeof whyNotCloseSitting> | CodeOf<typeof whyNotReopen> | 'closure.recorded_twice';
