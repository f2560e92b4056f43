import type { Element } from 'hast';
import { ownAddressOf } from './addresses.ts';

/** A photograph as a page shows it: every address is a place of this house. */
export interface PictureMarkup {
  /** The best format first; each with its addresses by their widths in pixels. */
  readonly sources: readonly { readonly type: 'image/avif' | 'image/webp' | 'image/jpeg'; readonly addresses: readonly { readonly address: string; readonly width: number }[] }[];
  /** What a browser shows that knows none of the others. */
  readonly address: string;
  /** In pixels, of the largest rendition: the page keeps its place before it comes. */
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
  readonly caption?: string;
  /** How wide it stands on the page, as CSS says it: `(min-width: 48rem) 44rem, 100vw`. */
  readonly sizes?: string;
}

/** A figure with its caption; the number stays on it, so that what is copied from a page comes back as it was. */
export function figureOf(id: number, picture: PictureMarkup): Element {
  const sizes = picture.sizes ?? '(min-width: 48rem) 44rem, 100vw';
  const sources = picture.sources.map(({ type, addresses }) => element('source', { type, srcSet: addresses.map(({ address, width }) => `${own(address)} ${width}w`).join(', '), sizes }));
  const image = element('img', { src: own(picture.address), width: picture.width, height: picture.height, alt: picture.alternative, loading: 'lazy', decoding: 'async' });
  const caption = picture.caption ? [element('figcaption', { dir: 'auto' }, picture.caption)] : [];

  return { type: 'element', tagName: 'figure', properties: { dataPicture: String(id) }, children: [{ type: 'element', tagName: 'picture', properties: {}, children: [...sources, image] }, ...caption] };
}

function own(address: string): string {
  const kept = ownAddressOf(address);
  if (!kept || /[\s,]/u.test(kept)) throw new Error(`A picture's address must be a place of the house: ${address}`);

  return kept;
}

function element(tagName: string, properties: Element['properties'], text?: string): Element {
  return { type: 'element', tagName, properties, children: text === undefined ? [] : [{ type: 'text', value: text }] };
}
