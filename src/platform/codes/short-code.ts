/** Digits and letters that nobody takes for one another, read aloud or written by hand: no 0 and O, no 1, I and L. */
export const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** One for each drawn sign of a short code. */
export const weights: readonly number[] = [1, 3, 5, 7];

/** A short code as it was typed, in capitals and without blanks or dashes; none where its check sign is wrong. Read alike in the house and on a telephone without a network. */
export function readShortCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/gu, '').toLocaleUpperCase('en');
  const drawn = code.slice(0, weights.length);
  const isCode = code.length === weights.length + 1 && [...code].every((sign) => signs.includes(sign));

  return isCode && checkSign(drawn) === code.at(-1) ? code : undefined;
}

/** The sign that catches one mistyped sign and two exchanged ones. The count of signs is prime, so that no weight is lost on it. */
export function checkSign(drawn: string): string {
  const sum = [...drawn].reduce((total, sign, index) => total + signs.indexOf(sign) * (weights[index] ?? 1), 0);

  return signs[sum % signs.length] ?? '';
}
