import type { Day } from '#platform/days';
import type { Article, Delay, Level, Matter, Part, RuleSet } from '../rules.ts';
import { articleKey, ruleSetFor } from '../rules.ts';

type Length = Pick<Delay, 'count' | 'unit'>;
type State = RuleSet['agendaToState']['to'];

/** What each rule says, in figures: the words make a sentence of it. */
export interface RuleFacts {
  ordinary_sessions: { months: readonly number[]; opening: RuleSet['ordinarySessions']['opening'] };
  ordinary_length: { length: Length; extension: Length };
  notice: { before: Length };
  agenda_to_state: { before: Length; to: State };
  state_points: { within: Length; to: State };
  member_points: { mandatoryFrom: Part };
  extraordinary: { askedBy: Part; refusalWithin: Length; heldWithin: Length };
  extraordinary_length: { length: Length };
  extraordinary_by_state: { to: State; heldWithin: Length; notice: Length; secondAfter: Length };
  quorum: { moreThan: Part };
  second_call: { from: Length; to: Length };
  third_call: { after: Length };
  majority: { base: 'votes_cast' };
  majority_in_office: { matters: readonly Matter[] };
  public_vote: Record<never, never>;
  public_sittings: { closedAskedBy: Part; to: State };
  conflict_of_interest: Record<never, never>;
  registers: Record<never, never>;
  attendance: { within: Length; to: State };
  absences: { consecutive: number; apart: number };
  minutes_to_state: { within: Length; to: State };
  minutes_to_members: { within: Length };
  posting: { within: Length };
  opposition: { within: Length; to: State };
  visa: { within: Length; authority: RuleSet['visa']['authority']; matters: readonly Matter[] };
  conventions: Record<never, never>;
  committees: { atLeast: number; atMost: number | null };
  vice_presidents: { brackets: readonly { seatsUpTo: number | null; count: number }[] };
  administration: { directorate: RuleSet['administration']['directorate'] };
}

export type RuleName = keyof RuleFacts;

/** One rule of a level with its facts and the articles behind it, `113-14:33`. */
export type RuleTold = { [Name in RuleName]: { rule: Name; facts: RuleFacts[Name]; articles: string[] } }[RuleName];

/** Every rule that a level's organic law has for its council on a day, in the order of a session's life. Throws before 23 July 2015. */
export function rulesTold(level: Level, day: Day): RuleTold[] {
  const rules = ruleSetFor(level, day);

  return [...beforeASession(rules), ...inASession(rules), ...afterASession(rules), ...ofTheCouncil(rules)];
}

function told<Name extends RuleName>(rule: Name, facts: RuleFacts[Name], ...articles: readonly Article[]): RuleTold {
  return { rule, facts, articles: articles.map(articleKey) } as RuleTold;
}

function beforeASession({ ordinarySessions, ordinaryLength, ordinaryExtension, notice, agendaToState, stateAddsItems, memberItems, extraordinary, extraordinaryByState }: RuleSet): RuleTold[] {
  const { to } = agendaToState;

  return [
    told('ordinary_sessions', ordinarySessions, ordinarySessions.article),
    told('ordinary_length', { length: ordinaryLength, extension: ordinaryExtension }, ordinaryLength.article),
    told('notice', { before: notice }, notice.article),
    told('agenda_to_state', { before: agendaToState, to }, agendaToState.article),
    told('state_points', { within: stateAddsItems, to }, stateAddsItems.article),
    told('member_points', memberItems, memberItems.article),
    told('extraordinary', { askedBy: extraordinary.askedBy, refusalWithin: extraordinary.refusalReasoned, heldWithin: extraordinary.heldWithin }, extraordinary.article),
    told('extraordinary_length', { length: extraordinary.length }, extraordinary.length.article),
    told('extraordinary_by_state', { to, ...extraordinaryByState }, extraordinaryByState.heldWithin.article),
  ];
}

function inASession({ quorum, majority, publicVote, publicSittings, conflictOfInterest, absences, agendaToState: { to } }: RuleSet): RuleTold[] {
  return [
    told('quorum', quorum, quorum.article),
    told('second_call', { from: quorum.secondCallFrom, to: quorum.secondCallTo }, quorum.article),
    told('third_call', { after: quorum.thirdAfter }, quorum.article),
    told('majority', { base: majority.base }, majority.article),
    told('majority_in_office', { matters: majority.ofMembersInOfficeFor }, majority.article),
    told('public_vote', {}, publicVote),
    told('public_sittings', { ...publicSittings, to }, publicSittings.article),
    told('conflict_of_interest', {}, conflictOfInterest),
    told('absences', absences, absences.article),
  ];
}

function afterASession({ registers, attendanceToState, minutesToState, minutesToMembers, posting, opposition, visa, agendaToState: { to } }: RuleSet): RuleTold[] {
  return [
    told('registers', {}, registers),
    told('attendance', { within: attendanceToState, to }, attendanceToState.article),
    told('minutes_to_state', { within: minutesToState, to }, minutesToState.article),
    told('minutes_to_members', { within: minutesToMembers }, minutesToMembers.article),
    told('posting', { within: posting }, posting.article),
    told('opposition', { within: opposition, to }, opposition.article),
    told('visa', { within: visa, authority: visa.authority, matters: visa.asksFor }, visa.article),
  ];
}

function ofTheCouncil({ conventions, committees, vicePresidents, administration }: RuleSet): RuleTold[] {
  return [
    told('conventions', {}, ...conventions),
    told('committees', committees, committees.article),
    ...(vicePresidents ? [told('vice_presidents', vicePresidents, vicePresidents.article)] : []),
    told('administration', administration, ...administration.articles),
  ];
}
