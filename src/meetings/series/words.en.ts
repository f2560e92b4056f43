import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import type { SeriesWords } from './words.ar.ts';

const day = (value: unknown): string => shortDay(value as Day, 'en');

export const en: SeriesWords = {
  refusals: {
    'series.mandate_missing': () => 'A committee has a mandate: write it.',
    'series.mandate_unneeded': () => 'Only committees have a mandate and a rhythm.',
    'series.rhythm_unclear': ({ most }) => `A committee meets between 1 and ${most} times a year.`,
    'series.no_committee': () => 'Only committees have a composition.',
    'series.unknown': () => 'There is no such series.',
    'series.recorded_twice': () => 'This form was recorded before; the series was not opened a second time.',
    'seat.title_missing': () => 'Write the member’s title.',
    'seat.chair_taken': () => 'The committee has a chair on that day: end that seat first.',
    'seat.ended_before': ({ endsOn }) => `This seat ended on ${day(endsOn)}.`,
    'seat.ends_before_it_starts': ({ startsOn }) => `This seat began on ${day(startsOn)}; it does not end before.`,
    'seat.unknown': () => 'This committee has no such seat.',
  },
};
