export { publicRoutes } from './routes.tsx';
export { apiRoutes } from './api/routes.ts';
export { isForPrograms, onlyReading, problemFor } from './api/problems.ts';
export { publicationWordsIn } from './words.ts';
