import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with all that leads to it, one step after the other: Node's own recursive way never ends under a place
 * that takes no folders, such as /proc. A folder that is there is left as it is.
 */
export async function makeFolder(folder: string, mode = 0o755): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder), mode);
  await mkdir(folder, { mode }).catch(async (error: NodeJS.ErrnoException) => {
    // Another program was quicker to make the same one.
    if (error.code !== 'EEXIST' || !(await isFolder(folder))) throw error;
  });
}

function isFolder(place: string): Promise<boolean> {
  return stat(place).then((found) => found.isDirectory(), () => false);
}
