import { Hono } from 'hono';
import { houseRoutes } from '#administration';
import { calendarRoutes } from '#calendar';
import { commitmentRoutes } from '#commitments';
import { councilRoutes } from '#councils';
import { deskRoutes } from '#desk';
import { diaryRoutes } from '#diaries';
import { documentKeepingRoutes } from '#documents';
import { instrumentRoutes } from '#instruments';
import { mailroomRoutes } from '#mailroom';
import { attendanceListRoutes, attestationRoutes, bodyRoutes, detailsRoutes, hallRoutes, invitationRoutes, listRoutes, meetingRoutes, presenceRoutes, minutesRoutes, receptionRoutes, sheetRoutes } from '#meetings';
import { newsroomRoutes } from '#news';
import { accountRoutes, administrationRoutes, onlySignedIn } from '#people';
import type { Env } from '#platform/web';
import { territoryRoutes } from '#territories';

const sections = ['desk', 'conventions', 'programmes', 'acts', 'meetings', 'commitments', 'councils', 'newsroom', 'account', 'administration'];

/** Everything for which one signs in. */
export const intranet = new Hono<Env>();

for (const section of sections) intranet.use(`/${section}`, onlySignedIn).use(`/${section}/*`, onlySignedIn);

for (const routes of [deskRoutes, instrumentRoutes, commitmentRoutes, meetingRoutes, minutesRoutes, councilRoutes, invitationRoutes, listRoutes, bodyRoutes, detailsRoutes, presenceRoutes, attestationRoutes, attendanceListRoutes, hallRoutes, receptionRoutes, sheetRoutes, accountRoutes, administrationRoutes, territoryRoutes, calendarRoutes, newsroomRoutes, mailroomRoutes, diaryRoutes, documentKeepingRoutes, houseRoutes]) intranet.route('/', routes);
