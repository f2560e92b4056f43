import { createHash } from 'node:crypto';

/** By what a form knows whether somebody else changed, meanwhile, what it was written from. */
export function markOf(fields: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 24);
}
