import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** A line as it stands on the page from left to right, by the Unicode bidirectional algorithm; what is not drawn is left out. */
export function asDrawn(text: string, direction: 'rtl' | 'ltr' = 'rtl'): string {
  return bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, direction)).replace(/[\u2060\u2066-\u2069]/gu, '');
}
