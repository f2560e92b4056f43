import type { Day } from '#platform/days';
import { addDays, weekdayOf } from '#platform/days';

export type HolidayName =
  | 'new_year' | 'independence_manifesto' | 'amazigh_new_year' | 'labour_day' | 'throne_day' | 'oued_eddahab' | 'revolution_day'
  | 'youth_day' | 'unity_day' | 'green_march' | 'independence_day' | 'fitr' | 'adha' | 'muharram' | 'mawlid';

/** A holiday that falls on the same date every year, in the years in which it exists. */
export interface FixedHoliday {
  name: HolidayName;
  month: number;
  date: number;
  since: number;
  until: number | null;
}

/** A holiday of the lunar calendar, entered as it is announced: expected before, confirmed after. */
export interface LunarHoliday {
  name: HolidayName;
  firstDay: Day;
  days: number;
  certainty: 'expected' | 'confirmed';
}

/** Tells the days on which the administration works. Weekends are Saturday and Sunday. */
export interface Calendar {
  holidayOn: (day: Day) => HolidayName | undefined;
  /** False of a year for which no lunar holiday was entered: its days may move. */
  knowsLunarDaysOf: (year: number) => boolean;
}

export function calendarFrom(fixed: readonly FixedHoliday[], lunar: readonly LunarHoliday[]): Calendar {
  const lunarDays = new Map(lunar.flatMap(({ name, firstDay, days }) => Array.from({ length: days }, (_, index) => [addDays(firstDay, index), name] as const)));
  const lunarYears = new Set(lunar.map(({ firstDay }) => Number(firstDay.slice(0, 4))));
  const fixedDays = Map.groupBy(fixed, ({ month, date }) => `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

  return {
    holidayOn: (day) => {
      const year = Number(day.slice(0, 4));
      const found = fixedDays.get(day.slice(5))?.find(({ since, until }) => year >= since && (until === null || year <= until));

      return found?.name ?? lunarDays.get(day);
    },
    knowsLunarDaysOf: (year) => lunarYears.has(year),
  };
}

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekdayOf(day) <= 5 && !calendar.holidayOn(day);
}

/** The day itself when it is worked, else the next one that is. */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  let next = day;
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);

  return next;
}

/** The `count`-th working day after a day, which itself does not count. */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let next = day;
  for (let left = count; left > 0; left -= 1) next = nextWorkingDay(addDays(next, 1), calendar);

  return next;
}
