import type { Language } from '#platform/words';
import type { PreparingWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, PreparingWords> = { ar, fr, en };

export function preparingWordsIn(language: Language): PreparingWords {
  return all[language];
}
