import { folded } from '#platform/words';
import { keyFor, sign } from '#platform/web';

/** By how much may be sent in an hour: from one address on the mail, and from one network, which a whole office or district may share. */
export const allowedInAnHour = { address: 5, network: 30 } as const;

/** From so many on, what comes from a network is looked at twice. */
export const busyNetwork = 10;

/** A network, as far as one household, office or operator's mast shares it: the first 24 bits of IPv4, the first 56 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().replace(/^::ffff:(?=\d+\.)/u, '').replace(/%.*$/u, '');
  if (/^\d+\.\d+\.\d+\.\d+$/u.test(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!plain.includes(':')) return plain;
  const [before = '', after = ''] = plain.split('::');
  const first = before === '' ? [] : before.split(':');
  const last = after === '' ? [] : after.split(':');
  const all = plain.includes('::') ? [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0'), ...last] : first;
  const groups = all.slice(0, 4).map((group) => Number.parseInt(group, 16) || 0);

  return `${[...groups.slice(0, 3), (groups[3] ?? 0) & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
}

/** What the house keeps of who sends: marks by its own key, from which neither an address nor a network is read back. */
export interface Marks {
  address: string;
  network: string;
  /** Of the words; of few words with the address, because many thank alike. */
  words: string;
}

const fewLetters = 60;

/** The marks of what somebody sends from somewhere. */
export function marksOf(secret: string, { email, text, from }: { email: string; text: string; from: string }): Marks {
  const key = keyFor(secret, 'comments');
  const mark = (kind: string, value: string) => sign(key, `${kind} ${value}`);
  const words = folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || text;
  const author = email.toLowerCase();

  return { address: mark('address', author), network: mark('network', networkOf(from)), words: mark('words', words.length < fewLetters ? `${words}\n${author}` : words) };
}
