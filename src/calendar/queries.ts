import type { Db } from '#platform/database';
import type { Day } from '#platform/days';

/** The fixed holidays with the years in which they exist, and the lunar ones of some years. */
export async function holidaysBetween(db: Db, first: number, last: number) {
  const [fixed, lunar] = await Promise.all([
    db.selectFrom('fixedHolidays').selectAll().orderBy('month').orderBy('date').execute(),
    db.selectFrom('lunarHolidays').selectAll().where('firstDay', '>=', `${first}-01-01` as Day).where('firstDay', '<=', `${last}-12-31` as Day).orderBy('firstDay').execute(),
  ]);

  return { fixed, lunar };
}

/** The lunar feasts up to a day whose date is only expected: the announcement is to be entered. */
export function holidaysToConfirm(db: Db, until: Day) {
  return db.selectFrom('lunarHolidays').select(['name', 'firstDay', 'days']).where('certainty', '=', 'expected').where('firstDay', '<=', until).orderBy('firstDay').execute();
}

export type Holidays = Awaited<ReturnType<typeof holidaysBetween>>;
