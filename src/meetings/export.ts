import { nameOf } from '#bodies';
import type { Column } from '#platform/spreadsheets';
import type { Language } from '#platform/words';
import type { ListedMeeting } from './list.ts';
import { preparingWordsIn } from './preparing/words.ts';
import { wordingFor } from './wording.ts';
import { wordsIn } from './words.ts';

/** Meetings as a table, for whoever may read them. */
export function meetingColumns(language: Language): Column<ListedMeeting>[] {
  const { table } = wordsIn(language);
  const { kinds, states, modes } = preparingWordsIn(language);

  return [
    { heading: table.number, kind: 'number', read: ({ id }) => id },
    { heading: table.title, kind: 'words', read: ({ titleAr, titleFr }) => wordingFor(language, titleAr, titleFr), width: 48 },
    { heading: table.kind, kind: 'words', read: ({ kind }) => kinds[kind] },
    { heading: table.state, kind: 'words', read: ({ state }) => states[state] },
    { heading: table.from, kind: 'day', read: ({ heldOn }) => heldOn },
    { heading: table.to, kind: 'day', read: ({ endsOn }) => endsOn },
    { heading: table.place, kind: 'words', read: ({ placeAr, placeFr }) => wordingFor(language, placeAr, placeFr), width: 32 },
    { heading: table.mode, kind: 'words', read: ({ mode }) => modes[mode] },
    { heading: table.organiser, kind: 'words', read: ({ ownerAr, ownerFr }) => nameOf({ nameAr: ownerAr, nameFr: ownerFr }, language), width: 32 },
    { heading: table.postponed, kind: 'words', read: ({ postponed }) => (postponed ? table.yes : null) },
  ];
}
