import { Hono } from 'hono';
import { actorIn, bodiesActedFor, newsroomCapabilities } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { seeOther } from '#platform/web';
import { portalsOf } from '#portals';
import { render } from '#ui';
import { moderationRoutes } from '../moderation/routes.tsx';
import { readingRoutes } from '../reading/routes.tsx';
import { settingsRoutes } from '../settings/routes.tsx';
import { writingRoutes } from '../writing/routes.tsx';
import type { Stage } from './queries.ts';
import { stages, workCounts, workOf } from './queries.ts';
import { pageAsked, roomAsked, roomPath } from './room.ts';
import { RoomsPage } from './rooms-page.tsx';
import { WorkPage, worksOnAPage } from './work-page.tsx';
import { newsroomWordsIn } from './words.ts';

/** The newsroom: for those who write, read, moderate or run a portal of a body of theirs. */
export const newsroomRoutes = new Hono<Env>()
  .get('/newsroom', (c) => showRooms(c))
  .get(roomPath, (c) => showWork(c));

for (const routes of [writingRoutes, readingRoutes, moderationRoutes, settingsRoutes]) newsroomRoutes.route('/', routes);

/** The portals that somebody works on; straight on where there is one and none to open. */
async function showRooms(c: Ask): Promise<Response> {
  const { db, language } = c.var;
  const actor = actorIn(c);
  const bodyIds = [...new Set(newsroomCapabilities.flatMap((capability) => bodiesActedFor(actor, capability)))];
  if (bodyIds.length === 0) throw new RefusalError(refusal('page.not_found'));
  const portals = await portalsOf(db, bodyIds);
  const without = bodiesActedFor(actor, 'run_portal').filter((id) => !portals.some(({ bodyId }) => bodyId === id));
  const [only] = portals;
  if (only && portals.length === 1 && without.length === 0) return seeOther(c, `/newsroom/${only.slug}`);
  const [counted, bodies] = await Promise.all([
    Promise.all(portals.map(async (portal) => ({ ...portal, counts: await workCounts(db, portal.id, c.var.clock()) }))),
    without.length ? db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', without).orderBy('id').execute() : [],
  ]);
  const { title } = newsroomWordsIn(language);

  return render(c, { title, current: 'newsroom' }, <RoomsPage language={language} portals={counted} bodies={bodies} />);
}

async function showWork(c: Ask): Promise<Response> {
  const { db, language } = c.var;
  const now = c.var.clock();
  const room = await roomAsked(c, ...newsroomCapabilities);
  const counts = await workCounts(db, room.portal.id, now);
  const stage = stages.find((one) => one === c.req.query('stage')) ?? firstStage(counts);
  const page = pageAsked(c);
  const articles = await workOf(db, { portalId: room.portal.id, stage, most: worksOnAPage, skip: (page - 1) * worksOnAPage }, now);
  if (page > 1 && articles.length === 0) throw new RefusalError(refusal('page.not_found'));
  const [home = { label: '' }] = room.crumbs;

  return render(c, { title: room.title, current: 'newsroom', crumbs: [home, { label: room.title }] }, <WorkPage {...{ language, room, stage, counts, articles, page, now, userId: actorIn(c).userId }} />);
}

/** What somebody comes for: what waits, else what is written, else what is out. */
function firstStage(counts: Record<Stage, number>): Stage {
  return (['waiting', 'drafts'] as const).find((stage) => counts[stage] > 0) ?? 'published';
}
