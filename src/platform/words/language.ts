export const languages = ['ar', 'fr', 'en'] as const;

/** The interface's languages, the source first. Amazigh (Tifinagh, left to right) has its place here when its words exist. */
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
