import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { biggestPicture } from '#platform/pictures';
import { refusal, RefusalError } from '#platform/refusals';
import { fetchPicture } from './fetch-picture.ts';
import type { Outline } from './outline.ts';
import type { PicturePlanned } from './planned.ts';
import { isPicture, placesOf } from './uploads.ts';

/** The files of the library that lie in a folder of uploads; a link that leads out of it is none. Refuses a folder that is not there. */
export async function filesIn(folder: string, { site, attachments }: Outline): Promise<Set<string>> {
  const root = await realpath(folder).catch(() => {
    throw new RefusalError(refusal('wordpress.no_folder', { folder }));
  });
  const found = new Set<string>();
  for (const attachment of attachments.filter(isPicture)) {
    for (const place of placesOf(site, attachment)) if (await liesIn(root, place)) found.add(place);
  }

  return found;
}

async function liesIn(root: string, place: string): Promise<boolean> {
  try {
    const path = await realpath(join(root, place));

    return path.startsWith(root + sep) && (await lstat(path)).isFile();
  } catch {
    return false;
  }
}

/** The bytes of a picture: out of the folder of uploads, else from its address where that was asked for, else none. Refuses one too big to be read. */
export async function bytesOfPicture({ file, url }: PicturePlanned, { folder, isFetching, host }: { folder: string | undefined; isFetching: boolean; host: string | undefined }): Promise<Uint8Array | undefined> {
  if (!folder || file === null) return isFetching ? fetchPicture(url, host) : undefined;
  const path = join(folder, file);
  const { size } = await lstat(await realpath(path));
  if (size > biggestPicture) throw new RefusalError(refusal('picture.too_big', { megabytes: biggestPicture / 1024 / 1024 }));

  return readFile(path);
}
