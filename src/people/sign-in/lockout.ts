export const wrongPasswordsAllowed = 5;
const minute = 60_000;
export const window = 15 * minute;
export const lockedFor = 15 * minute;
/** A whole administration may come from one address: the limit there is wider. */
export const wrongFromOneAddress = 40;

/** Until when an account is locked, from its wrong passwords since the last right one, oldest first; none when it is open. */
export function lockedUntil(failures: readonly Date[], at: Date): Date | undefined {
  const last = failures.at(-1);
  const first = failures.at(-wrongPasswordsAllowed);
  if (!last || !first || last.getTime() - first.getTime() > window) return undefined;
  const until = new Date(last.getTime() + lockedFor);

  return at < until ? until : undefined;
}

/** Minutes to wait before an address may try again; none when it may. */
export function minutesToWait(failures: readonly Date[], at: Date): number | undefined {
  const first = failures.at(-wrongFromOneAddress);
  const wait = first ? first.getTime() + window - at.getTime() : 0;

  return wait > 0 ? Math.ceil(wait / minute) : undefined;
}

/** An address as far as one household or office shares it: a whole IPv4 address, the first half of an IPv6 one. */
export function addressKept(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');

  return plain.includes(':') ? `${plain.split(':').slice(0, 4).join(':')}::` : plain;
}
