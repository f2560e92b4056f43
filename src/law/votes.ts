import type { Day } from '#platform/days';
import type { Level, Matter, Part, RuleSet } from './rules.ts';
import { articleKey, ruleSetFor } from './rules.ts';

/** The least number that exceeds a part of a whole: 9 for more than half of 16, or of 17. */
export function leastAbove({ numerator, denominator }: Part, whole: number): number {
  return Math.floor((whole * numerator) / denominator) + 1;
}

/** The least number that reaches a part of a whole: 6 for at least a third of 16. */
export function leastPart({ numerator, denominator }: Part, whole: number): number {
  return Math.ceil((whole * numerator) / denominator);
}

/** The members who must be there at the opening, of those in office (113-14 art. 42, 112-14 art. 43, 111-14 art. 45). */
export function quorumNeeded(membersInOffice: number, { quorum }: Pick<RuleSet, 'quorum'>): number {
  return leastAbove(quorum.moreThan, membersInOffice);
}

/** Counted at the opening of the session; the third meeting is valid whatever the number. */
export function hasQuorum(call: 1 | 2 | 3, present: number, membersInOffice: number, rules: Pick<RuleSet, 'quorum'>): boolean {
  return call > rules.quorum.lastCallAsking || present >= quorumNeeded(membersInOffice, rules);
}

export interface Ballot {
  moreThan: Part;
  base: 'votes_cast' | 'members_in_office';
  /** The majority of the members in office is asked at the first sitting only; the second goes back to the votes cast. */
  sitting: 1 | 2;
  for: number;
  against: number;
  abstentions: number;
  membersInOffice: number;
  presidentSide?: 'for' | 'against';
}

/** Whether a ballot approves, how many votes it needs, and whether it is a tie, in which the president's side prevails. Abstentions are not votes cast. */
export function majority(ballot: Ballot): { approved: boolean; needed: number; tie: boolean } {
  if (ballot.base === 'members_in_office' && ballot.sitting === 1) {
    const needed = leastAbove(ballot.moreThan, ballot.membersInOffice);

    return { approved: ballot.for >= needed, needed, tie: false };
  }
  const cast = ballot.for + ballot.against;
  const needed = leastAbove(ballot.moreThan, cast);
  const tie = cast > 0 && ballot.for === ballot.against;

  return { approved: ballot.for >= needed || (tie && ballot.presidentSide === 'for'), needed, tie };
}

/** Which majority a council of a level needs for a matter on a day: of the votes cast, or of the members in office where the law lists the matter. */
export function majorityFor(level: Level, day: Day, matter: Matter | null): Pick<Ballot, 'base' | 'moreThan'> & { article: string } {
  const { majority: rule } = ruleSetFor(level, day);
  const listed = matter !== null && rule.ofMembersInOfficeFor.includes(matter);

  return { base: listed ? 'members_in_office' : rule.base, moreThan: rule.moreThan, article: articleKey(rule.article) };
}

/** Whether a decision on a matter is submitted to the visa; every other one can be carried out once the time of opposition has lapsed. */
export function asksVisa(level: Level, day: Day, matter: Matter | null): boolean {
  return matter !== null && ruleSetFor(level, day).visa.asksFor.includes(matter);
}

/** The matters for which a level's law asks a majority or a visa of its own. */
export function mattersOf(level: Level, day: Day): readonly Matter[] {
  const { majority: rule, visa } = ruleSetFor(level, day);

  return [...new Set([...visa.asksFor, ...rule.ofMembersInOfficeFor])];
}
