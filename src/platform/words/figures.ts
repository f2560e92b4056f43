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
const worthALook = /[-–—\u2011%]|\d \d|\+\d|0\d{1,3}\./u;

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

/**
 * The same in every text of a page; attributes, and what a form or a program reads, stay as they are. The page is walked
 * from tag to tag: one expression over all of it took a third of the time in which a large board is written.
 */
export function figuresInOrderOnPage(html: string): string {
  const parts: string[] = [];
  let written = 0;
  let tag = html.indexOf('<');
  for (let open = html.indexOf('>'); open !== -1; open = html.indexOf('>', tag)) {
    const close = html.indexOf('<', open);
    const text = html.slice(open + 1, close === -1 ? html.length : close);
    if (text && worthALook.test(text) && !untouched.test(html.slice(tag, tag + 10))) {
      parts.push(html.slice(written, open + 1), figuresInOrder(text));
      written = open + 1 + text.length;
    }
    if (close === -1) break;
    tag = close;
  }

  return parts.length ? parts.join('') + html.slice(written) : html;
}

const signs = new RegExp(`[${marks.leftToRight}-${marks.end}${marks.joiner}]`, 'gu');

/** What was copied from a page, without the signs that the page put into it. */
export function withoutMarks(text: string): string {
  return text.replaceAll(signs, '');
}
