import { randomBytes, randomInt } from 'node:crypto';

/** Digits and letters that nobody takes for one another, read aloud or written by hand: no 0 and O, no 1, I and L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const weights = [1, 3, 5, 7];

/**
 * A short code: four signs drawn by chance and a fifth that catches one mistyped sign and two exchanged ones. Drawn until
 * it is not among those `taken` in its meeting.
 */
export function shortCode(taken: ReadonlySet<string>): string {
  for (;;) {
    const drawn = weights.map(() => signs[randomInt(signs.length)] ?? '').join('');
    const code = drawn + checkSign(drawn);
    if (!taken.has(code)) return code;
  }
}

/** A code as it was typed, in capitals and without blanks or dashes; none where its check sign is wrong. */
export function readShortCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/gu, '').toLocaleUpperCase('en');
  const drawn = code.slice(0, weights.length);
  const isCode = code.length === weights.length + 1 && [...code].every((sign) => signs.includes(sign));

  return isCode && checkSign(drawn) === code.at(-1) ? code : undefined;
}

/** The secret behind a participant's own page and QR: 144 bits, fit for an address. */
export function participantToken(): string {
  return randomBytes(18).toString('base64url');
}

/** The count of signs is prime, so that no weight is lost on it. */
function checkSign(drawn: string): string {
  const sum = [...drawn].reduce((total, sign, index) => total + signs.indexOf(sign) * (weights[index] ?? 1), 0);

  return signs[sum % signs.length] ?? '';
}
