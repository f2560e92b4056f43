import type { Language } from '#platform/words';
import type { PresenceWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, PresenceWords> = { ar, fr, en };

export function presenceWordsIn(language: Language): PresenceWords {
  return all[language];
}
