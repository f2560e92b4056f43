import { plainText } from '#platform/words';

/** Signs that are not seen: they part words that a rule looks for, or turn round the letters after them. Joiners of letters and of little pictures are left. */
const unseen = /(?![\n\u200c\u200d])(?:\p{Cc}|\p{Cf}|\p{Co}|\p{Noncharacter_Code_Point}|(?!\ufe0f)\p{Default_Ignorable_Code_Point})/gu;

/** Marks heaped upon one letter beyond what Arabic with all its vowels or any language needs: they run over the lines above. */
const heaped = /(\p{M}{4})\p{M}+/gu;

/** A text as it is kept: what is seen of it, its lines, not more than one of them empty at a time. */
export function commentText(typed: string): string {
  return plainText(visible(typed).replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n').replace(/\n{3,}/gu, '\n\n'));
}

/** A name, on one line. */
export function commentName(typed: string): string {
  return plainText(visible(typed).replace(/\s+/gu, ' '));
}

/** Half a sign of two is none: PostgreSQL would refuse it. */
function visible(typed: string): string {
  return typed.toWellFormed().replaceAll('\ufffd', '').replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replaceAll('\t', ' ').replace(unseen, '').replace(/(\u200c|\u200d)(?:\u200c|\u200d)+/gu, '$1').replace(heaped, '$1').normalize('NFC');
}
