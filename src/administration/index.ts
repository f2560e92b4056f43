export { houseRoutes } from './routes.tsx';
