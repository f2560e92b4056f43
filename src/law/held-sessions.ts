import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Calendar } from './calendar.ts';
import { addWorkingDays, isWorkingDay } from './calendar.ts';
import { lastDayOf, secondCallWindow, thirdCallOn } from './delays.ts';
import type { Delay, Level } from './rules.ts';
import { articleKey, ruleSetFor } from './rules.ts';

/** Who asked for a session: its president, a third of the members in office, their absolute majority, or the State's representative. */
export const askers = ['president', 'third_of_members', 'majority_of_members', 'state'] as const;
export type AskedBy = (typeof askers)[number];

/** What of a session its delays depend on. */
export interface SessionKind {
  level: Level;
  kind: 'ordinary' | 'extraordinary';
  askedBy: AskedBy;
}

/** A last or first day with the article that sets it. */
export interface LawfulDay {
  day: Day;
  article: string;
}

/** The last day on which an extraordinary session that was asked for must be held; none where the law leaves it to the president. */
export function heldBy({ level, askedBy }: SessionKind, askedOn: Day, calendar: Calendar): LawfulDay | undefined {
  const { extraordinary, extraordinaryByState } = ruleSetFor(level, askedOn);
  const delay = askedBy === 'majority_of_members' ? extraordinary.heldWithin : askedBy === 'state' ? extraordinaryByState.heldWithin : undefined;

  return delay && { day: lastDayOf(delay, askedOn, calendar), article: articleKey(delay.article) };
}

/** The last day of a session that opens on a day, which itself counts; with its extension where it was given one. */
export function sessionEnds({ level, kind }: Pick<SessionKind, 'level' | 'kind'>, opensOn: Day, calendar: Calendar): LawfulDay {
  const { ordinaryLength, extraordinary } = ruleSetFor(level, opensOn);
  const length = kind === 'ordinary' ? ordinaryLength : extraordinary.length;

  return { day: lastDayCounting(length, opensOn, calendar), article: articleKey(length.article) };
}

/** The latest day to which an ordinary session may be extended, once, by the president. An extraordinary one never is. */
export function extensionEnds(level: Level, opensOn: Day, calendar: Calendar): LawfulDay {
  const { ordinaryExtension } = ruleSetFor(level, opensOn);

  return { day: lastDayOf(ordinaryExtension, sessionEnds({ level, kind: 'ordinary' }, opensOn, calendar).day, calendar), article: articleKey(ordinaryExtension.article) };
}

/** The last days to put the agenda before the State, and to send the members their notice, for a session on a day. */
export function preparationOf({ level, kind, askedBy }: SessionKind, opensOn: Day): { agendaBy: LawfulDay | null; noticeBy: LawfulDay } {
  const { agendaToState, notice, extraordinaryByState } = ruleSetFor(level, opensOn);
  const told: Delay = kind === 'extraordinary' && askedBy === 'state' ? extraordinaryByState.notice : notice;
  const before = ({ count, article }: Delay): LawfulDay => ({ day: addDays(opensOn, -count), article: articleKey(article) });

  return { agendaBy: kind === 'ordinary' ? before(agendaToState) : null, noticeBy: before(told) };
}

/** When a council may be called again after a call without quorum, and whether more than half must then be present. */
export interface NextCall {
  call: 2 | 3;
  from: Day;
  /** None: any later day. */
  to: Day | null;
  wantsHalf: boolean;
  article: string;
}

/** The call that follows one without quorum: 3 to 5 days later, then after the third working day; a session that the State asked for meets on the next working day. */
export function nextCall({ level, kind, askedBy }: SessionKind, last: 1 | 2, day: Day, calendar: Calendar): NextCall {
  const { quorum, extraordinaryByState } = ruleSetFor(level, day);
  if (kind === 'extraordinary' && askedBy === 'state') {
    const next = lastDayOf(extraordinaryByState.secondAfter, day, calendar);

    return { call: last === 1 ? 2 : 3, from: next, to: next, wantsHalf: false, article: articleKey(extraordinaryByState.secondAfter.article) };
  }
  const article = articleKey(quorum.article);
  if (last === 1) return { call: 2, ...secondCallWindow(level, day), wantsHalf: true, article };

  return { call: 3, from: thirdCallOn(level, day, calendar), to: null, wantsHalf: false, article };
}

function lastDayCounting(length: Delay, first: Day, calendar: Calendar): Day {
  if (length.unit === 'days') return addDays(first, length.count - 1);

  return addWorkingDays(first, isWorkingDay(first, calendar) ? length.count - 1 : length.count, calendar);
}
