import type { Context } from 'hono';
import { Hono } from 'hono';
import { eventsOf, invitedMeeting, wordingFor } from '#meetings';
import { calendarFile } from '#platform/calendars';
import { dayIn } from '#platform/days';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env } from '#platform/web';
import { languageOfAddress } from '#platform/web';
import { render } from '#ui';
import { eventOf } from './json-ld.ts';
import { pathOf, PublicMeetingDetails, PublicMeetingsPage } from './pages.tsx';
import type { PublicMeetingPage } from './queries.ts';
import { publicMaterial, publicMeeting, publicMeetings, publishedMinutes } from './queries.ts';
import { sitemapOf } from './sitemap.ts';
import { publicationWordsIn } from './words.ts';

/** What everybody may read of meetings, without signing in. */
export const publicRoutes = new Hono<Env>();

const list = '/public/meetings';
const one = `${list}/:id{[1-9][0-9]{0,8}}`;

/** Each page has an address in each language, for search engines; otherwise the reader's own language holds. */
publicRoutes.use('/public/*', async (c, next) => {
  c.set('language', languageOfAddress(c));
  await next();
});

publicRoutes.get(list, async (c) => {
  const { db, language, clock } = c.var;

  return render(c, { title: publicationWordsIn(language).title, current: 'home', links: linksTo(c, list) }, <PublicMeetingsPage language={language} meetings={await publicMeetings(db)} today={dayIn(clock())} />);
});

publicRoutes.get(one, async (c) => {
  const meeting = await asked(c);
  const { language, url } = c.var;
  const here = pathOf(meeting.id);
  const title = wordingFor(language, meeting.titleAr, meeting.titleFr);
  const forms = [{ rel: 'alternate' as const, type: 'text/calendar', href: `${here}/calendar.ics` }, { rel: 'alternate' as const, type: 'application/json', href: `/api/v1/meetings/${meeting.id}` }];
  const head = { title, current: 'home' as const, crumbs: [{ label: publicationWordsIn(language).title, href: list }, { label: title }], links: [...linksTo(c, here), ...forms], machine: eventOf(meeting, new URL(here, url).href) };

  return render(c, head, <PublicMeetingDetails language={language} meeting={meeting} />);
});

publicRoutes.get(`${one}/calendar.ics`, async (c) => {
  const { db, language, url } = c.var;
  const { id } = await asked(c);
  const meeting = await invitedMeeting(db, id);
  if (!meeting) throw new RefusalError(refusal('page.not_found'));
  const change = await db.selectFrom('meetingStateChanges').select('recordedAt').where('meetingId', '=', id).orderBy('id', 'desc').executeTakeFirst();
  // Where it is held online is told to those who were asked to come.
  const events = eventsOf({ ...meeting, onlineAddress: null }, language, change?.recordedAt ?? new Date(0), new URL(pathOf(id), url).href);
  const text = calendarFile({ method: 'PUBLISH', name: wordingFor(language, meeting.titleAr, meeting.titleFr), language, events });

  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="meeting-${id}.ics"`, 'cache-control': 'public, no-cache' } });
});

publicRoutes.get(`${one}/materials/:material{[1-9][0-9]{0,8}}`, async (c) => {
  const { id } = await asked(c);

  return sendPaper(c, await publicMaterial(c.var.db, id, Number(c.req.param('material'))), `document-${c.req.param('material')}`);
});

publicRoutes.get(`${one}/minutes.pdf`, async (c) => {
  const { id } = await asked(c);

  return sendPaper(c, (await publishedMinutes(c.var.db, id))?.fileId, `minutes-${id}`);
});

publicRoutes.get('/sitemap.xml', async (c) => c.body(sitemapOf(await publicMeetings(c.var.db, 5000), c.var.url.origin), 200, { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, no-cache' }));

/** The meeting of the address; what is not public is not there. */
async function asked(c: Context<Env>): Promise<PublicMeetingPage> {
  const meeting = await publicMeeting(c.var.db, Number(c.req.param('id')));
  if (!meeting) throw new RefusalError(refusal('page.not_found'));

  return meeting;
}

/** A document under a name of ours: the one it was brought in with may tell more than its content. */
async function sendPaper(c: Context<Env>, fileId: number | undefined, name: string): Promise<Response> {
  const file = fileId === undefined ? undefined : await contentOf(c.var.db, fileId);
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf({ ...file, name: `${name}.${/\.(\w{1,5})$/u.exec(file.name)?.[1] ?? 'pdf'}` });
}

function linksTo(c: Context<Env>, path: string) {
  const address = new URL(path, c.var.url).href;
  const languages = (['ar', 'fr', 'en'] as const).map((language) => ({ rel: 'alternate' as const, hreflang: language as string, href: `${address}?language=${language}` }));

  return [{ rel: 'canonical' as const, href: address }, ...languages, { rel: 'alternate' as const, hreflang: 'x-default', href: address }];
}
