import type { Sharp } from 'sharp';
import { readable } from './picture.ts';
import { inTurn } from './workshop.ts';

export interface Rendition {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: 'avif' | 'webp' | 'jpeg';
  readonly bytes: Buffer;
}

/** In pixels: a telephone, a column on a screen, the same on a dense one. */
const widths = [480, 960, 1600] as const;

const encoded: Readonly<Record<Rendition['format'], (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 76 }),
  jpeg: (picture) => picture.jpeg({ quality: 78, progressive: true, mozjpeg: true }),
};

/**
 * A photograph as pages send it: each width in each format, never wider than it was, the way up that it was taken, in the
 * colours of the web, and without a word of where, when, by whom or with what. `bytes` were read by `readPicture`.
 */
export async function renditionsOf(bytes: Uint8Array): Promise<Rendition[]> {
  return inTurn(async (open, sharp) => {
    const whole = open(bytes).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb').resize({ width: widths[2], withoutEnlargement: true });
    const { data: pixels, info: { width, height, channels } } = await readable(whole.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }));
    const renditions: Rendition[] = [];
    for (const wide of widthsOf(width)) {
      for (const format of ['avif', 'webp', 'jpeg'] as const) {
        const picture = sharp(pixels, { raw: { width, height, channels } }).resize({ width: wide });
        const { data: written, info: size } = await encoded[format](picture).toBuffer({ resolveWithObject: true });
        renditions.push({ width: size.width, height: size.height, format, bytes: written });
      }
    }

    return renditions;
  });
}

/** The widths below its own, and its own up to the widest. */
function widthsOf(own: number): number[] {
  return [...widths.filter((width) => width < own), own];
}
