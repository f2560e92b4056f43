import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import type { FollowUpWords } from './words.ar.ts';

const day = (on: unknown): string => shortDay(on as Day, 'en');

export const en: FollowUpWords = {
  refusals: {
    'recommendation.note_missing': () => 'Say what was done about the recommendation.',
    'recommendation.answered_in_future': ({ today }) => `That day is still to come; today is ${day(today)}.`,
    'recommendation.answered_before_meeting': ({ meetingOn }) => `That day is before the meeting (${day(meetingOn)}).`,
    'recommendation.unknown': () => 'There is no such recommendation.',
    'recommendation.answered_twice': () => 'This form is recorded already; it was not recorded a second time.',
  },
  title: 'What became of what was promised before',
  asOf: (on) => `As of ${day(on)}.`,
  heldOn: (title, on) => `${title}, ${day(on)}`,
  kinds: { commitment: 'Commitment', recommendation: 'Recommendation' },
  standings: { kept: 'Kept', late: 'Late', open: 'Open', let_go: 'Let go' },
  answers: { followed: 'Followed', under_way: 'Under way', not_followed: 'Not followed' },
  answered: (answer, note, on) => `${answer}, ${day(on)}: ${note}`,
  unanswered: 'Nothing is recorded yet of what became of it.',
  addressedTo: (to) => `Addressed to: ${to}`,
  columns: { matter: 'What was said', standing: 'Standing', news: 'What was done' },
  record: 'Record what became of it',
  recordTitle: 'What became of a recommendation',
  standing: 'What became of it',
  saidOn: 'As of',
  note: 'What was done (in Arabic)',
  noteFr: 'What was done (in French)',
  save: 'Record',
  recorded: 'What became of the recommendation is recorded.',
};
