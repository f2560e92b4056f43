import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Calendar } from './calendar.ts';
import { addWorkingDays } from './calendar.ts';
import type { Delay, Level } from './rules.ts';
import { articleKey, ruleSetFor } from './rules.ts';

/** The last day of a delay that starts on a day, which itself does not count. */
export function lastDayOf(delay: Delay, from: Day, calendar: Calendar): Day {
  return delay.unit === 'working_days' ? addWorkingDays(from, delay.count, calendar) : addDays(from, delay.count);
}

/** The visa's time from the receipt: its last day, and the day from which silence is a visa. Holidays count: the law gives days. */
export function visaByLaw(level: Level, receivedOn: Day): { lastDay: Day; tacitFrom: Day; authority: 'interior' | 'governor'; article: string } {
  const { visa } = ruleSetFor(level, receivedOn);
  const lastDay = addDays(receivedOn, visa.count);

  return { lastDay, tacitFrom: addDays(lastDay, 1), authority: visa.authority, article: articleKey(visa.article) };
}

/** The last day to send the minutes and decisions to the State's representative, after the session closed. */
export function minutesDueBy(level: Level, closedOn: Day, calendar: Calendar): Day {
  return lastDayOf(ruleSetFor(level, closedOn).minutesToState, closedOn, calendar);
}

/** The State's time to oppose a decision, and the day from which it can be carried out where no visa is asked. */
export function oppositionEnds(level: Level, receivedOn: Day, calendar: Calendar): { lastDay: Day; enforceableFrom: Day; article: string } {
  const { opposition } = ruleSetFor(level, receivedOn);
  const lastDay = lastDayOf(opposition, receivedOn, calendar);

  return { lastDay, enforceableFrom: addDays(lastDay, 1), article: articleKey(opposition.article) };
}

/** The days between which a council of a level may meet on second call. */
export function secondCallWindow(level: Level, first: Day): { from: Day; to: Day } {
  const { quorum } = ruleSetFor(level, first);

  return { from: addDays(first, quorum.secondCallFrom.count), to: addDays(first, quorum.secondCallTo.count) };
}

/** The first day of the third meeting: after the third working day that follows the second. */
export function thirdCallOn(level: Level, second: Day, calendar: Calendar): Day {
  const { quorum } = ruleSetFor(level, second);

  return addDays(lastDayOf(quorum.thirdAfter, second, calendar), 1);
}
