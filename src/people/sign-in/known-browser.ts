import { createHash } from 'node:crypto';
import { parse, serialize } from 'hono/utils/cookie';
import { isSame, keyFor, sign, unguessable } from '#platform/web';
import type { Place } from './attempts.ts';
import { accountDigest, placeAt } from './attempts.ts';
import type { Passage } from './doorkeeper.ts';

const aYear = 31_536_000;

/**
 * Tells a browser in which somebody has signed in before, by a mark signed for their account. Others' wrong passwords, at the
 * same address or anywhere, then close nothing to it; its own are counted apart. The mark opens nothing by itself.
 */
export interface KnownBrowsers {
  /** Where an attempt on an account comes from. */
  placeOf: (email: string, address: string, passage: Passage) => Place;
  /** The cookie that makes a browser known to an account. */
  remember: (email: string, passage: Passage) => string;
}

export function knownBrowsers(secret: string): KnownBrowsers {
  const key = keyFor(secret, 'known browsers');
  const signed = (email: string, mark: string) => `${mark}.${sign(key, `${accountDigest(email)} ${mark}`)}`;

  return {
    placeOf(email, address, { headers, secure }) {
      const given = parse(headers.get('cookie') ?? '', nameOf(secure))[nameOf(secure)] ?? '';
      const [mark = ''] = given.split('.');
      const isKnown = mark !== '' && isSame(given, signed(email, mark));

      return isKnown ? { key: `browser ${createHash('sha256').update(mark).digest('hex')}`, isKnown } : placeAt(address);
    },
    remember: (email, { secure }) => serialize(nameOf(secure), signed(email, unguessable()), { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: aYear }),
  };
}

function nameOf(secure: boolean): string {
  return secure ? '__Host-multaqa-browser' : 'multaqa-browser';
}
