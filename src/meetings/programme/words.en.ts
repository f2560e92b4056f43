import type { PointAnswer } from './point.ts';
import type { ProgrammeWords } from './words.ar.ts';

const answers: Record<PointAnswer, string> = { proposed: 'proposed', accepted: 'on the agenda', refused: 'refused', withdrawn: 'withdrawn' };

export const en: ProgrammeWords = {
  answers,
  refusals: {
    'point.title_missing': () => 'Write the point’s title in Arabic.',
    'point.minutes_unclear': ({ most }) => `A point lasts a number of minutes between 1 and ${most}.`,
    'point.answered_before': ({ answer }) => `This point was answered before: ${answers[answer as PointAnswer]}.`,
    'point.reason_missing': () => 'The refusal of a point says why.',
    'point.unknown': () => 'There is no such point on this meeting’s agenda.',
  },
};
