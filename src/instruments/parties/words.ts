import type { Language } from '#platform/words';
import type { PartyWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, PartyWords> = { ar, fr, en };

export function partyWordsIn(language: Language): PartyWords {
  return all[language];
}

export type { PartyWords };
