import type { Letters, Run } from './model.ts';

const longestAddress = 2000;
const house = 'https://house.invalid';
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * An address that a text may lead to, as it is written into a page: of the web, of mail or of a telephone, or a place of
 * this house. None of another kind, without a host, with a name and password before the host, or with signs that hide.
 */
export function addressOf(written: string): string | undefined {
  const address = written.trim();
  if (address === '' || address.length > longestAddress || hidden.test(address) || !address.isWellFormed()) return undefined;
  if (address.startsWith('/')) return ownAddressOf(address);
  if (/^https?:\/\/[^/]/iu.test(address)) return webAddressOf(address);
  if (/^mailto:[^\s@:/?#<>"]+@[\p{L}\p{N}.-]+$/iu.test(address)) return `mailto:${encodeURI(address.slice(7)).replaceAll('%25', '%')}`;

  return /^tel:\+?[\d ().-]{3,30}$/iu.test(address) ? `tel:${address.slice(4).replaceAll(/[^\d+]/gu, '')}` : undefined;
}

/** A place of this house; `//host` and `/\host` would be another's. */
export function ownAddressOf(address: string): string | undefined {
  if (!/^\/(?![/\\])/u.test(address)) return undefined;
  const url = URL.parse(address, house);

  return url?.origin === house && !url.pathname.startsWith('//') ? shown(url.href.slice(house.length)) : undefined;
}

function webAddressOf(address: string): string | undefined {
  const url = URL.parse(address);

  return url && url.username === '' && url.password === '' && url.hostname !== '' ? shown(url.href) : undefined;
}

/** Brackets would end a link in Markdown, a stroke backwards would hide what follows it. */
function shown(href: string): string {
  return href.replaceAll(/[\\()'"<>`|*_[\]{}^]/gu, (sign) => (sign === '_' ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`));
}

/** Whether an address is another's than the house's. */
export function leadsOutside(address: string): boolean {
  return /^https?:/u.test(address);
}

const bare = /https?:\/\/[^\s<>"'«»“”،؛؟\u2066-\u2069]+/giu;

/** Addresses that were written out become links; the signs that end a sentence are none of theirs, in Arabic either. */
export function linkedRuns(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) => (run.kind === 'break' || run.to !== undefined || !run.text.includes('://') ? [run] : linked(run)));
}

function linked(run: Letters): Run[] {
  const pieces: Run[] = [];
  let end = 0;
  for (const { 0: found, index } of run.text.matchAll(bare)) {
    const text = withoutEnd(found);
    const to = addressOf(text);
    if (!to) continue;
    if (index > end) pieces.push({ ...run, text: run.text.slice(end, index) });
    pieces.push({ ...run, text, to });
    end = index + text.length;
  }
  if (end < run.text.length) pieces.push({ ...run, text: run.text.slice(end) });

  return pieces;
}

const sentenceEnds = new Set('.,:;!?)]*_~}');

function withoutEnd(found: string): string {
  let end = found.length;
  while (sentenceEnds.has(found.charAt(end - 1))) end -= 1;

  return found.slice(0, end);
}
