import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Bulletin } from '#platform/live';

const squeeze = { br: promisify(brotliCompress), gzip: promisify(gzip) };

export type Coding = 'br' | 'gzip' | 'identity';

/** A page as it was drawn, with what it was drawn from. */
export interface KeptPage {
  bytes: Uint8Array<ArrayBuffer>;
  headers: readonly (readonly [string, string])[];
  etag: string;
  tags: readonly string[];
  /** Asked for over HTTPS. */
  isSecure: boolean;
  /** Milliseconds since 1970 from which it must be drawn anew whatever happens. */
  until: number;
  codings: Partial<Record<Coding, Uint8Array<ArrayBuffer>>>;
  /** Its headers in each coding, as they go out where nothing else of the program is asked: names and values in turn. */
  written: Partial<Record<Coding, readonly string[]>>;
  /** Milliseconds since 1970 at which it was last asked for, to the second. */
  askedAt: number;
}

/** A page as it is brought to be kept. */
export type NewPage = Omit<KeptPage, 'codings' | 'written' | 'askedAt'>;

/**
 * Public pages as they were last drawn, each under its address, up to a number of bytes: the one not asked for longest
 * goes first. A page is forgotten when PostgreSQL tells that something it was drawn from changed, in whatever program of
 * the house that was; when the line on which it tells was cut, all of them are.
 */
export class PageCache {
  readonly #pages = new Map<string, KeptPage>();
  readonly #purged = new Map<string, number>();
  readonly #most: number;
  #bytes = 0;
  #time = 0;
  #emptied = 0;
  readonly #leave: () => void;

  constructor({ bulletin, most = 64 * 1024 * 1024 }: { bulletin: Bulletin; most?: number }) {
    this.#most = most;
    this.#leave = bulletin.follow((told) => (told === null ? this.empty() : this.purge(told)));
  }

  /** The page of an address, unless its time is over. */
  page(address: string, now: number): KeptPage | undefined {
    const page = this.#pages.get(address);
    if (page && page.until <= now) return void this.#forget(address);
    // Set to the end of the row once a second: pages that everybody asks for would be set there all the time.
    if (page && now - page.askedAt > 1000) {
      page.askedAt = now;
      this.#pages.delete(address);
      this.#pages.set(address, page);
    }

    return page;
  }

  /** The present moment by which `keep` knows what changed while a page was drawn. */
  get moment(): number {
    return this.#time;
  }

  /** Keeps a page that was drawn from `since` on, unless something it was drawn from changed meanwhile. */
  keep(address: string, page: NewPage, since: number): void {
    if (this.#emptied > since || page.tags.some((tag) => (this.#purged.get(tag) ?? 0) > since)) return;
    const kept: KeptPage = { ...page, codings: {}, written: {}, askedAt: 0 };
    if (weightOf(kept) > this.#most / 8) return;
    this.#forget(address);
    this.#pages.set(address, kept);
    this.#bytes += weightOf(kept);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest);
    }
  }

  /** The page's bytes in a coding, squeezed once. */
  async coded(page: KeptPage, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
    if (coding === 'identity') return (page.codings.identity = page.bytes);
    page.codings[coding] ??= await squeezed(page.bytes, coding);

    return page.codings[coding];
  }

  /** Forgets every page that was drawn from this. */
  purge(tag: string): void {
    this.#time += 1;
    this.#purged.set(tag, this.#time);
    for (const [address, { tags }] of this.#pages) if (tags.includes(tag)) this.#forget(address);
  }

  empty(): void {
    this.#time += 1;
    this.#emptied = this.#time;
    this.#pages.clear();
    this.#purged.clear();
    this.#bytes = 0;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  close(): void {
    this.#leave();
    this.empty();
  }

  #forget(address: string): void {
    const page = this.#pages.get(address);
    if (!page) return;
    this.#pages.delete(address);
    this.#bytes -= weightOf(page);
  }
}

/** Counted with what its squeezed forms may come to. */
function weightOf({ bytes }: Pick<KeptPage, 'bytes'>): number {
  return Math.ceil(bytes.length * 1.6) + 512;
}

/** A mark of the content: the same bytes have the same one, in whatever coding they travel. */
export function etagOf(bytes: Uint8Array): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

async function squeezed(bytes: Uint8Array, coding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer>> {
  const made = coding === 'br' ? await squeeze.br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }) : await squeeze.gzip(bytes, { level: 9 });

  return new Uint8Array(made);
}

/** The best coding that a reader takes, by its Accept-Encoding header. */
export function codingFor(accepted = ''): Coding {
  const taken = new Set(accepted.split(',').flatMap((part) => (/^\s*(br|gzip|identity)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/u.exec(part)?.[1] ?? [])));

  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity';
}

/** Whether the reader's own copy is this very page. */
export function isSameAs(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(',').some((mark) => mark.trim() === '*' || weak(mark.trim()) === weak(etag));
}

const weak = (mark: string): string => mark.replace(/^W\//u, '');
