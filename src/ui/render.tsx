import type { Child } from 'hono/jsx';
import type { Ask } from '#platform/web';
import { piecesInOrder } from '#platform/words';
import { assetPaths } from './assets.ts';
import { Frame } from './frame.tsx';

/** The parts of the house that the bar leads to. */
export type Section = 'home' | 'desk' | 'conventions' | 'meetings' | 'commitments' | 'newsroom' | 'administration';

export interface Crumb {
  label: string;
  href?: string;
}

export interface Head {
  title: string;
  current?: Section;
  crumbs?: readonly Crumb[];
  /** Where else this page is: its one address, its other languages, its other forms. */
  links?: readonly { rel: 'canonical' | 'alternate'; href: string; hreflang?: string; type?: string }[];
  /** Nothing of the house around it: a page for a projector. */
  isBare?: boolean;
  /** Seconds after which a browser without scripts reads the page again. */
  refreshEvery?: number;
  /** The page for machines, in schema.org's words. */
  machine?: unknown;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** The body to whom this house belongs, as the bar names it; none before it is initialised. */
    owner: { nameAr: string; nameFr: string } | null;
  }
}

/** Sends a page in the house's frame. Whatever people typed is shown with its figures in order: here, so that no page can forget it. */
export async function render(c: Ask, head: Head, content: Child): Promise<Response> {
  const assets = await assetPaths();
  const { language, viewer, csrfToken, notice, url, owner } = c.var;
  const search = new URLSearchParams(url.search);
  search.delete('language');
  const here = url.pathname + (search.size ? `?${search.toString()}` : '');
  const frame = (
    <Frame head={head} language={language} viewer={viewer} token={csrfToken} notice={notice} here={c.req.method === 'GET' ? here : url.pathname} owner={owner} assets={assets}>
      {content}
    </Frame>
  );

  c.header('Content-Type', 'text/html; charset=UTF-8');

  return c.body(encoded(piecesInOrder(`<!doctype html>${String(await frame)}`)));
}

/** One stretch of UTF-8, written piece by piece: joined to one text first, a large page would be copied twice. */
function encoded(pieces: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let end = 0;
  for (const piece of pieces) end += bytes.write(piece, end);

  return bytes;
}
