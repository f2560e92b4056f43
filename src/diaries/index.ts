export { openDiary, revokeDiary } from './open-diary.ts';
export { diaryRoutes, publishedDiaryRoutes } from './routes.tsx';
export { wordsIn } from './words.ts';
