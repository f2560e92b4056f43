import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

const sessions = (count: number): string => plural.en(count, { one: '# session', other: '# sessions' });

export const en: Words = {
  title: 'Attendance at sessions',
  lead: (inARow, apart, article) => `Attending sessions is a duty. Who misses ${sessions(inARow)} in a row, or ${sessions(apart)} in all, without a reason that the council accepts is removed by law; the council meets to note it (${article}).`,
  privacy: 'Only the president, the secretary and the director of services see this page (law 09-08). Nobody is asked for a reason of health.',
  member: 'Member',
  missed: 'Absences without an accepted reason',
  inARow: 'In a row',
  awaits: 'Reasons awaiting the council',
  standing: 'Standing',
  within: 'within the limit',
  reached: { in_a_row: 'limit reached: in a row', apart: 'limit reached: in all' },
  none: 'No closed session in this mandate.',
  excuses: 'Reasons that await the council’s answer',
  noExcuses: 'No reason awaits an answer.',
  accept: 'Accept',
  refuse: 'Do not accept',
  because: 'Why not',
  judged: 'The council’s word on the reason is recorded.',
  take: 'Record a reason',
  session: 'Session',
  reason: 'The reason as it was given',
  receivedOn: 'Received on',
  save: 'Record the reason',
  taken: 'The reason is recorded.',
  outOf: (count, of) => `${count} of ${of}`,
  sessionsCount: sessions,
};
