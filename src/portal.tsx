import { Hono } from 'hono';
import { publishedDiaryRoutes } from '#diaries';
import { homeRoutes } from '#home';
import { lawRoutes } from '#law';
import { checkInRoutes, hallScreenRoutes, ownHallRoutes, ownInvitationRoutes, verificationRoutes } from '#meetings';
import { draftPictureRoutes } from '#news';
import { peopleRoutes } from '#people';
import type { Env } from '#platform/web';
import { apiRoutes, publicRoutes } from '#publication';

/** What everybody may see. */
export const portal = new Hono<Env>().route('/', homeRoutes).route('/', peopleRoutes).route('/', ownInvitationRoutes).route('/', ownHallRoutes).route('/', checkInRoutes).route('/', hallScreenRoutes).route('/', verificationRoutes).route('/', publishedDiaryRoutes).route('/', publicRoutes).route('/', lawRoutes).route('/', apiRoutes).route('/', draftPictureRoutes);
