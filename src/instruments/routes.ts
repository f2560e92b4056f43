import { Hono } from 'hono';
import type { Env } from '#platform/web';
import { actRoutes } from './acts/routes.tsx';
import { addingRoutes } from './conventions/adding-routes.tsx';
import { conventionChangeRoutes } from './conventions/change-routes.tsx';
import { conventionRoutes } from './conventions/routes.tsx';
import { sendingRoutes } from './conventions/sending-routes.tsx';
import { versionRoutes } from './conventions/version-routes.tsx';
import { yearRoutes } from './conventions/year-routes.tsx';
import { boardRoutes } from './pages/board-routes.tsx';
import { partyRoutes } from './parties/routes.tsx';
import { programmeRoutes } from './programmes/routes.tsx';

/** Everything under /conventions and /programmes. */
export const instrumentRoutes = new Hono<Env>();

for (const routes of [conventionChangeRoutes, addingRoutes, sendingRoutes, versionRoutes, yearRoutes, programmeRoutes, boardRoutes, actRoutes, partyRoutes, conventionRoutes]) instrumentRoutes.route('/', routes);
