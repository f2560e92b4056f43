import type { Language } from './language.ts';

/**
 * Digits, dashes and slashes take the direction of what stands before them: after Arabic, «2023-2026» reads 2026-2023 and
 * «59%» reads %59. What is isolated keeps its own order wherever it is read: page, title, paper or spreadsheet.
 */
export const marks = { leftToRight: '\u2066', byItself: '\u2068', end: '\u2069', joiner: '\u2060' };

/** A reference or a name among other words: the direction of its own first letter, left to right where it has none. */
export function isolated(text: string): string {
  return `${marks.byItself}${text}${marks.end}`;
}

/** What reads from the left in every language: an address, a code, figures with their signs. */
export function leftToRight(text: string): string {
  return `${marks.leftToRight}${text}${marks.end}`;
}

/** The first and the last of a range, in this order and on one line: «2023–2026». */
export function range(first: number | string, last: number | string): string {
  return leftToRight(`${first}${marks.joiner}–${marks.joiner}${last}`);
}

/** A whole number of hundredths with its sign: «59%», in French «59 %». */
export function percentage(value: number | string, language: Language): string {
  const sign = language === 'fr' ? '\u202f%' : '%';

  return language === 'ar' ? leftToRight(`${value}${sign}`) : `${value}${sign}`;
}

/** A range of hundredths: «1–25%». */
export function percentages(first: number, last: number, language: Language): string {
  return first === last ? percentage(first, language) : leftToRight(`${first}${marks.joiner}–${marks.joiner}${last}${language === 'fr' ? '\u202f%' : '%'}`);
}
