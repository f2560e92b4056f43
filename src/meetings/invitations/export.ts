import { dayIn } from '#platform/days';
import type { Column } from '#platform/spreadsheets';
import type { Language } from '#platform/words';
import { wordingFor } from '../wording.ts';
import type { InvitedPerson } from './people.ts';
import { wordsIn } from './words.ts';

/** The list of those invited as a table: never an address by which one could answer for somebody. */
export function invitedColumns(language: Language): Column<InvitedPerson>[] {
  const words = wordsIn(language).pages;
  const { table } = words;

  return [
    { heading: table.name, kind: 'words', read: ({ name }) => name, width: 24 },
    { heading: table.title, kind: 'words', read: ({ titleAr, titleFr }) => wordingFor(language, titleAr, titleFr), width: 28 },
    { heading: table.institution, kind: 'words', read: ({ institutionAr, institutionFr }) => (institutionAr ? wordingFor(language, institutionAr, institutionFr) : null), width: 28 },
    { heading: table.capacity, kind: 'words', read: ({ capacity }) => words.capacities[capacity] },
    { heading: table.answer, kind: 'words', read: ({ standing }) => words.answers[standing.answer] },
    { heading: table.answeredOn, kind: 'day', read: ({ standing }) => (standing.answeredAt ? dayIn(standing.answeredAt) : null) },
    { heading: table.because, kind: 'words', read: ({ standing }) => standing.because ?? standing.reference, width: 28 },
    { heading: table.receipt, kind: 'words', read: ({ standing }) => (standing.receipt ? words.receipts[standing.receipt] : null) },
    { heading: table.receivedOn, kind: 'day', read: ({ standing }) => (standing.receivedAt ? dayIn(standing.receivedAt) : null) },
    { heading: table.code, kind: 'words', read: ({ shortCode }) => shortCode },
  ];
}
