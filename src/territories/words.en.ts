import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { ClaimName } from './check.ts';
import { claims } from './claims.en.ts';
import type { Words } from './words.ar.ts';

const claimed = (names: unknown): string[] => String(names).split(' ').map((name) => claims[name as ClaimName] ?? name);

export const en: Words = {
  claims,
  council: ({ level, kind, nameFr }) => {
    if (level === 'region') return `Council of the region ${nameFr}`;
    if (level === 'commune') return `Commune of ${nameFr}`;

    return `${kind === 'prefecture' ? 'Prefectural council' : 'Provincial council'} of ${nameFr}`;
  },
  refusals: {
    'import.empty': () => 'The list is empty.',
    'import.not_text': () => 'The file is not a written list: export the list as CSV.',
    'import.too_long': () => 'The list is longer than an official list can be.',
    'import.file_missing': () => 'Choose the list’s file (CSV).',
    'import.file_unreadable': ({ file }) => `The file ${file} could not be read.`,
    'import.file_unwritable': ({ file }) => `The file ${file} could not be written.`,
    'import.unknown': () => 'No preview has this number.',
    'import.applied_already': ({ day }) => `This list was applied already on ${shortDay(day as Day, 'en')}.`,
    'import.wrong_rows': ({ rows }) => `The list has ${plural.en(Number(rows), { one: '# wrong row', other: '# wrong rows' })}; nothing of it is applied before they are put right.`,
    'import.changed_meanwhile': () => 'The reference has changed since the preview; look at the list again.',
    'territories.do_not_sum': ({ claims: names }) => `The reference does not give the official sums: ${claimed(names).join('; ')}.`,
  },
  title: 'Territory',
  lead: 'Regions, prefectures and provinces, communes. Brought to a newer list in two steps: preview, then apply.',
  file: 'List (CSV)',
  fileHint: 'UTF-8, columns: code, parent_code, kind, name_ar, name_fr, population_2014, population_2024, seats; term_starts_on is optional (first day of the mandate to which the seats belong).',
  look: 'Preview',
  previewTitle: 'What this list would change',
  apply: 'Apply the list',
  applied: (added, changed) => `List applied: territories added ${added}, territories changed ${changed}.`,
  appliedOn: (day) => `applied on ${day}`,
  counts: { added: 'new', changed: 'changed', unknown: 'not in the list', wrong: 'wrong rows', unchanged: 'unchanged' },
  unknownNote: 'What is not in the list stays: acts may rest on it.',
  wrong: { heading: 'column missing in the heading', columns: 'number of cells differs from the heading', code: 'code not valid', code_twice: 'code repeated', kind: 'kind against the level of the code', name: 'name missing or too long', number: 'number not valid', parent: 'parent unknown', term: 'first day of the mandate not valid' },
  row: (number) => `row ${number}`,
  fields: { kind: 'kind', nameAr: 'Arabic name', nameFr: 'French name', population2014: 'inhabitants in 2014', population2024: 'inhabitants in 2024', seats: 'seats' },
  seatsOf: (day) => `seats of the mandate from ${day}`,
  download: 'Download today’s list (CSV)',
  again: 'Look at another list',
  whyNoButton: (count) => `This list cannot be applied: it has ${plural.en(count, { one: '# wrong row', other: '# wrong rows' })}. Put the rows named below right in your file and look at it again; nothing has changed.`,
  nothingToApply: 'Nothing to apply: all that this list says is recorded already.',
  checks: 'Official sums',
  allSum: 'All sums agree.',
  earlier: 'Earlier previews',
};
