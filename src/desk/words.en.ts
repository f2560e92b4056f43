import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  title: 'My desk',
  news: (count) => (count === 0 ? 'Nothing awaits you today' : plural.en(count, { one: 'One thing awaits you', other: '# things await you' })),
  lead: (name, day) => `${name}, ${day}`,
  invitations: 'Invitations that await your answer',
  answer: 'Answer',
  toConfirm: 'Acts recorded for your body from a document, awaiting your confirmation',
  confirmLine: (step, day) => `${step}, on ${day}`,
  look: 'Review and confirm',
  steps: 'Next steps of your body',
  record: 'Record',
  see: 'See',
  arrears: 'Contributions past their day',
  arrearsLine: (amount, year, days) => `${amount} for ${year}, ${plural.en(days, { one: '# day', other: '# days' })} late`,
  declare: 'Declare a payment',
  owed: 'Your commitments from meetings',
  owedBy: (day) => `by ${day}`,
  overdue: (days) => `${plural.en(days, { one: '# day', other: '# days' })} late`,
  transfers: 'Money paid whose receipt is to be recorded',
  transferLine: (amount, year, day) => `${amount} for ${year}${day ? `, paid on ${day}` : ''}`,
  receive: 'Record the receipt',
  more: (count) => plural.en(count, { one: 'and # other', other: 'and # others' }),
  council: (name) => `Sessions: ${name}`,
  followed: 'Conventions that you follow',
  nothing: 'Nothing awaits you today. The boards are open to you.',
};
