import type { PortalHead } from '#portals';
import { picturePath } from '../pictures/picture.tsx';
import type { ReadArticle } from './queries.ts';

/** The picture that goes with an article's address where it is passed on: JPEG, which everything reads, some 1,200 wide. */
export function pictureForSharing({ pictures: [lead] }: Pick<ReadArticle, 'pictures'>): PortalHead['picture'] {
  const jpegs = lead?.renditions.filter(({ format }) => format === 'jpeg') ?? [];
  const chosen = jpegs.find(({ width }) => width >= 960) ?? jpegs.at(-1);

  return lead && chosen ? { path: picturePath(lead.id, chosen), width: chosen.width, height: chosen.height, alternative: lead.alternative } : undefined;
}
