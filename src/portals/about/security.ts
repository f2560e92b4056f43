import type { Visit } from '../visit.ts';
import { wholeAddress } from '../visit.ts';

/** Where to write about a weakness (RFC 9116). What it says holds until the first day of the month a year ahead, so that it is never out of date while the house is open. */
export function securityText(visit: Visit, at: Date): string {
  const expires = new Date(Date.UTC(at.getUTCFullYear() + 1, at.getUTCMonth(), 1));

  return [`Contact: mailto:${visit.site.securityEmail}`, `Expires: ${expires.toISOString()}`, 'Preferred-Languages: ar, fr, en', `Canonical: ${wholeAddress(visit, '/.well-known/security.txt')}`, ''].join('\n');
}
