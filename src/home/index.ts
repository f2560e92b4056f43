export { homeRoutes } from './routes.tsx';
export { wordsIn } from './words.ts';
