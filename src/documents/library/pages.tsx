import { shortDay } from '#platform/words';
import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import type { DocumentKind } from '../document.ts';
import { documentKinds } from '../document.ts';
import { fileSize } from '../file-size.ts';
import type { ListedDocument } from '../queries.ts';
import { documentWordsIn } from '../words.ts';
import { documentPath, shelfPath } from './paths.ts';

export const documentsOnAPage = 20;

interface LibraryView {
  visit: Visit;
  title: string;
  kind: DocumentKind | undefined;
  year: number | undefined;
  documents: readonly ListedDocument[];
  count: number;
  page: number;
  shelves: readonly { kind: DocumentKind; year: number }[];
}

/** What a library has, by kind and by year, the latest first. */
export function LibraryPage({ visit, title, kind, year, documents, count, page, shelves }: LibraryView) {
  const language = wordsAround[visit.language];
  const words = documentWordsIn(language);
  const last = Math.max(1, Math.ceil(count / documentsOnAPage));
  const at = (number: number) => here(visit, `${shelfPath(kind, year)}${number === 1 ? '' : `?page=${number}`}`);
  const years = [...new Set(shelves.filter((one) => kind === undefined || one.kind === kind).map((one) => one.year))];
  const kinds = documentKinds.filter((one) => shelves.some((shelf) => shelf.kind === one));

  return (
    <>
      <div class="head"><h1>{title}</h1><p class="soft">{words.lead}</p></div>
      <div class="stack">
        {kinds.length ? (
          <nav aria-label={words.kindsLabel}>
            <ul class="chips">
              <li><a class="chip" href={here(visit, shelfPath())} aria-current={kind === undefined ? 'page' : undefined}>{words.shelves.all}</a></li>
              {kinds.map((one) => <li><a class="chip" href={here(visit, shelfPath(one))} aria-current={kind === one ? 'page' : undefined}>{words.shelves[one]}</a></li>)}
            </ul>
          </nav>
        ) : null}
        {years.length > 1 ? (
          <nav aria-label={words.yearsLabel}>
            <ul class="chips">
              <li><a class="chip" href={here(visit, shelfPath(kind))} aria-current={year === undefined ? 'page' : undefined}>{words.everyYear}</a></li>
              {years.map((one) => <li><a class="chip number" href={here(visit, shelfPath(kind, one))} aria-current={year === one ? 'page' : undefined}>{one}</a></li>)}
            </ul>
          </nav>
        ) : null}
        {documents.length ? <section class="card"><ul class="plain lines">{documents.map((document) => <DocumentLine document={document} visit={visit} />)}</ul></section> : <p class="notice">{words.none}</p>}
        {last > 1 ? (
          <nav class="pages" aria-label={words.pagesLabel}>
            {page > 1 ? <a class="button" rel="prev" href={at(page - 1)}>{words.previous}</a> : null}
            <span class="small soft">{words.pageOf(page, last)}</span>
            {page < last ? <a class="button" rel="next" href={at(page + 1)}>{words.next}</a> : null}
          </nav>
        ) : null}
      </div>
    </>
  );
}

function DocumentLine({ document, visit }: { document: ListedDocument; visit: Visit }) {
  const language = wordsAround[visit.language];
  const words = documentWordsIn(language);
  const description = said(language, document.descriptionAr ?? '', document.descriptionFr);

  return (
    <li>
      <a href={here(visit, documentPath(document.id))}><b dir="auto">{said(language, document.titleAr, document.titleFr)}</b></a>
      {description ? <p class="small" dir="auto">{description}</p> : null}
      <p class="small soft">{words.kinds[document.kind]} {words.aboutYear(document.year)} · <time datetime={document.datedOn}>{words.dated(shortDay(document.datedOn, language))}</time> · {words.file(fileSize(document.byteSize, language), words.tongues[document.language])}</p>
    </li>
  );
}
