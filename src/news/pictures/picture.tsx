import type { Rendition, ShownPicture } from '../public/queries.ts';

/** Where a size of a picture is kept: its address changes with its content, so that it may be kept for good. */
export function picturePath(id: number, { width, mark, format }: Rendition): string {
  return `/pictures/${id}-${width}-${mark}.${format === 'jpeg' ? 'jpg' : format}`;
}

interface PictureProps {
  picture: ShownPicture;
  /** How wide it stands, in the words of `sizes`. */
  sizes: string;
  /** Seen at once: asked for before what lies further down. */
  isFirst?: boolean;
  /** Beside words that say the same: nothing is read out twice. */
  isAside?: boolean;
}

/** A picture in the form and size that the reader's browser chooses, with its room kept before it comes. */
export function Picture({ picture, sizes, isFirst = false, isAside = false }: PictureProps) {
  const of = (format: Rendition['format']) => picture.renditions.filter((one) => one.format === format);
  const [jpegs, largest] = [of('jpeg'), of('jpeg').at(-1)];
  if (!largest) return null;
  const set = (list: readonly Rendition[]) => list.map((one) => `${picturePath(picture.id, one)} ${one.width}w`).join(', ');

  return (
    <picture>
      {(['avif', 'webp'] as const).map((format) => (of(format).length ? <source type={`image/${format}`} srcset={set(of(format))} sizes={sizes} /> : null))}
      <img src={picturePath(picture.id, jpegs[Math.min(1, jpegs.length - 1)] ?? largest)} srcset={set(jpegs)} sizes={sizes} width={largest.width} height={largest.height} alt={isAside ? '' : picture.alternative} decoding="async" {...(isFirst ? { fetchpriority: 'high' as const } : { loading: 'lazy' as const })} />
    </picture>
  );
}
