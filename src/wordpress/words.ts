import type { Language } from '#platform/words';
import type { Words } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, Words> = { ar, fr, en };

export function wordsIn(language: Language): Words {
  return all[language];
}

export type { Words };
