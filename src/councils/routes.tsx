import { Hono } from 'hono';
import { calendarOf, nextOrdinarySession } from '#law';
import { actorIn } from '#people';
import type { Env } from '#platform/web';
import { render } from '#ui';
import { absenceRoutes } from './absences/routes.tsx';
import { requestRoutes } from './requests/routes.tsx';
import { councilAsked } from './asked.ts';
import { seatsOn } from './council.ts';
import { decisionRoutes, readableDecisions } from './decisions/routes.tsx';
import { CouncilHomePage } from './home-page.tsx';
import { membersInOffice } from './members/queries.ts';
import { memberRoutes } from './members/routes.tsx';
import { publicityRoutes } from './publicity/routes.tsx';
import { sessionsOf } from './queries.ts';
import { documentRoutes } from './session-pages/document-routes.ts';
import { sessionRoutes } from './session-pages/routes.tsx';
import { rightsOf } from './state/lock.ts';
import { stateRequestRoutes } from './state/request-routes.tsx';
import { stateRoutes } from './state/routes.tsx';
import { voteRoutes } from './vote-pages/routes.tsx';

export const councilRoutes = new Hono<Env>();

councilRoutes.get('/councils/:bodyId', async (c) => {
  const { db, language } = c.var;
  const asked = await councilAsked(c);
  const { council, name, here, sight, today } = asked;
  const [calendar, sessions, decisions, members, seats, { mayAskInPerson }] = await Promise.all([calendarOf(db), sessionsOf(db, council.id), readableDecisions(c, asked), membersInOffice(db, council.id, today), seatsOn(db, council, today), rightsOf(db, actorIn(c), council)]);
  const next = nextOrdinarySession(council.level, today, calendar);

  return render(c, { title: name, current: 'meetings', crumbs: asked.crumbs }, <CouncilHomePage {...{ language, name, here, sight, next, sessions, decisions, members: members.length, seats, today, mayAskForState: mayAskInPerson }} />);
});

for (const routes of [memberRoutes, sessionRoutes, documentRoutes, publicityRoutes, voteRoutes, decisionRoutes, absenceRoutes, requestRoutes, stateRoutes, stateRequestRoutes]) councilRoutes.route('/', routes);
