import { filesIn, type House } from './house.ts';

const written = /^src\/.*(?:\.tsx|words\.(?:ar|fr|en)\.ts|-words\.(?:ar|fr|en)\.ts|\.css)$/u;
/** Signs that direct what stands around them, and are never drawn themselves. */
const unseen = /[\u200c-\u200f\u2066-\u2069\u{feff}]/u;

/** Signs on pages that the house's own fonts do not have: each machine would draw them its own way, or as a box. */
export function signsWithoutFaceIn(house: House): string[] {
  const ranges = rangesOf(filesIn(house, /^src\/ui\/styles\/fonts\.css$/u).map(([, text]) => text).join('\n'));
  const has = (sign: string) => ranges.some(([from, to]) => (sign.codePointAt(0) ?? 0) >= from && (sign.codePointAt(0) ?? 0) <= to);

  return filesIn(house, written)
    .filter(([path]) => !path.endsWith('.test.tsx'))
    .flatMap(([path, text]) => [...new Set(text)].filter((sign) => !/\s/u.test(sign) && !unseen.test(sign) && !has(sign)).map((sign) => `${path} writes ${sign}`));
}

/** The ranges of code points that a style sheet's fonts say that they have. */
function rangesOf(css: string): [number, number][] {
  return [...css.matchAll(/U\+([0-9A-F]{1,6})(?:-([0-9A-F]{1,6}))?/giu)].map(([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)]);
}
