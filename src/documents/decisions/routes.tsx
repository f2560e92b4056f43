import { Hono } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { here, said, sendPublic, showPage } from '#portals';
import { decisionsAsCsv, decisionsAsJson, license } from './open-data.ts';
import { PostedDecisionPage, RegisterPage } from './pages.tsx';
import { decisionTags, postedDecisions, yearsOfDecisions } from './queries.ts';
import { registerWordsIn } from './words.ts';

/** A body's posted decisions, for people and for programs. */
export const decisionPages = new Hono<Env>()
  .get('/:language{(?:ar|fr|zgh)}/decisions', (c) => showRegister(c, null))
  .get('/:language{(?:ar|fr|zgh)}/decisions.csv', (c) => sendRegister(c, 'csv'))
  .get('/:language{(?:ar|fr|zgh)}/decisions.json', (c) => sendRegister(c, 'json'))
  .get('/:language{(?:ar|fr|zgh)}/decisions/:year{[12][0-9]{3}}', (c) => showRegister(c, Number(c.req.param('year'))))
  .get('/:language{(?:ar|fr|zgh)}/decisions/:year{[12][0-9]{3}}/:number{[1-9][0-9]{0,5}}', (c) => showDecision(c));

async function showRegister(c: Ask, asked: number | null): Promise<Response> {
  const { db, visit, language } = c.var;
  const years = await yearsOfDecisions(db, visit.site.bodyId);
  if (asked !== null && !years.some(({ year }) => year === asked)) throw new RefusalError(refusal('page.not_found'));
  const year = asked ?? years[0]?.year ?? null;
  const decisions = year === null ? [] : await postedDecisions(db, { bodyId: visit.site.bodyId, year });
  const words = registerWordsIn(language);

  return showPage(c, { title: asked === null ? words.title : words.titleOf(asked), description: words.lead, current: 'decisions' }, <RegisterPage {...{ visit, year, years, decisions }} />, { tags: decisionTags });
}

async function showDecision(c: Ask): Promise<Response> {
  const { db, visit, language } = c.var;
  const [decision] = await postedDecisions(db, { bodyId: visit.site.bodyId, year: Number(c.req.param('year')), number: Number(c.req.param('number')) });
  if (!decision) throw new RefusalError(refusal('page.not_found'));
  const words = registerWordsIn(language);
  const number = `${words.number} ${decision.number}/${decision.year}`;
  const crumbs = [{ label: words.title, href: here(visit, '/decisions') }, { label: words.titleOf(decision.year), href: here(visit, `/decisions/${decision.year}`) }, { label: number }];

  return showPage(c, { title: `${number}: ${said(language, decision.titleAr, decision.titleFr)}`, current: 'decisions', crumbs }, <PostedDecisionPage {...{ visit, decision }} />, { tags: decisionTags });
}

const forms = { csv: { write: decisionsAsCsv, mediaType: 'text/csv; charset=utf-8; header=present' }, json: { write: decisionsAsJson, mediaType: 'application/json; charset=utf-8' } } as const;

/** The whole register. Pages of other sites may read it: it is the same for everybody, and asked for without cookies. */
async function sendRegister(c: Ask, form: keyof typeof forms): Promise<Response> {
  const { visit } = c.var;
  const decisions = await postedDecisions(c.var.db, { bodyId: visit.site.bodyId });
  const { write, mediaType } = forms[form];

  return sendPublic(c, new Uint8Array(Buffer.from(write(visit, decisions))), {
    tags: decisionTags,
    headers: { 'content-type': mediaType, 'content-disposition': `${form === 'csv' ? 'attachment' : 'inline'}; filename="decisions-${visit.site.slug}.${form}"`, 'link': `<${license.url}>; rel="license"`, 'access-control-allow-origin': '*' },
  });
}
