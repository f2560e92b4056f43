import type { Words } from './words.ar.ts';

export const en: Words = {
  title: 'Home',
  motto: 'From what was promised to what was done',
  lead: 'What councils promise in their meetings, and what each body has done about it, with its day and its document, on one board that everybody can read.',
  signIn: 'Sign in',
  meetings: 'Public meetings',
  desk: 'Go to my desk',
  progress: 'Progress',
  parties: 'Parties',
  approved: 'Parties that approved',
  signed: 'Parties that signed',
  received: (year) => `of the ${year} contributions received`,
  awaited: (amount) => `${amount} paid, receipt awaited`,
  of: (whole) => `of ${whole}`,
  steps: 'How a commitment is followed',
  how: [
    ['The meeting', 'Its conclusions and the commitments that come of them are written down: who owes what, by when.'],
    ['The council', 'Each council debates it in session under its organic law; its decision then goes to visa.'],
    ['Signature and payment', 'The body signs, then transfers its contribution; each act has its day and its document.'],
    ['The board', 'It shows, as of the day you choose, what is done, what is late and the next legal date.'],
  ],
  asOf: (day) => `Figures as of ${day}`,
  notYet: 'This platform has not been opened for any body yet.',
  aggregates: 'Aggregate figures for the public; nothing is published about persons.',
};
