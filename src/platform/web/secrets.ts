import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key of one purpose, drawn from the house's secret, so that no two purposes share one. */
export function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `multaqa ${purpose}`, 32));
}

export function sign(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares without telling by its duration where two texts part. */
export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];

  return left.length === right.length && timingSafeEqual(left, right);
}

/** Letters and digits that nobody guesses. */
export function unguessable(bytes = 18): string {
  return randomBytes(bytes).toString('base64url');
}
