export { deskRoutes } from './routes.tsx';
export { wordsIn } from './words.ts';
