import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import type { PictureMarkup } from '#platform/prose';
import type { PlacedPicture, Tongue } from '../articles/article.ts';
import type { Rendition, ShownPicture } from '../public/queries.ts';
import { picturePath } from './picture.tsx';

/** The pictures of a version as its text in a language shows them, by their numbers. */
export async function describedPictures(db: Db | Trx, pictures: readonly PlacedPicture[], language: Tongue): Promise<Map<number, ShownPicture>> {
  if (pictures.length === 0) return new Map();
  const { rows } = await sql<{ id: number; colour: string; renditions: Rendition[] }>`
    select p.id, p.colour, json_agg(json_build_object('format', r.format, 'width', r.width, 'height', r.height, 'mark', left(r.sha256, 12)) order by r.width) as renditions
    from pictures p join picture_renditions r on r.picture_id = p.id where p.id = any(${pictures.map(({ pictureId }) => pictureId)}::int[]) group by p.id`.execute(db);

  return new Map(rows.map((row) => {
    const said = pictures.find(({ pictureId }) => pictureId === row.id)?.texts.find((text) => text.language === language);

    return [row.id, { ...row, alternative: said?.alternative ?? '', caption: said?.caption ?? null, credit: said?.credit ?? null }];
  }));
}

/** A picture as a text shows it where it is written into it. */
export function markupOf(picture: ShownPicture, written: string): PictureMarkup | undefined {
  const of = (format: Rendition['format']) => picture.renditions.filter((one) => one.format === format);
  const addressed = (list: readonly Rendition[]) => list.map((one) => ({ address: picturePath(picture.id, one), width: one.width }));
  const [jpegs, largest] = [of('jpeg'), of('jpeg').at(-1)];
  if (!largest) return undefined;

  return {
    sources: [{ type: 'image/avif', addresses: addressed(of('avif')) }, { type: 'image/webp', addresses: addressed(of('webp')) }, { type: 'image/jpeg', addresses: addressed(jpegs) }],
    address: picturePath(picture.id, jpegs[Math.min(1, jpegs.length - 1)] ?? largest),
    width: largest.width,
    height: largest.height,
    alternative: picture.alternative || written,
    ...(picture.caption ? { caption: picture.caption } : {}),
    sizes: '(width <= 900px) 100vw, 44rem',
  };
}
