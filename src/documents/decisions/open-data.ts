import type { Column } from '#platform/spreadsheets';
import { csvOf } from '#platform/spreadsheets';
import type { Visit } from '#portals';
import { said, wholeAddress, wordsAround } from '#portals';
import type { PostedDecision } from './queries.ts';

/** The licence of Morocco's national portal of open data, data.gov.ma. */
export const license = { name: 'ODbL-1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' } as const;

/** The page of a decision, within its portal's language. */
export const pathOfDecision = ({ year, number }: Pick<PostedDecision, 'year' | 'number'>): string => `/decisions/${year}/${number}`;

/**
 * The register in the columns of the SCDL « délibérations ». COLL_SIRET is left out because that number is French, and
 * DELIB_MATIERE_* because it counts by a French list of matters: neither is known of a Moroccan council.
 */
function columnsFor(visit: Visit): Column<PostedDecision>[] {
  const language = wordsAround[visit.language];
  const body = said(language, visit.site.bodyNameAr, visit.site.bodyNameFr);

  return [
    { heading: 'COLL_NOM', kind: 'words', read: () => body },
    // Padded: as 12/2026 or 2026-12, spreadsheet programs make a month of it.
    { heading: 'DELIB_ID', kind: 'words', read: ({ year, number }) => `${year}-${String(number).padStart(4, '0')}` },
    { heading: 'DELIB_DATE', kind: 'day', read: ({ decidedOn }) => decidedOn },
    { heading: 'DELIB_OBJET', kind: 'words', read: ({ titleAr, titleFr }) => said(language, titleAr, titleFr) },
    { heading: 'VOTE_EFFECTIF', kind: 'number', read: ({ entitled }) => entitled },
    { heading: 'VOTE_REEL', kind: 'number', read: ({ votesFor, votesAgainst, votesAbstained }) => votesFor + votesAgainst + votesAbstained },
    { heading: 'VOTE_POUR', kind: 'number', read: ({ votesFor }) => votesFor },
    { heading: 'VOTE_CONTRE', kind: 'number', read: ({ votesAgainst }) => votesAgainst },
    { heading: 'VOTE_ABSTENTION', kind: 'number', read: ({ votesAbstained }) => votesAbstained },
    { heading: 'DELIB_URL', kind: 'words', read: (decision) => wholeAddress(visit, `/${visit.language}${pathOfDecision(decision)}`) },
  ];
}

/** The register as CSV (RFC 4180, UTF-8 with its mark), in which no cell runs as a formula. */
export function decisionsAsCsv(visit: Visit, decisions: readonly PostedDecision[]): string {
  return csvOf(columnsFor(visit), decisions);
}

/** The same as JSON, with who publishes it and under which licence. */
export function decisionsAsJson(visit: Visit, decisions: readonly PostedDecision[]): string {
  const columns = columnsFor(visit);
  const rows = decisions.map((decision) => Object.fromEntries(columns.map(({ heading, read }) => [heading, read(decision)])));

  return JSON.stringify({ publisher: { ar: visit.site.bodyNameAr, fr: visit.site.bodyNameFr }, license, source: wholeAddress(visit, `/${visit.language}/decisions`), deliberations: rows });
}
