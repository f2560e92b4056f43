import { Hono } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { showPage } from '#portals';
import type { FoundKind } from './find.ts';
import { foundKinds, search } from './find.ts';
import { foundOnAPage, SearchPage } from './pages.tsx';
import { askedFor } from './question.ts';
import { searchWordsIn } from './words.ts';

/** The search of a portal: a plain form, asked and answered by address. */
export const searchPages = new Hono<Env>().get('/:language{(?:ar|fr|zgh)}/search', (c) => showSearch(c));

async function showSearch(c: Ask): Promise<Response> {
  const { db, visit, language, clock } = c.var;
  const typed = c.req.query('q');
  const asked = askedFor(typed);
  const kind = foundKinds.find((one) => one === c.req.query('kind'));
  const page = pageAsked(c);
  const findings = typed === undefined ? null : await search(db, { portalId: visit.site.id, language: visit.language, asked, kind, at: clock(), most: foundOnAPage, skip: (page - 1) * foundOnAPage });
  if (page > 1 && !findings?.found.length) throw new RefusalError(refusal('page.not_found'));
  const words = searchWordsIn(language);
  const title = findings?.wanted.length ? words.titleFor(asked) : words.title;

  return showPage(c, { title, current: 'search', isAside: typed !== undefined }, <SearchPage {...{ visit, title: words.title, asked, kind: kind satisfies FoundKind | undefined, page, findings }} />, { tags: ['search'] });
}

function pageAsked(c: Ask): number {
  const asked = c.req.query('page') ?? '1';
  if (!/^[1-9]\d{0,5}$/u.test(asked)) throw new RefusalError(refusal('page.not_found'));

  return Number(asked);
}
