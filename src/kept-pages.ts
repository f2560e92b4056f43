import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Coding, KeptPage } from '#platform/cache';
import { codingFor, isSameAs } from '#platform/cache';
import type { Surroundings } from '#platform/web';
import { guardsFor, originAsked } from '#platform/web';
import type { PublicSites } from '#portals';

/** Addresses of which nothing needs to be read but their letters. */
const plain = /^\/(?!.*\.\.)[\w\-/.]*(?:\?page=[1-9]\d{0,5})?$/u;

/**
 * Gives public pages that are kept as they are, before anything else of the program is asked; whatever else is asked goes
 * on to `others`. What it gives is what `keptPages` would have given, at a fraction of its cost.
 */
export function keptPagesFirst(others: RequestListener, sites: PublicSites, surroundings: Surroundings, clock: () => Date): RequestListener {
  const believed = { ...surroundings, isOurs: (host: string) => sites.slugOf(host) !== undefined };

  return (incoming, outgoing) => {
    const page = keptFor(incoming, sites, believed, clock);
    if (!page) return others(incoming, outgoing);
    const coding = codingFor(incoming.headers['accept-encoding'] as string | undefined);
    const bytes = page.codings[coding];
    if (bytes) return give(page, bytes, coding, incoming, outgoing);

    // Squeezed at the first question; whoever asks next finds it so.
    return void sites.pages?.coded(page, coding).then((squeezed) => give(page, squeezed, coding, incoming, outgoing), () => outgoing.destroy());
  };
}

function keptFor({ method, url = '', headers }: IncomingMessage, { pages }: PublicSites, surroundings: Surroundings, clock: () => Date): KeptPage | undefined {
  const { host } = headers;
  if (!pages || !host || (method !== 'GET' && method !== 'HEAD') || !plain.test(url)) return undefined;
  const forwarded = headers['x-forwarded-proto'];

  return pages.page(`${originAsked({ host, forwarded: Array.isArray(forwarded) ? forwarded.at(-1) : forwarded }, surroundings)}${url}`, clock().getTime());
}

function give(page: KeptPage, bytes: Uint8Array, coding: Coding, { method, headers }: IncomingMessage, outgoing: ServerResponse): void {
  if (isSameAs(headers['if-none-match'], page.etag)) return void outgoing.writeHead(304, headersOf(page, [])).end();
  page.written[coding] ??= headersOf(page, [['content-length', String(bytes.length)], ...(coding === 'identity' ? [] : [['content-encoding', coding] as const])]);
  outgoing.writeHead(200, page.written[coding] as string[]);
  outgoing.end(method === 'HEAD' ? undefined : bytes);
}

/** A page's own headers, with the guards that it does not set otherwise: names and values in turn. */
function headersOf(page: KeptPage, more: readonly (readonly [string, string])[]): string[] {
  return [...new Map([...guardsFor(page.isSecure), ...page.headers, ...more])].flat();
}
