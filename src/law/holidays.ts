import type { Day } from '#platform/days';
import type { FixedHoliday, HolidayName, LunarHoliday } from './calendar.ts';
import { calendarFrom } from './calendar.ts';

const fixed = (name: HolidayName, month: number, date: number, since = 1956): FixedHoliday => ({ name, month, date, since, until: null });

/** The fixed public holidays; the Amazigh new year since 2024, the day of unity since 2025's announcement, so from 2026. */
export const fixedHolidays: readonly FixedHoliday[] = [
  fixed('new_year', 1, 1),
  fixed('independence_manifesto', 1, 11),
  fixed('amazigh_new_year', 1, 14, 2024),
  fixed('labour_day', 5, 1),
  fixed('throne_day', 7, 30, 2000),
  fixed('oued_eddahab', 8, 14, 1980),
  fixed('revolution_day', 8, 20),
  fixed('youth_day', 8, 21, 2000),
  fixed('unity_day', 10, 31, 2026),
  fixed('green_march', 11, 6, 1976),
  fixed('independence_day', 11, 18),
];

export const fixedHolidayNames: readonly HolidayName[] = fixedHolidays.map(({ name }) => name);

const lunar = (name: HolidayName, firstDay: string, days: number, certainty: LunarHoliday['certainty'] = 'confirmed'): LunarHoliday => ({ name, firstDay: firstDay as Day, days, certainty });

/** The lunar holidays known when this was written. Those to come are expected only; an administrator confirms them. */
export const lunarHolidays: readonly LunarHoliday[] = [
  lunar('muharram', '2022-07-31', 1), lunar('mawlid', '2022-10-09', 2),
  lunar('fitr', '2023-04-22', 2), lunar('adha', '2023-06-29', 2), lunar('muharram', '2023-07-19', 1), lunar('mawlid', '2023-09-28', 2),
  lunar('fitr', '2024-04-10', 2), lunar('adha', '2024-06-17', 2), lunar('muharram', '2024-07-08', 1), lunar('mawlid', '2024-09-16', 2),
  lunar('fitr', '2025-03-31', 2), lunar('adha', '2025-06-07', 2), lunar('muharram', '2025-06-27', 1), lunar('mawlid', '2025-09-05', 2),
  lunar('fitr', '2026-03-20', 2, 'expected'), lunar('adha', '2026-05-27', 2, 'expected'), lunar('muharram', '2026-06-17', 1, 'expected'), lunar('mawlid', '2026-08-26', 2, 'expected'),
  lunar('fitr', '2027-03-10', 2, 'expected'), lunar('adha', '2027-05-17', 2, 'expected'), lunar('muharram', '2027-06-06', 1, 'expected'), lunar('mawlid', '2027-08-15', 2, 'expected'),
];

/** The calendar that needs no database. */
export const builtInCalendar = calendarFrom(fixedHolidays, lunarHolidays);
