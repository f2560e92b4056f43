import type { Language } from '#platform/words';
import type { ProgrammeWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, ProgrammeWords> = { ar, fr, en };

export function programmeWordsIn(language: Language): ProgrammeWords {
  return all[language];
}
