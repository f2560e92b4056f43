import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  refusals: {
    'holiday.unknown': () => 'No holiday is recorded on this day.',
    'holiday.day_taken': () => 'Another holiday is already recorded on this day.',
    'holiday.days_out_of_range': () => 'A holiday lasts one to five days.',
    'holiday.day_out_of_range': () => 'The day is outside the time that the platform covers.',
    'holiday.confirmed_already': () => 'The day of this holiday is confirmed already.',
    'holiday.ends_before_start': ({ since }) => `The last year cannot come before its first (${since}).`,
  },
  title: 'Working days and holidays',
  lead: 'Every delay is counted by them. Each change derives the standings anew and is written in the journal.',
  enter: 'Enter a religious holiday',
  name: 'Holiday',
  firstDay: 'First day',
  days: 'Days',
  certainty: 'Day',
  certainties: { expected: 'expected', confirmed: 'confirmed' },
  save: 'Save',
  saved: 'The change is saved and the delays are counted anew.',
  lunar: 'Religious holidays',
  fixed: 'National and other holidays',
  lasting: (count) => plural.en(count, { one: '# day', other: '# days' }),
  existing: (since, until) => (until === null ? `since ${since}` : `from ${since} to ${until}`),
  until: 'Last year',
  confirm: 'Confirm the day',
  remove: 'Remove',
  removalTitle: (name) => `Remove a holiday: ${name}`,
  movedBy: (count) => (count === 0 ? 'No deadline would move.' : plural.en(count, { one: 'The deadlines of # body would move.', other: 'The deadlines of # bodies would move.' })),
  removeForGood: 'Remove this holiday', keep: 'Keep it',
};
