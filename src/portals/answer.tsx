import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { KeptPage, NewPage } from '#platform/cache';
import { codingFor, etagOf, isSameAs } from '#platform/cache';
import type { Ask } from '#platform/web';
import { piecesInOrder } from '#platform/words';
import { assetPaths, portalStyles } from '#ui';
import type { PortalHead } from './frame.tsx';
import { PortalFrame } from './frame.tsx';

declare module 'hono' {
  interface ContextVariableMap {
    /** What was sent of this request that may be kept for the next. */
    drawn: NewPage;
  }
}

/** What a page was drawn from: the names under which PostgreSQL tells of changes, and from when it is out of date by itself. */
export interface Drawn {
  tags: readonly string[];
  until?: Date | undefined;
}

/** However long nothing changed, in milliseconds: what is due today is late tomorrow. */
const longestKept = 10 * 60_000;

/** Sends a page in a portal's frame, for whoever asks. */
export async function showPage(c: Ask, head: PortalHead, content: Child, drawn: Drawn): Promise<Response> {
  return sendPublic(c, await drawnPage(c, head, content), { ...drawn, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': await policy() } });
}

/** Sends a page that is for one reader alone: nobody keeps it, no search engine knows it, and its address is told to no other page. */
export async function showAside(c: Ask, head: Omit<PortalHead, 'isAside'>, content: Child): Promise<Response> {
  // The site is told, its pages are not. With no referrer at all, a browser without scripts would send forms with an origin of null, and they would be refused.
  for (const [name, value] of [['content-type', 'text/html; charset=utf-8'], ['content-security-policy', await policy()], ['cache-control', 'private, no-store'], ['x-robots-tag', 'noindex, nofollow, noarchive'], ['referrer-policy', 'strict-origin']] as const) c.header(name, value);

  return c.body(await drawnPage(c, { ...head, isAside: true }, content));
}

async function drawnPage(c: Ask, head: PortalHead, content: Child): Promise<Uint8Array<ArrayBuffer>> {
  const [styles, { icon }] = await Promise.all([portalStyles(), assetPaths()]);
  const frame = <PortalFrame head={head} visit={c.var.visit} path={pathWithin(c)} icon={icon}>{content}</PortalFrame>;
  const html = String(await frame);
  // Put in afterwards: styles are no text in which figures could turn round, and longer than many an article.
  const start = html.indexOf('</style>');

  return bytesOf(['<!doctype html>', html.slice(0, start), styles, ...piecesInOrder(html.slice(start))].join(''));
}

let written: Promise<string> | undefined;

/**
 * What public pages let in: pictures and fonts of the house, and the one sheet of styles that each carries in itself: asked
 * for apart, it would keep slow lines waiting. They have no script, and none would run.
 */
function policy(): Promise<string> {
  return (written ??= portalStyles().then((styles) => ["default-src 'none'", "script-src 'none'", `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`, "img-src 'self'", "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"].join('; ')));
}

/** Sends what everybody may read and keep; whoever has it already gets its mark alone. */
export function sendPublic(c: Ask, bytes: Uint8Array<ArrayBuffer>, { tags, until, headers }: Drawn & { headers: Readonly<Record<string, string>> }): Response {
  const etag = etagOf(bytes);
  const all = { 'cache-control': 'public, max-age=0, must-revalidate', 'cache-tag': [`portal-${c.var.visit.site.slug}`, ...tags].join(','), vary: 'Accept-Encoding', etag, ...headers };
  c.set('drawn', { bytes, etag, isSecure: c.var.url.protocol === 'https:', headers: Object.entries(all), tags: ['portals', ...tags], until: Math.min(until?.getTime() ?? Infinity, c.var.clock().getTime() + longestKept) });

  return isSameAs(c.req.header('if-none-match'), etag) ? c.body(null, 304, all) : c.body(bytes, undefined, all);
}

/** A text as the bytes in which it travels. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}

/** A page that was kept, in the coding that the reader takes. */
export async function sendKept(c: Ask, page: KeptPage): Promise<Response> {
  if (isSameAs(c.req.header('if-none-match'), page.etag)) return new Response(null, { status: 304, headers: page.headers as [string, string][] });
  const coding = codingFor(c.req.header('accept-encoding'));
  const coded = await c.var.publicSites.pages?.coded(page, coding);

  return new Response(coded ?? page.bytes, { headers: [...page.headers, ...(coding === 'identity' ? [] : [['content-encoding', coding] as const])] as [string, string][] });
}

/** The path within the portal, after its language. */
export function pathWithin(c: Ask): string {
  const { base, language } = c.var.visit;

  return c.var.url.pathname.slice(base.length + language.length + 1);
}
