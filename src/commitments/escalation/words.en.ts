import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { Words } from './words.ar.ts';

const day = (on: Day): string => shortDay(on, 'en');
const workingDays = (count: number): string => plural.en(count, { one: '# working day', other: '# working days' });

export const en: Words = {
  levels: { officer: 'Officer in charge', secretary: 'Secretary or secretary general', chair: 'Chair of the meeting' },
  title: 'When it is late',
  rule: (patience) => `The officer in charge at the body that owes is told on the first working day after the deadline, then its secretary or secretary general after ${workingDays(patience)}, then the chair of the meeting after ${workingDays(patience)} more, as long as nothing is recorded. Where an office is vacant, the next level is told at once.`,
  told: (level, on) => `${level}: told on ${day(on)}`,
  vacant: (level) => `${level}: vacant`,
  counted: (level, bodies) => `${level}: ${plural.en(bodies, { one: '# body', other: '# bodies' })}`,
  notified: 'Told of the delay',
  own: 'What you were told of',
  ownLead: 'Each message that was sent to you about a commitment past its deadline, and why it was sent to you.',
  none: 'No such message was sent to you.',
  toldOn: (on) => `On ${day(on)}`,
  why: (office) => ({
    officer: `You were written to as ${office}: this file is yours at the body that owes it.`,
    secretary: `You were written to as ${office}: nothing is recorded for the body that owes it.`,
    chair: `You were written to as ${office}: you chaired the meeting in which this was promised, and nothing is recorded.`,
  }),
  dueOn: (on) => `The deadline was ${day(on)}.`,
  afterBelow: (level, on) => `The level before you (${level}) was told on ${day(on)}.`,
  belowVacant: (level) => `Nobody holds the office before yours (${level}).`,
  mail: {
    subject: (count) => plural.en(count, { one: '# commitment past its deadline', other: '# commitments past their deadlines' }),
    greeting: (to) => `${to},\nDear Sir or Madam,`,
    opening: {
      officer: 'Nothing is recorded yet for what follows, which is yours at the body that owes it. If it is done, please record it with the document that proves it:',
      secretary: 'Nothing is recorded yet for what follows, although the officer in charge was told, or because that office is vacant. Please see to it:',
      chair: 'What follows was said in a meeting that you chaired, and nothing is recorded although the bodies were told. It is put before you:',
    },
    about: ({ sentence, meeting, dueOn, debtors }) => `“${sentence}”\n${meeting}. Deadline: ${day(dueOn)}.\nLate: ${debtors.join(', ')}.`,
    andOthers: (count) => plural.en(count, { one: 'and # other body', other: 'and # other bodies' }),
    link: 'What you were told of, and why',
    foot: 'You have at most one such message a day, and in working hours only.',
  },
};
