import type { Language } from '#platform/words';
import type { ListWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, ListWords> = { ar, fr, en };

export function listWordsIn(language: Language): ListWords {
  return all[language];
}
