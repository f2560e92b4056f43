import type { Column } from '#platform/spreadsheets';
import type { Language } from '#platform/words';
import { hourIn } from '#platform/words';
import { wordsIn as invitationWordsIn } from '../invitations/words.ts';
import { wordingFor } from '../wording.ts';
import type { PersonRow } from './queries.ts';
import { presenceWordsIn } from './words.ts';

/** The roll of a stretch as a table, for the organiser: never an address by which one could answer for somebody. */
export function rollColumns(language: Language): Column<PersonRow>[] {
  const { table, states } = presenceWordsIn(language).pages;
  const { capacities } = invitationWordsIn(language).pages;

  return [
    { heading: table.name, kind: 'words', read: ({ person }) => person.name, width: 24 },
    { heading: table.title, kind: 'words', read: ({ person }) => wordingFor(language, person.titleAr, person.titleFr), width: 28 },
    { heading: table.institution, kind: 'words', read: ({ person }) => (person.institutionAr ? wordingFor(language, person.institutionAr, person.institutionFr) : null), width: 28 },
    { heading: table.capacity, kind: 'words', read: ({ person }) => capacities[person.capacity] },
    { heading: table.state, kind: 'words', read: ({ state }) => states[state] },
    { heading: table.arrived, kind: 'words', read: ({ arrivedAt }) => (arrivedAt ? hourIn(arrivedAt) : null) },
    { heading: table.left, kind: 'words', read: ({ leftAt }) => (leftAt ? hourIn(leftAt) : null) },
    { heading: table.minutes, kind: 'number', read: ({ state, minutes }) => (state === 'present' ? minutes : null) },
    { heading: table.late, kind: 'words', read: ({ isLate }) => (isLate ? table.yes : null) },
    { heading: table.early, kind: 'words', read: ({ leftEarly }) => (leftEarly ? table.yes : null) },
  ];
}
