import type { Language } from '#platform/words';
import type { TelephoneWords } from './telephone-words.ar.ts';
import { telephone as ar } from './telephone-words.ar.ts';
import { telephone as en } from './telephone-words.en.ts';
import { telephone as fr } from './telephone-words.fr.ts';

const all: Record<Language, TelephoneWords> = { ar, fr, en };

/** The sentences of a telephone at the door; in them `{name}` and `{hour}` are filled in there. */
export function telephoneWordsIn(language: Language): TelephoneWords {
  return all[language];
}
