export type { Day } from './day.ts';
export { addDays, beginningOf, dayIn, daysBetween, isDay, lastDayOfMonth, toDay, weekdayOf } from './day.ts';
