import type { Db, Trx } from '#platform/database';
import type { Calendar } from './calendar.ts';
import { calendarFrom } from './calendar.ts';

/** The calendar as the house keeps it: an administrator corrects and confirms its days. */
export async function calendarOf(db: Db | Trx): Promise<Calendar> {
  const [fixed, lunar] = await Promise.all([
    db.selectFrom('fixedHolidays').select(['name', 'month', 'date', 'since', 'until']).execute(),
    db.selectFrom('lunarHolidays').select(['name', 'firstDay', 'days', 'certainty']).execute(),
  ]);

  return calendarFrom(fixed, lunar);
}
