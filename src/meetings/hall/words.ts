import type { Language } from '#platform/words';
import type { HallWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, HallWords> = { ar, fr, en };

export function hallWordsIn(language: Language): HallWords {
  return all[language];
}
