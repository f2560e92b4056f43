import { withoutMarks } from './figures.ts';

/** Signs that turn the letters after them round, and controls that no keyboard sends: in a title, a subject or a calendar they mislead whoever reads on. */
const misleading = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E]/gu;

/** A text of which nothing is seen is no text. */
const unseen = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;

/** Every sign that ends a line somewhere: one of them inside a calendar, a list or a mail would begin another line there. */
const lineEnds = /\r\n|[\r\u2028\u2029]/gu;

/** What people typed, in a form, a list or a file, as it is kept: without what misleads, blanks at its ends or the marks that keep figures in order on pages. */
export function plainText(text: string): string {
  const plain = withoutMarks(text).replace(lineEnds, '\n').replace(misleading, '').trim();

  return unseen.test(plain) ? '' : plain;
}
