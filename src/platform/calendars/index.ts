export type { Attendee, Calendar, CalendarEvent, CalendarTask } from './calendar.ts';
export { calendarFile, calendarText } from './calendar.ts';
export { instantOf, offsetAt } from './casablanca.ts';
export { foldLines } from './fold.ts';
