/** `npm run french`: gives the French sentences the spaces and apostrophes of French printing, which keyboards do not have. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frenchFiles, printedInFrench } from './french.ts';

const root = join(import.meta.dirname, '..');

for await (const path of glob(['src/**/*.ts', 'db/world/**/*.ts'], { cwd: root })) {
  if (!frenchFiles.test(path)) continue;
  const source = await readFile(join(root, path), 'utf8');
  const printed = printedInFrench(path, source);
  if (printed === source) continue;
  await writeFile(join(root, path), printed);
  console.info(path);
}
