import { Hono } from 'hono';
import { publishedDiaryRoutes } from '#diaries';
import { homeRoutes } from '#home';
import { ownInvitationRoutes, verificationRoutes } from '#meetings';
import { peopleRoutes } from '#people';
import type { Env } from '#platform/web';

/** What everybody may see. */
export const portal = new Hono<Env>().route('/', homeRoutes).route('/', peopleRoutes).route('/', ownInvitationRoutes).route('/', verificationRoutes).route('/', publishedDiaryRoutes);
