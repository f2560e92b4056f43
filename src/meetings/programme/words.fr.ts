import type { PointAnswer } from './point.ts';
import type { ProgrammeWords } from './words.ar.ts';

const answers: Record<PointAnswer, string> = { proposed: 'proposé', accepted: 'inscrit', refused: 'refusé', withdrawn: 'retiré' };

export const fr: ProgrammeWords = {
  answers,
  refusals: {
    'point.title_missing': () => 'Écrivez en arabe l’intitulé du point.',
    'point.minutes_unclear': ({ most }) => `La durée d’un point est un nombre de minutes entre 1 et ${most}.`,
    'point.answered_before': ({ answer }) => `Ce point a déjà reçu sa réponse : ${answers[answer as PointAnswer]}.`,
    'point.reason_missing': () => 'Le refus d’un point se motive.',
    'point.unknown': () => 'L’ordre du jour de cette réunion n’a pas de tel point.',
  },
};
