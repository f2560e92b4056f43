import { Hono } from 'hono';
import { publicConventions, publicProgress } from '#instruments';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { said, showPage, wholeAddress } from '#portals';
import { eventOf, publicMeeting, PublicMeetingDetails, publicMeetings } from '#publication';
import { shortened, Tile } from '../public/article-tile.tsx';
import { readArticles } from '../public/queries.ts';
import { MeetingsPage, ProgrammePage, ProgrammesPage } from './pages.tsx';
import { aroundWordsIn } from './words.ts';

/** What stands around a portal's news: the programmes of its body in public figures, and its public meetings. */
export const aroundPages = new Hono<Env>()
  .get('/:language{(?:ar|fr|zgh)}/programmes', (c) => showProgrammes(c))
  .get('/:language{(?:ar|fr|zgh)}/programmes/:programme{[1-9][0-9]{0,8}}', (c) => showProgramme(c))
  .get('/:language{(?:ar|fr|zgh)}/meetings', (c) => showMeetings(c))
  .get('/:language{(?:ar|fr|zgh)}/meetings/:meeting{[1-9][0-9]{0,8}}', (c) => showMeeting(c));

async function ownProgress(c: Ask) {
  const today = dayIn(c.var.clock());
  const progress = await publicProgress(c.var.db, Number(today.slice(0, 4)));

  return { today, programmes: progress.filter(({ ownerBodyId }) => ownerBodyId === c.var.visit.site.bodyId) };
}

async function showProgrammes(c: Ask): Promise<Response> {
  const words = aroundWordsIn(c.var.language);

  return showPage(c, { title: words.programmes, description: words.programmesLead, current: 'programmes' }, <ProgrammesPage visit={c.var.visit} {...await ownProgress(c)} />, { tags: ['figures'] });
}

async function showProgramme(c: Ask): Promise<Response> {
  const { db, visit, clock, language } = c.var;
  const id = Number(c.req.param('programme'));
  const { today, programmes } = await ownProgress(c);
  const progress = programmes.find((one) => one.id === id);
  if (!progress) throw new RefusalError(refusal('page.not_found'));
  const [years, conventions, { articles }] = await Promise.all([
    db.selectFrom('programmes').select(['firstYear', 'lastYear']).where('id', '=', id).executeTakeFirstOrThrow(), publicConventions(db, id), readArticles(db, { portalId: visit.site.id, language: visit.language, at: clock(), programmeId: id, most: 6 }),
  ]);
  const title = said(language, progress.titleAr, progress.titleFr);

  return showPage(c, { title, current: 'programmes' }, <ProgrammePage {...{ visit, conventions, articles, today }} programme={{ ...progress, ...years }} />, { tags: ['figures', 'articles'] });
}

async function showMeetings(c: Ask): Promise<Response> {
  const { db, visit, clock, language } = c.var;
  const words = aroundWordsIn(language);

  return showPage(c, { title: words.meetings, description: words.meetingsLead, current: 'meetings' }, <MeetingsPage visit={visit} meetings={await publicMeetings(db, 200, visit.site.bodyId)} today={dayIn(clock())} />, { tags: ['meetings'] });
}

async function showMeeting(c: Ask): Promise<Response> {
  const { db, visit, clock, language } = c.var;
  const words = aroundWordsIn(language);
  const meeting = await publicMeeting(db, Number(c.req.param('meeting')), visit.site.bodyId);
  if (!meeting) throw new RefusalError(refusal('page.not_found'));
  const { articles } = await readArticles(db, { portalId: visit.site.id, language: visit.language, at: clock(), meetingId: meeting.id, most: 6 });
  const title = said(language, meeting.titleAr, meeting.titleFr);
  const head = { title, current: 'meetings' as const, crumbs: [{ label: words.meetings, href: `${visit.base}/${visit.language}/meetings` }, { label: shortened(title, 60) }], machine: eventOf(meeting, wholeAddress(visit, `/${visit.language}/meetings/${meeting.id}`)) };
  const about = articles.length ? <section><h2>{words.newsOfMeeting}</h2><div class="tiles">{articles.map((article) => <Tile article={article} visit={visit} level={3} />)}</div></section> : null;

  return showPage(c, head, <div class="stack"><PublicMeetingDetails language={language} meeting={meeting} />{about}</div>, { tags: ['meetings', 'decisions', 'articles'] });
}
