import { Hono } from 'hono';
import { concludedConventions } from '#instruments';
import { etagOf, isSameAs } from '#platform/cache';
import { contentOf, downloadOf, tidyName } from '#platform/files';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { here, said, showPage } from '#portals';
import { documentAt, readLibrary, shelvesOf } from '../queries.ts';
import { documentWordsIn } from '../words.ts';
import { DocumentPage, WithdrawnDocument } from './document-page.tsx';
import { documentsOnAPage, LibraryPage } from './pages.tsx';
import { documentPath, kindAt, shelfPath, shelfPattern } from './paths.ts';

const tags = ['documents', 'figures'] as const;
const one = '/:language{(?:ar|fr|zgh)}/library/documents/:document{[1-9][0-9]{0,8}}';

/** The documents of a portal, for everybody. */
export const libraryPages = new Hono<Env>()
  .get('/:language{(?:ar|fr|zgh)}/library', (c) => showLibrary(c))
  .get(`/:language{(?:ar|fr|zgh)}/library/:shelf{${shelfPattern}}`, (c) => showLibrary(c))
  .get(`/:language{(?:ar|fr|zgh)}/library/:shelf{${shelfPattern}}/:year{[12][0-9]{3}}`, (c) => showLibrary(c))
  .get(one, (c) => showDocument(c))
  .get(`${one}/versions/:version{[1-9][0-9]{0,4}}`, (c) => showDocument(c, Number(c.req.param('version'))))
  .get(`${one}/versions/:file{[1-9][0-9]{0,4}\\.pdf}`, (c) => sendVersion(c));

async function showLibrary(c: Ask): Promise<Response> {
  const { db, visit, language } = c.var;
  const kind = kindAt(c.req.param('shelf') ?? 'all');
  const year = c.req.param('year') ? Number(c.req.param('year')) : undefined;
  const asked = c.req.query('page') ?? '1';
  if (!/^[1-9]\d{0,5}$/u.test(asked)) throw new RefusalError(refusal('page.not_found'));
  const page = Number(asked);
  const [{ documents, count }, shelves] = await Promise.all([readLibrary(db, { portalId: visit.site.id, kind, year, most: documentsOnAPage, skip: (page - 1) * documentsOnAPage }), shelvesOf(db, visit.site.id)]);
  const isBare = kind === undefined && year === undefined && page === 1;
  if (documents.length === 0 && !isBare) throw new RefusalError(refusal('page.not_found'));
  const words = documentWordsIn(language);
  const shelf = words.shelves[kind ?? 'all'];
  const title = isBare ? words.title : year === undefined ? shelf : words.inYear(shelf, year);

  return showPage(c, { title, description: words.lead, current: 'library', isAside: page > 1 }, <LibraryPage {...{ visit, title, kind, year, documents, count, page, shelves }} />, { tags });
}

/** A document by its latest version, or by a former one. */
async function showDocument(c: Ask, number?: number): Promise<Response> {
  const { db, visit, language } = c.var;
  const document = await documentAsked(c);
  const words = documentWordsIn(language);
  const { withdrawnAt } = document;
  if (withdrawnAt) {
    c.status(410);

    return showPage(c, { title: words.withdrawn, isAside: true }, <WithdrawnDocument document={{ ...document, withdrawnAt }} language={language} />, { tags });
  }
  const version = number === undefined ? document.versions[0] : document.versions.find((each) => each.number === number);
  if (!version) throw new RefusalError(refusal('page.not_found'));
  if (number === document.latest) return c.redirect(here(visit, documentPath(document.id)), 301);
  const [convention] = document.instrumentId === null ? [] : await concludedConventions(db, { bodyId: visit.site.bodyId, id: document.instrumentId });
  const title = said(language, version.titleAr, version.titleFr);
  const crumbs = [{ label: words.title, href: here(visit, shelfPath()) }, { label: words.shelves[document.kind], href: here(visit, shelfPath(document.kind)) }, { label: title }];

  return showPage(c, { title, description: said(language, version.descriptionAr ?? '', version.descriptionFr) || undefined, current: 'library', crumbs, isAside: number !== undefined }, <DocumentPage {...{ visit, document, version, convention }} />, { tags });
}

async function documentAsked(c: Ask) {
  const document = await documentAt(c.var.db, c.var.visit.site.id, Number(c.req.param('document')));
  if (!document) throw new RefusalError(refusal('page.not_found'));

  return document;
}

/** The file of a version, under its title; a former one says so in its name and leads to the latest. Not kept in the process: PostgreSQL keeps it already. */
async function sendVersion(c: Ask): Promise<Response> {
  const { db, visit, language } = c.var;
  const document = await documentAsked(c);
  if (document.withdrawnAt) return showDocument(c);
  const number = Number((c.req.param('file') ?? '').replace('.pdf', ''));
  const version = document.versions.find((each) => each.number === number);
  if (!version) throw new RefusalError(refusal('page.not_found'));
  const etag = etagOf(Buffer.from(`${version.sha256} ${language}`));
  const latest = `<${here(visit, `${documentPath(document.id, document.latest)}.pdf`)}>; rel="latest-version"`;
  const caching = { 'cache-control': 'public, max-age=0, must-revalidate', 'cache-tag': `portal-${visit.site.slug},documents`, etag, ...(number === document.latest ? {} : { link: latest }) };
  if (isSameAs(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers: caching });
  const file = await contentOf(db, version.fileId);
  if (!file) throw new RefusalError(refusal('page.not_found'));
  const title = said(language, version.titleAr, version.titleFr);
  const response = downloadOf({ ...file, name: tidyName(`${(number === document.latest ? title : documentWordsIn(language).supersededName(title, number)).replaceAll(/[\\/]/gu, '-')}.pdf`) });
  for (const [name, value] of Object.entries(caching)) response.headers.set(name, value);

  return response;
}
