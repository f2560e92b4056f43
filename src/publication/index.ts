export { publicRoutes } from './routes.tsx';
export { apiRoutes } from './api/routes.ts';
export { isForPrograms, onlyReading, problemFor } from './api/problems.ts';
export { publicationWordsIn } from './words.ts';
export { eventOf } from './json-ld.ts';
export { PublicMeetingDetails } from './pages.tsx';
export type { PublicMeeting, PublicMeetingPage } from './queries.ts';
export { publicMeeting, publicMeetings } from './queries.ts';
