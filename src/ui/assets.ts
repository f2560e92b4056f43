import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { projectRoot } from '#platform/database';

const folder = join(projectRoot, 'dist/assets');
const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
};

/** Where this build's style sheet and script are. */
export interface AssetPaths {
  css: string;
  js: string;
  icon: string;
  /** What keeps the reception's page on a telephone. */
  worker: string;
  /** The styles of public pages, which carry them in themselves. */
  portal: string;
}

let known: Promise<AssetPaths> | undefined;

/** The addresses of the built files; their names change with their content, so that browsers keep them for good. */
export function assetPaths(): Promise<AssetPaths> {
  return (known ??= readFile(join(folder, 'manifest.json'), 'utf8').then((text) => JSON.parse(text) as AssetPaths, () => ({ css: '/assets/multaqa.css', js: '/assets/multaqa.js', icon: '/assets/icon.svg', worker: '/assets/reception-worker.js', portal: '/assets/portal.css' })));
}

let sheet: Promise<string> | undefined;

/** The styles of public pages as they stand in each of them. */
export function portalStyles(): Promise<string> {
  return (sheet ??= assetPaths().then(({ portal }) => readFile(join(folder, portal.replace('/assets/', '')), 'utf8').catch(() => '')));
}

/** A built file by its bare name, with its media type; none for anything else. */
export async function assetFile(name: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string } | undefined> {
  const mediaType = kinds[extname(name)];
  if (!mediaType || !/^[a-zA-Z0-9_-]+(\.[a-zA-Z0-9_-]+)+$/u.test(name)) return undefined;
  const bytes = await readFile(join(folder, name)).catch(() => undefined);

  return bytes && { bytes: new Uint8Array(bytes), mediaType };
}
