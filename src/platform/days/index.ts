export type { Day } from './day.ts';
export { addDays, dayIn, daysBetween, isDay, toDay, weekdayOf } from './day.ts';
