import type { Language } from '#platform/words';
import type { FollowUpWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, FollowUpWords> = { ar, fr, en };

export function followUpWordsIn(language: Language): FollowUpWords {
  return all[language];
}
