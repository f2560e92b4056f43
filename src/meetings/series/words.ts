import type { Language } from '#platform/words';
import type { SeriesWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, SeriesWords> = { ar, fr, en };

export function seriesWordsIn(language: Language): SeriesWords {
  return all[language];
}
