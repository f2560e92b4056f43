import type { Language } from '#platform/words';
import type { AttestationWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, AttestationWords> = { ar, fr, en };

export function attestationWordsIn(language: Language): AttestationWords {
  return all[language];
}
