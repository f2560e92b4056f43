import type { Metadata, Sharp } from 'sharp';
import { fileTypeFromBuffer } from 'file-type';
import { refusal, refuseIf } from '#platform/refusals';
import { inTurn, mostPixels } from './workshop.ts';

/** 12 MiB: what a good camera writes. */
export const biggestPicture = 12 * 1024 * 1024;
const smallestSide = 200;
const mostSlender = 5;

export interface Picture {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'avif';
  /** In pixels, the way up that it is meant to be seen. */
  readonly width: number;
  readonly height: number;
  /** What is seen of it before it comes: `#8a7b6c`. */
  readonly colour: string;
}

const kinds: Readonly<Record<string, Picture['kind']>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif' };
/** Wherever in its head: a pattern of what may stand before it takes longer with each sign that a stranger repeats. */
const drawing = /<svg[\s>]/iu;

/**
 * What a photograph is, by what is in it and never by its name. Refused are files that are no picture or of another kind,
 * drawings of code, what moves, what is too big, too small or too slender, and what cannot be read to its end.
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  refuseIf(whyNotOpen(bytes));
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  refuseIf(whyNotKind(mediaType, bytes));
  const kind = kinds[mediaType ?? ''] ?? 'jpeg';

  return inTurn(async (open, sharp) => {
    const metadata = await readable(sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata());
    refuseIf(whyNotShow(metadata));
    const { width, height } = metadata.autoOrient;

    return { kind, width, height, colour: await colourOf(open(bytes)) };
  });
}

/** What can be said before anything is read. */
function whyNotOpen(bytes: Uint8Array) {
  if (bytes.length === 0) return refusal('picture.empty');

  return bytes.length > biggestPicture ? refusal('picture.too_big', { megabytes: biggestPicture / 1024 / 1024 }) : undefined;
}

/** `mediaType` is what was found in the file's first bytes. */
function whyNotKind(mediaType: string | undefined, bytes: Uint8Array) {
  if (mediaType && kinds[mediaType]) return undefined;
  if (mediaType === 'image/gif' || mediaType === 'image/apng') return refusal('picture.moving');
  if (drawing.test(Buffer.from(bytes.subarray(0, 8000)).toString('latin1').replaceAll('\0', ''))) return refusal('picture.drawing');

  return mediaType?.startsWith('image/') ? refusal('picture.kind_not_accepted') : refusal('picture.none');
}

/** By what a picture says of itself, before it is unfolded: a small file may claim a square of twenty thousand pixels. */
function whyNotShow({ width, height, pages = 1 }: Pick<Metadata, 'width' | 'height' | 'pages'>) {
  if (width * height > mostPixels) return refusal('picture.too_many_pixels', { megapixels: mostPixels / 1_000_000 });
  if (pages > 1) return refusal('picture.moving');
  if (Math.min(width, height) < smallestSide) return refusal('picture.too_small', { pixels: smallestSide });

  return Math.max(width, height) > mostSlender * Math.min(width, height) ? refusal('picture.too_slender', { times: mostSlender }) : undefined;
}

/** Read to the end, or refused: what the library says of a broken file is no sentence for whoever sent it. */
export async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  return reading.catch(() => {
    refuseIf(refusal('picture.broken'));
    throw new Error('unreachable');
  });
}

async function colourOf(picture: Sharp): Promise<string> {
  const { data: [red = 0, green = 0, blue = 0] } = await readable(picture.autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb').resize(1, 1, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true }));

  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export type PictureRefusal = NonNullable<ReturnType<typeof whyNotOpen> | ReturnType<typeof whyNotKind> | ReturnType<typeof whyNotShow>>['code'] | 'picture.broken' | 'picture.too_many_at_once';
