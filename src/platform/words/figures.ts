import { leftToRight, marks } from './isolate.ts';

const dash = '[-–—\\u2011]';
const number = String.raw`\d+(?:[.,:/]\d+)*`;
const year = String.raw`\d{4}`;
const hour = String.raw`\d{1,2}:\d{2}`;

/** What people write in figures and what turns round after Arabic, the longest kind first. */
const kinds = [
  String.raw`(?:\+\d{1,3}|0\d{1,3})(?:[ .-]\d{2,4}){2,5}`,
  `${year} ${dash} ${year}`,
  `${hour} ${dash} ${hour}`,
  String.raw`\d{1,3}(?: \d{3})+(?:,\d+)?(?: ?%)?`,
  `${number}(?:${dash}${number})+%?`,
  `${number} ?%`,
];

/** Addresses keep themselves: a sign set in one of them would break it for whoever copies it. */
const addresses = String.raw`[a-z]+:\/\/[^\s<]+|[^\s<@]+@[^\s<]+`;
const before = String.raw`(?<![\p{Script=Latin}\d_@/=#?&\u2066\u2068]|[\p{Script=Latin}\d]-)`;
const after = String.raw`(?![\p{Script=Latin}\d_@]|${dash}[\p{Script=Latin}\d])`;
const found = new RegExp(`${addresses}|${before}(?:${kinds.join('|')})${after}`, 'giu');

/** What every kind has in it: most texts with a figure have none of this, and are left without a closer look. */
const mark = String.raw`\d(?: ?[-–—\u2011%]| \d)|0\d{1,3}\.\d{2,4}\.`;
const worthALook = new RegExp(mark, 'u');
const textsWorthALook = new RegExp(`>[^<]*?(?:${mark})[^<]*`, 'gu');

/**
 * A text as it is shown, with the ranges, references, hours, telephone numbers and shares in it kept in their own order:
 * «للفترة 2023-2026» would read 2026-2023. People write them by hand; what is kept in the house stays as they wrote it.
 */
export function figuresInOrder(text: string): string {
  if (!worthALook.test(text)) return text;

  return text.replaceAll(found, (figures) => (/@|:\/\//u.test(figures) ? figures : leftToRight(onOneLine(figures))));
}

/** A range broken at its dash would show one half on each of two lines. */
function onOneLine(figures: string): string {
  return figures.replaceAll(/[- –—]/gu, `${marks.joiner}$&${marks.joiner}`);
}

const untouched = /^<(?:script|style|textarea)\b/u;

/** The same in every text of a page; attributes, and what a form or a program reads, stay as they are. */
export function figuresInOrderOnPage(html: string): string {
  return piecesInOrder(html).join('');
}

/** The same, in the pieces of which the page then consists: a large page is written from them without being copied once more. */
export function piecesInOrder(html: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: text, index } of html.matchAll(textsWorthALook)) {
    if (untouched.test(html.slice(html.lastIndexOf('<', index), index))) continue;
    pieces.push(html.slice(end, index), figuresInOrder(text));
    end = index + text.length;
  }
  pieces.push(html.slice(end));

  return pieces;
}

const signs = new RegExp(`[${marks.leftToRight}-${marks.end}${marks.joiner}]`, 'gu');

/** What was copied from a page, without the signs that the page put into it. */
export function withoutMarks(text: string): string {
  return text.replaceAll(signs, '');
}
