import type { Language } from '#platform/words';
import type { PageWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, PageWords> = { ar, fr, en };

export function pageWordsIn(language: Language): PageWords {
  return all[language];
}

export type { PageWords };
