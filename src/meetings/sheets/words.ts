import type { Language } from '#platform/words';
import type { SheetWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, SheetWords> = { ar, fr, en };

export function sheetWordsIn(language: Language): SheetWords {
  return all[language];
}
