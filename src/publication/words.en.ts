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
  refusals: {
    'query.parameter_unknown': ({ parameter }) => `This list has no parameter “${parameter}”.`,
    'query.parameter_twice': ({ parameter }) => `The parameter “${parameter}” is given more than once.`,
    'query.number_unreadable': ({ parameter, maximum }) => `The parameter “${parameter}” is a whole number from 1 to ${maximum}.`,
    'query.instant_unreadable': ({ parameter }) => `The parameter “${parameter}” is an instant with its date, hour and offset, such as 2026-11-24T09:00:00Z; the sign + is written %2B in an address.`,
    'query.cursor_unreadable': () => 'This cursor is not valid: follow links.next as it was given.',
  },
};
