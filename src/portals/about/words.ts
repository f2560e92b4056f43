import type { Language } from '#platform/words';
import type { AboutWords } from './words.ar.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all: Record<Language, AboutWords> = { ar, fr, en };

/** The pages on which a site tells who answers for it, in a language. */
export function aboutIn(language: Language): AboutWords {
  return all[language];
}
