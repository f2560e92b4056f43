export { publicRoutes } from './routes.tsx';
