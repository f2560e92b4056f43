export type { Outlet } from './mailroom-page.tsx';
export type { PostOffice } from './routes.tsx';
export { mailroomRoutes } from './routes.tsx';
export { wordsIn } from './words.ts';
