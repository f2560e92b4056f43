import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { quorumIn } from '#councils';
import type { PostOffice } from '#mailroom';
import type { LiveHalls } from '#meetings';
import { liveHalls } from '#meetings';
import { pictureRoutes } from '#news';
import { doorkeeper, owningBody, whoIsThere } from '#people';
import type { Db } from '#platform/database';
import { silentBulletin } from '#platform/live';
import type { Env, Reach, Surroundings } from '#platform/web';
import { againstForgery, answerErrors, inLanguage, readRequest, usualReach, withGuards, withinReach, withinSize, withNotices, withVisit } from '#platform/web';
import type { PublicSites } from '#portals';
import { pathOf, portalTrouble, publicSites } from '#portals';
import { isForPrograms, onlyReading, problemFor } from '#publication';
import { assetFile, assetPaths, troublePage } from '#ui';
import { decidedIn } from './decided.ts';
import { explain } from './explain.ts';
import { intranet } from './intranet.tsx';
import { portal } from './portal.tsx';
import { portalPages } from './portal-pages.tsx';
import { saidBefore } from './said-before.ts';
import { meetingsAbout, openPromisesOf, promisesAbout, promisesOfMeeting, recordsBehind } from './promises.tsx';

export interface Surrounded extends Surroundings {
  db: Db;
  /** From which every signature of this house is drawn. */
  secret: string;
  clock?: () => Date;
  /** Passwords that let nobody in, because everybody can read them. */
  published?: readonly string[];
  /** Where mail leaves; nowhere unless told. */
  postOffice?: PostOffice;
  /** How much is done at once. */
  reach?: Reach;
  /** Those who watch halls; without one, they read the page again. */
  halls?: LiveHalls;
  /** The public sites of bodies; without them, each page is drawn anew. */
  sites?: PublicSites;
  /** Where one line of JSON goes for each error of the program. */
  report?: (line: string) => void;
}

/** The whole house over HTTP: who asks, in which language, by which form; then the pages. */
export function makeApp({ db, secret, clock = () => new Date(), postOffice = { outlet: 'none', kept: () => [] }, report, published = [], reach = usualReach, halls = liveHalls({ db, clock, bulletin: silentBulletin, quorumIn }), sites = publicSites(), ...surroundings }: Surrounded): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => pathOf(request, sites) });
  const owner = ownerOf(db);
  app.use(compress());
  app.get('/assets/:name', async (c) => sendAsset(c.req.param('name')));
  app.get('/health', (c) => c.text('ok'));
  app.use(readRequest({ ...surroundings, isOurs: (host) => sites.slugOf(host) !== undefined }), withGuards);
  app.get('/reception-worker.js', async () => sendWorker());
  app.use(async (c, next) => {
    c.set('db', db);
    c.set('clock', clock);
    c.set('postOffice', postOffice);
    c.set('explain', (refusal) => explain(refusal, c.var.language));
    c.set('viewer', null);
    c.set('promisesAbout', (instrumentId) => promisesAbout(c, instrumentId));
    c.set('meetingsAbout', (instrumentId) => meetingsAbout(c, instrumentId));
    c.set('recordsBehind', (actIds) => recordsBehind(c, actIds));
    c.set('promisesOfMeeting', (meeting) => promisesOfMeeting(c, meeting));
    c.set('openPromisesOf', (seriesId) => openPromisesOf(c, seriesId));
    c.set('saidBefore', (meeting, day) => saidBefore(c, meeting, day));
    c.set('decidedIn', decidedIn);
    c.set('quorumIn', quorumIn);
    c.set('halls', halls);
    c.set('owner', null);
    c.set('publicSites', sites);
    c.set('language', 'ar');
    await next();
  });
  const turn = withinReach(reach);
  app.route('/', portalPages(turn, secret));
  app.route('/', pictureRoutes);
  app.use(inLanguage);
  app.use(onlyReading, withVisit(secret), turn, async (c, next) => {
    c.set('owner', await owner());
    await next();
  });
  app.use(withNotices(secret), whoIsThere(doorkeeper(db, secret, published)), withinSize(mayVisitorsSendFiles), againstForgery(secret));
  app.route('/', portal);
  app.route('/', intranet);
  answerErrors(app, { page: (c, trouble) => (isForPrograms(c) ? problemFor : c.var.visit ? portalTrouble : troublePage)(c, trouble), ...(report ? { report } : {}) });

  return app;
}

/** The owner body, asked of the database until it is known: it never changes afterwards. */
function ownerOf(db: Db): () => Promise<NonNullable<Awaited<ReturnType<typeof owningBody>>> | null> {
  let known: Awaited<ReturnType<typeof owningBody>>;

  return async () => (known ??= await owningBody(db)) ?? null;
}

/** Anybody has a sealed paper checked: nothing of it is kept. */
const mayVisitorsSendFiles = (path: string): boolean => path.startsWith('/verify/');

/** At the root, because a worker keeps only pages at or below its own address; asked anew each time, because its address never changes. */
async function sendWorker(): Promise<Response> {
  const { worker } = await assetPaths();
  const file = await assetFile(worker.replace('/assets/', ''));
  if (!file) return new Response('Not found', { status: 404 });

  return new Response(file.bytes, { headers: { 'content-type': file.mediaType, 'cache-control': 'no-cache' } });
}

const aYear = 31_536_000;

async function sendAsset(name: string): Promise<Response> {
  const file = await assetFile(name);
  if (!file) return new Response('Not found', { status: 404 });
  const headers = { 'content-type': file.mediaType, 'cache-control': `public, max-age=${aYear}, immutable`, 'x-content-type-options': 'nosniff' };

  return new Response(file.bytes, { headers });
}
