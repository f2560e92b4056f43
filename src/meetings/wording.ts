import type { Language } from '#platform/words';

/** What people wrote, in the reader's language as far as they wrote it: Arabic for Arabic, else the French where there is some. */
export function wordingFor(language: Language, arabic: string, french: string | null): string {
  return language === 'ar' ? arabic : french || arabic;
}
