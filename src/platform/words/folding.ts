const marks = /[\u0610-\u061a\u064b-\u065f\u0670\u0640\u2060\u2066-\u2069]/gu;

/** A name as people look for it: without diacritics, tatweel or the signs that a page puts around figures, with the letters that are often written for one another as one, and Latin letters without accents or capitals. */
export function folded(text: string): string {
  return text
    .replace(marks, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('fr')
    .replace(/[\s'’\-–ـ]+/gu, ' ')
    .trim();
}
