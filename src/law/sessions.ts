import type { Day } from '#platform/days';
import { addDays, weekdayOf } from '#platform/days';
import type { Calendar } from './calendar.ts';
import { nextWorkingDay } from './calendar.ts';
import type { Level, RuleSet } from './rules.ts';
import { articleKey, ruleSetFor } from './rules.ts';

/** An ordinary session as the law places it. `session` is its month, `YYYY-MM`. */
export interface OrdinarySession {
  level: Level;
  session: string;
  /** The days on which it may open: one day for a region or a province, the first week of the month for a commune. */
  opensFrom: Day;
  opensTo: Day;
  /** Its last legal day without an extension, had it opened on the last possible day. */
  closesBy: Day;
  /** The last day to send the agenda, and so to put an item on it, for a session that opens on its first possible day. */
  agendaBy: Day;
  noticeBy: Day;
  article: string;
  agendaArticle: string;
  noticeArticle: string;
}

/** The next ordinary session that can only open after a day. A session whose window has begun may already be open, so it does not count. */
export function nextOrdinarySession(level: Level, after: Day, calendar: Calendar): OrdinarySession {
  return firstSession(level, after, calendar, (session) => session.opensFrom > after);
}

/** The first ordinary session whose agenda can still take an item put forward on a day. */
export function firstSessionForNewItem(level: Level, day: Day, calendar: Calendar): OrdinarySession {
  return firstSession(level, day, calendar, (session) => session.agendaBy >= day);
}

/** The ordinary session of a day's own month; none in a month in which the law has no ordinary session. */
export function ordinarySessionOf(level: Level, day: Day, calendar: Calendar): OrdinarySession | undefined {
  const rules = ruleSetFor(level, day);
  const month = Number(day.slice(5, 7));

  return rules.ordinarySessions.months.includes(month) ? sessionIn(rules, Number(day.slice(0, 4)), month, calendar) : undefined;
}

function firstSession(level: Level, from: Day, calendar: Calendar, suits: (session: OrdinarySession) => boolean): OrdinarySession {
  const rules = ruleSetFor(level, from);
  for (let year = Number(from.slice(0, 4)); ; year += 1) {
    for (const month of rules.ordinarySessions.months) {
      const session = sessionIn(rules, year, month, calendar);
      if (suits(session)) return session;
    }
  }
}

function sessionIn(rules: RuleSet, year: number, month: number, calendar: Calendar): OrdinarySession {
  const session = `${year}-${String(month).padStart(2, '0')}`;
  const [opensFrom, opensTo] = openingOf(rules, `${session}-01` as Day, calendar);

  return {
    level: rules.level,
    session,
    opensFrom,
    opensTo,
    closesBy: addDays(opensTo, rules.ordinaryLength.count - 1),
    agendaBy: addDays(opensFrom, -rules.agendaToState.count),
    noticeBy: addDays(opensFrom, -rules.notice.count),
    article: articleKey(rules.ordinarySessions.article),
    agendaArticle: articleKey(rules.agendaToState.article),
    noticeArticle: articleKey(rules.notice.article),
  };
}

/** The legal Monday, or the next working day when it is a holiday; for a commune the first seven days of the month. */
function openingOf(rules: RuleSet, first: Day, calendar: Calendar): [Day, Day] {
  const { opening } = rules.ordinarySessions;
  if (opening === 'first_week') return [first, addDays(first, 6)];
  const firstMonday = addDays(first, (8 - weekdayOf(first)) % 7);
  const opens = nextWorkingDay(addDays(firstMonday, opening === 'second_monday' ? 7 : 0), calendar);

  return [opens, opens];
}
