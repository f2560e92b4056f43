import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The house as the guards see it: each file's path from the root, with its text. */
export type House = ReadonlyMap<string, string>;

const root = join(import.meta.dirname, '../..');
const written = /\.(?:ts|tsx|mjs|json|md|css|sql|svg|png|ya?ml)$|(?:^|\/)(?:multaqa|run|LICENSE|\.npmrc|\.nvmrc|\.gitignore)$/u;

/** Every file that someone wrote; what the program makes (`.gitignore` names it) is not read. */
export async function readHouse(): Promise<House> {
  const made = (await readFile(join(root, '.gitignore'), 'utf8')).split('\n').filter(Boolean).map((line) => line.replace(/\/$/u, ''));
  const paths = await walk('', new Set(['.git', ...made]));
  const texts = await Promise.all(paths.filter((path) => written.test(path)).map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const));

  return new Map(texts);
}

/** A house of a few lines, in which a test plants what a guard must find. */
export function houseOf(files: Readonly<Record<string, string>>): House {
  return new Map(Object.entries(files));
}

/** The files of the house that match, with their text. */
export function filesIn(house: House, pattern: RegExp): [path: string, text: string][] {
  return [...house].filter(([path]) => pattern.test(path));
}

async function walk(folder: string, left: ReadonlySet<string>): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = entries.flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (left.has(entry.name) || left.has(path)) return [];

    return [entry.isDirectory() ? walk(path, left) : Promise.resolve(entry.isFile() ? [path] : [])];
  });

  return (await Promise.all(found)).flat();
}
