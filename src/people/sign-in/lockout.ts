export const wrongPasswordsAllowed = 5;
const minute = 60_000;
export const window = 15 * minute;
export const lockedFor = 15 * minute;
/** A whole administration may come from one address: the limit there is wider. */
export const wrongFromOneAddress = 40;

/** So many wrong passwords on one account from elsewhere are no forgetfulness: somebody guesses from many places. */
export const wrongFromElsewhere = 20;

/** How many wrong passwords close an account to a place: one for a newcomer while many places guess, a few otherwise. */
export function allowedHere({ isKnown }: { isKnown: boolean }, elsewhere: number): number {
  return !isKnown && elsewhere >= wrongFromElsewhere ? 1 : wrongPasswordsAllowed;
}

/** Until when an account is closed to a place, from the wrong passwords there since the last right one, oldest first; none when it is open. */
export function lockedUntil(failures: readonly Date[], at: Date, allowed = wrongPasswordsAllowed): Date | undefined {
  const last = failures.at(-1);
  const first = failures.at(-allowed);
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
