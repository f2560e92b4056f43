import { Hono } from 'hono';
import { commitmentRoutes } from '#commitments';
import { deskRoutes } from '#desk';
import { instrumentRoutes } from '#instruments';
import { calendarRoutes } from '#law';
import { meetingRoutes } from '#meetings';
import { accountRoutes, administrationRoutes, onlySignedIn } from '#people';
import type { Env } from '#platform/web';
import { territoryRoutes } from '#territories';

const sections = ['desk', 'conventions', 'programmes', 'acts', 'meetings', 'commitments', 'account', 'administration'];

/** Everything for which one signs in. */
export const intranet = new Hono<Env>();

for (const section of sections) intranet.use(`/${section}`, onlySignedIn).use(`/${section}/*`, onlySignedIn);

for (const routes of [deskRoutes, instrumentRoutes, meetingRoutes, commitmentRoutes, accountRoutes, administrationRoutes, territoryRoutes, calendarRoutes]) intranet.route('/', routes);
