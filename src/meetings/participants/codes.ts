import { randomBytes, randomInt } from 'node:crypto';
import { checkSign, signs, weights } from '#platform/codes';

export { readShortCode } from '#platform/codes';

/** A short code: four signs drawn by chance and a fifth that catches a slip. Drawn until it is not among those `taken` in its meeting. */
export function shortCode(taken: ReadonlySet<string>): string {
  for (;;) {
    const drawn = weights.map(() => signs[randomInt(signs.length)] ?? '').join('');
    const code = drawn + checkSign(drawn);
    if (!taken.has(code)) return code;
  }
}

/** The secret behind a participant's own page and QR: 144 bits, fit for an address. */
export function participantToken(): string {
  return randomBytes(18).toString('base64url');
}
