import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import type { SeriesWords } from './words.ar.ts';

const day = (value: unknown): string => shortDay(value as Day, 'fr');

export const fr: SeriesWords = {
  refusals: {
    'series.mandate_missing': () => 'Un comité a des missions : écrivez-les.',
    'series.mandate_unneeded': () => 'Seuls les comités ont des missions et un rythme.',
    'series.rhythm_unclear': ({ most }) => `Un comité se réunit entre 1 et ${most} fois par an.`,
    'series.no_committee': () => 'Seuls les comités ont une composition.',
    'series.unknown': () => 'Cette série n’existe pas.',
    'series.recorded_twice': () => 'Ce formulaire est déjà enregistré ; la série n’a pas été ouverte une seconde fois.',
    'seat.title_missing': () => 'Écrivez la qualité du membre.',
    'seat.chair_taken': () => 'Le comité a déjà une présidence à cette date : mettez-y fin d’abord.',
    'seat.ended_before': ({ endsOn }) => `Ce siège a pris fin le ${day(endsOn)}.`,
    'seat.ends_before_it_starts': ({ startsOn }) => `Ce siège a commencé le ${day(startsOn)} ; il ne finit pas avant.`,
    'seat.unknown': () => 'Ce comité n’a pas de tel siège.',
  },
};
