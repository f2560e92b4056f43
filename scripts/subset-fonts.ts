import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import subsetFont from 'subset-font';

const between = (first: number, last: number): string => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** What Moroccan Arabic is written with: letters, vowel signs, the letters of sounds that Arabic has not, punctuation, digits. */
const arabic = `${between(0x0621, 0x063a)}${between(0x0640, 0x0655)}\u0670\u0671\u060c\u061b\u061f\u066a\u066b\u066c\u067e\u0686\u06a4\u06a2\u06ad\u06af\u06cc${between(0x0660, 0x0669)}\u200c\u200d\u200e\u200f`;

/** What French is written with, and the signs of both. */
const latin = `${between(0x20, 0x7e)}\u00a0«»àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜ’‘“”–—…·°€№×\u202f\u2011`;

/**
 * Fonts as public pages need them: with the letters of their languages alone, a third of the whole. Signs that are left out are
 * drawn by the reader's own machine, since the sheet of styles names what each file has.
 */
export const subsetFonts: Plugin = {
  name: 'subset-fonts',
  setup(build) {
    build.onLoad({ filter: /\.woff2$/ }, async ({ path }) => ({ contents: await subsetFont(await readFile(path), path.includes('-arabic-arabic-') ? arabic : latin, { targetFormat: 'woff2' }), loader: 'file' }));
  },
};
