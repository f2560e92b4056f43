import type { Language } from '#platform/words';
import type { MinutesWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, MinutesWords> = { ar, fr, en };

export function minutesWordsIn(language: Language): MinutesWords {
  return all[language];
}
