import { instantOf } from '#platform/calendars';
import { addDays, dayIn } from '#platform/days';
import type { Calendar } from './calendar.ts';
import { isWorkingDay, nextWorkingDay } from './calendar.ts';

const opens = '08:30';
const closes = '18:00';

/**
 * When a mail that nobody waits for may go: none when it may go at once, in the hours of a working day in Casablanca; else
 * the instant at which the next ones begin. Nights, weekends and holidays are quiet.
 */
export function outOfQuiet(at: Date, calendar: Calendar): Date | null {
  const today = dayIn(at);
  if (isWorkingDay(today, calendar) && at < instantOf(today, closes)) return at < instantOf(today, opens) ? instantOf(today, opens) : null;

  return instantOf(nextWorkingDay(addDays(today, 1), calendar), opens);
}
