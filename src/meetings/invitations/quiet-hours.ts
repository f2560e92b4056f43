import { instantOf } from '#platform/calendars';
import { addDays, dayIn, weekdayOf } from '#platform/days';
import type { Day } from '#platform/days';

const opens = '08:30';
const closes = '18:00';
const saturday = 6;

/** The next instant at which a reminder may go: at once in the working hours of a weekday, else when they begin. Nobody is reminded at night. */
export function outOfQuiet(at: Date): Date | null {
  const today = dayIn(at);
  const isWorking = weekdayOf(today) < saturday;
  if (isWorking && at >= instantOf(today, opens) && at < instantOf(today, closes)) return null;
  if (isWorking && at < instantOf(today, opens)) return instantOf(today, opens);
  let next: Day = addDays(today, 1);
  while (weekdayOf(next) >= saturday) next = addDays(next, 1);

  return instantOf(next, opens);
}
