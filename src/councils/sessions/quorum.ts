import type { Calendar, RuleSet } from '#law';
import { articleKey, hasQuorum, nextCall, quorumNeeded, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { SessionDays } from './session.ts';

/** A call of a session with what was counted at it. */
export interface CountedCall {
  call: number;
  happenedOn: Day;
  membersInOffice: number;
  membersPresent: number;
  quorumNeeded: number;
  hasQuorum: boolean;
}

/** The call that may be counted next: which, on which days, and whether more than half of the members must be there. */
export interface ComingCall {
  call: 1 | 2 | 3;
  from: Day;
  to: Day | null;
  wantsHalf: boolean;
  article: string;
}

/** None once a call had its quorum, or after a third: it is valid whatever the number. */
export function comingCall(session: SessionDays, calls: readonly CountedCall[], calendar: Calendar): ComingCall | undefined {
  const last = calls.at(-1);
  if (!last) return { call: 1, from: session.opensOn, to: session.opensOn, wantsHalf: true, article: articleKey(ruleSetFor(session.level, session.opensOn).quorum.article) };
  if (last.hasQuorum || last.call > 2) return undefined;

  return nextCall(session, last.call === 1 ? 1 : 2, last.happenedOn, calendar);
}

/** Why the members cannot be counted on a day: the quorum was reached before, or the day is none of the call's. */
export function whyNotCount(session: SessionDays, calls: readonly CountedCall[], day: Day, calendar: Calendar) {
  if (session.closedOn) return refusal('session.closed', { day: session.closedOn });
  const coming = comingCall(session, calls, calendar);
  if (!coming) return refusal('quorum.counted_before', { call: calls.at(-1)?.call ?? 1 });
  const { call, from, to, article } = coming;

  return day < from || (to !== null && day > to) ? refusal('quorum.not_its_day', { call, from, to, article }) : undefined;
}

/** What a count comes to: how many were needed, and whether the council may deliberate. Leaving afterwards does not undo it. */
export function countOf({ call, wantsHalf }: ComingCall, present: number, inOffice: number, rules: RuleSet): Pick<CountedCall, 'quorumNeeded' | 'hasQuorum'> {
  return { quorumNeeded: wantsHalf ? quorumNeeded(inOffice, rules) : 1, hasQuorum: wantsHalf ? hasQuorum(call, present, inOffice, rules) : present > 0 };
}

export type QuorumRefusal = Exclude<NonNullable<ReturnType<typeof whyNotCount>>['code'], 'session.closed'> | 'quorum.nobody_in_office' | 'quorum.not_convened';
