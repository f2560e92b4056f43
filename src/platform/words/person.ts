import { isolated } from './isolate.ts';
import type { Language } from './language.ts';

/** Somebody by name, and by the office they hold as the reader's language writes it. */
export interface Named {
  name: string;
  office: string | null;
}

/**
 * What a person is called first, and after it. Names are kept in one script, as their holders write them: Arabic pages
 * begin with the name, the others with the office, which every reader can read.
 */
export function callingOf({ name, office }: Named, language: Language): [first: string, second: string | null] {
  return language === 'ar' || !office ? [name, office] : [office, name];
}

/** The same within a sentence: in Arabic the name alone, elsewhere «Secrétaire général (عبد الحي الزرهاوي)». */
export function called(person: Named, language: Language): string {
  const [first, second] = callingOf(person, language);

  return language === 'ar' || !second ? isolated(first) : `${first} (${isolated(second)})`;
}
