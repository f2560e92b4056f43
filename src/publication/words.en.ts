import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  title: 'Public meetings',
  lead: 'Forums, meetings and sessions open to everybody: their programmes, documents and decisions.',
  none: 'There is no public meeting at present.',
  upcoming: 'To come',
  past: 'Past',
  organiser: 'Organiser',
  kind: 'Kind',
  mode: 'Held',
  place: 'Place',
  programme: 'Programme',
  noProgramme: 'The programme is not published yet.',
  closedSitting: 'Sitting closed to the public',
  sitting: (number) => `Sitting ${number}`,
  decisions: 'Posted decisions',
  decision: (number, year) => `Decision no. ${number} of ${year}`,
  outcomes: { approved: 'Adopted', rejected: 'Not adopted' },
  minutes: 'Sealed minutes (PDF)',
  check: 'Check the minutes',
  calendar: 'Add to a calendar (ICS)',
  machine: 'Open data (JSON)',
  wasOn: (day) => `Was to be held on ${day}`,
  documents: (count) => plural.en(count, { one: '# document', other: '# documents' }),
};
