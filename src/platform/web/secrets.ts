import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

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

const nonceBytes = 12;
const tagBytes = 16;

/** Closes a text so that only this house reads or writes it. */
export function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);

  return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
}

/** The text that was sealed, or none when it was sealed elsewhere or touched since. */
export function unseal(key: Buffer, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
