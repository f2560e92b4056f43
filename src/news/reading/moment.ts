import { instantOf, offsetAt } from '#platform/calendars';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal } from '#platform/refusals';

/** The moment that a day and an hour of the clock in Casablanca mean, and why no article can be planned for it: it lies behind, or the clock never shows it on that day. */
export function momentOf(day: Day, hour: string, now: Date) {
  const moment = instantOf(day, hour);
  if (!isShown(moment, day, hour)) return { refused: refusal('planning.hour_left_out', { hour }) };
  if (moment <= now) return { refused: refusal('planning.moment_past') };

  return { moment };
}

function isShown(moment: Date, day: Day, hour: string): boolean {
  return dayIn(moment) === day && new Date(moment.getTime() + offsetAt(moment) * 60_000).toISOString().slice(11, 16) === hour.slice(0, 5);
}

export type PlanningRefusal = NonNullable<ReturnType<typeof momentOf>['refused']>['code'];
