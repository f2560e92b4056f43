import type { Words } from './words.ar.ts';

export const en: Words = {
  programmes: 'Programmes',
  programmesLead: 'How far programmes have come as recorded today, in totals that name nobody.',
  noProgrammes: 'No programme is published.',
  years: (first, last) => (first === last ? `Year ${first}` : `Years ${first}-${last}`),
  conventions: 'Conventions',
  convention: (parties, approved, signed) => `Parties: ${parties}; approved: ${approved}; signed: ${signed}`,
  newsAbout: 'News of the programme',
  meetings: 'Public meetings',
  meetingsLead: 'The calendar of meetings open to the public, with their programmes, decisions and published minutes.',
  noMeetings: 'No public meetings.',
  ahead: 'To come',
  held: 'Past',
  newsOfMeeting: 'Articles about this meeting',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};
