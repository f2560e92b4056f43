export { calendarCommands } from './commands.ts';
export { holidaysToConfirm } from './queries.ts';
export { calendarRoutes } from './routes.tsx';
export { confirmHoliday, removeHoliday, setHoliday } from './set-holiday.ts';
export { endFixedHoliday } from './end-fixed-holiday.ts';
export { wordsIn } from './words.ts';
