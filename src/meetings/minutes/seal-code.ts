import { randomInt } from 'node:crypto';

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Twelve signs by chance, in threes of four so that they can be typed from paper. */
export function sealCode(): string {
  const drawn = Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join('');

  return drawn.match(/.{4}/gu)?.join('-') ?? drawn;
}
