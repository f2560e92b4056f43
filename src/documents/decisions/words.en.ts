import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  title: 'Register of decisions',
  titleOf: (year) => `Decisions of ${year}`,
  lead: 'The decisions of the council that were posted at its seat: number, date, subject and votes.',
  none: 'No decision has been published yet.',
  years: 'Years',
  decisions: (count) => plural.en(count, { one: '# decision', other: '# decisions' }),
  number: 'Decision no.',
  approved: 'Approved',
  reserved: 'Approved with reservations',
  rejected: 'Not approved',
  votes: 'Votes',
  entitled: 'Present and entitled to vote',
  given: 'For',
  against: 'Against',
  abstained: 'Abstained',
  counted: (given, against, abstained) => `${given} for, ${against} against, ${abstained} abstained`,
  text: 'Text of the decision',
  session: 'Session',
  onlyArabic: 'Only the Arabic text is authentic.',
  openData: 'Open data',
  openDataLead: 'The whole register, in columns that programs read:',
  license: 'These data may be used freely under the ODbL 1.0: name the source, and keep databases made from them open under the same licence.',
  licenseName: 'Text of the licence',
};
