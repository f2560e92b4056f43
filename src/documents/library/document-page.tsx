import type { ConcludedConvention } from '#instruments';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { dirhams, longDay, shortDay } from '#platform/words';
import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import { fileSize } from '../file-size.ts';
import type { DocumentVersion, LibraryDocument } from '../queries.ts';
import { documentWordsIn } from '../words.ts';
import { documentPath } from './paths.ts';

interface DocumentView {
  visit: Visit;
  document: LibraryDocument & { versions: readonly DocumentVersion[] };
  /** The version that is shown: the latest, or a former one that says so. */
  version: DocumentVersion;
  /** What the house itself knows of the convention that it is the text of. */
  convention: ConcludedConvention | undefined;
}

/** A document with its file, its versions, and of a convention its main data. */
export function DocumentPage({ visit, document, version, convention }: DocumentView) {
  const language = wordsAround[visit.language];
  const words = documentWordsIn(language);
  const newer = document.versions.find(({ number }) => number === version.number + 1);
  const description = said(language, version.descriptionAr ?? '', version.descriptionFr);

  return (
    <article class="article stack">
      <header>
        <h1 dir="auto">{said(language, version.titleAr, version.titleFr)}</h1>
        <p class="article__facts"><span>{words.kinds[document.kind]} {words.aboutYear(version.year)}</span><time datetime={version.datedOn}>{words.dated(longDay(version.datedOn, language))}</time></p>
        {description ? <p class="standfirst" dir="auto">{description}</p> : null}
      </header>
      {newer ? <p class="notice notice--late"><b>{words.superseded(longDay(dayIn(newer.addedAt), language))}</b> <a href={here(visit, documentPath(document.id))}>{words.toCurrent}</a></p> : null}
      <p>
        <a class="button button--main" href={here(visit, `${documentPath(document.id, version.number)}.pdf`)} type="application/pdf" hreflang={version.language}>{words.download}</a>
        <br /><span class="small soft">{words.file(fileSize(version.byteSize, language), words.tongues[version.language])}</span>
      </p>
      {convention ? <ConventionFacts {...{ convention, language }} /> : null}
      {document.versions.length > 1 ? <Versions {...{ visit, document, language }} /> : null}
    </article>
  );
}

function ConventionFacts({ convention, language }: { convention: ConcludedConvention; language: Language }) {
  const words = documentWordsIn(language).convention;
  const { firstYear, lastYear, firstSignedOn, lastSignedOn, amount, parties, unsigned } = convention;

  return (
    <section class="card">
      <h2>{words.title}</h2>
      <div class="stack">
        <dl class="facts">
          <dt>{words.object}</dt><dd dir="auto">{said(language, convention.titleAr, convention.titleFr)}</dd>
          {firstYear !== null && lastYear !== null ? <><dt>{words.duration}</dt><dd>{words.years(firstYear, lastYear)}</dd></> : null}
          <dt>{words.signed}</dt><dd>{firstSignedOn === lastSignedOn ? shortDay(firstSignedOn, language) : words.between(shortDay(firstSignedOn, language), shortDay(lastSignedOn, language))}</dd>
          <dt>{words.amount}</dt><dd class="number">{amount ? dirhams(amount, language) : words.noAmount}</dd>
        </dl>
        <section>
          <h3>{words.parties}</h3>
          <ul class="plain lines">
            {parties.map((party) => <li><bdi>{said(language, party.nameAr, party.nameFr)}</bdi><br /><span class="small soft">{words.signedOn(shortDay(party.signedOn, language))}{party.amount ? <> · <bdi class="number">{dirhams(party.amount, language)}</bdi></> : null}</span></li>)}
          </ul>
        </section>
        <p class="small soft">{words.unsigned(unsigned)} {words.basis}</p>
      </div>
    </section>
  );
}

function Versions({ visit, document, language }: Pick<DocumentView, 'visit' | 'document'> & { language: Language }) {
  const words = documentWordsIn(language);

  return (
    <section>
      <h2>{words.versions}</h2>
      <ol class="plain lines" reversed>
        {document.versions.map(({ number, addedAt, changeAr, changeFr }) => {
          const change = said(language, changeAr ?? '', changeFr);

          return (
            <li>
              <a href={here(visit, documentPath(document.id, number === document.latest ? undefined : number))}>{words.version(number)}</a>{number === document.latest ? <> · <b>{words.current}</b></> : null}
              <br /><span class="small soft">{words.published(longDay(dayIn(addedAt), language))}</span>
              {change ? <p class="small">{words.changed} <span dir="auto">{change}</span></p> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What stands at the address of a document that was taken back. */
export function WithdrawnDocument({ document, language }: { document: LibraryDocument & { withdrawnAt: Date; versions: readonly DocumentVersion[] }; language: Language }) {
  const words = documentWordsIn(language);
  const [latest] = document.versions;

  return (
    <div class="article stack">
      <h1 dir="auto">{latest ? said(language, latest.titleAr, latest.titleFr) : words.withdrawn}</h1>
      <div class="notice notice--late">
        <p><b>{words.withdrawnOn(longDay(dayIn(document.withdrawnAt), language))}</b></p>
        <p>{words.because} <span dir="auto">{said(language, document.withdrawnBecauseAr ?? '', document.withdrawnBecauseFr)}</span></p>
      </div>
    </div>
  );
}
