/** `npm run build`: bundles the server, the command line and what browsers load into dist/. */
import { access, constants, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Metafile } from 'esbuild';
import { build as bundle, stop } from 'esbuild';
import { subsetFonts } from './subset-fonts.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const assetFolder = join(dist, 'assets');

const programs: BuildOptions = {
  absWorkingDir: root,
  entryPoints: { server: 'src/server.ts', cli: 'src/cli.ts' },
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
};

/** Names change with their content, so that browsers may keep them for good. */
const assets: BuildOptions = {
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/ui/styles/index.css', out: 'multaqa' },
    { in: 'src/ui/behaviours/index.ts', out: 'multaqa' },
    { in: 'src/ui/behaviours/reception-worker.ts', out: 'reception-worker' },
    { in: 'src/ui/styles/icon.svg', out: 'icon' },
  ],
  outdir: assetFolder,
  publicPath: '/assets',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome120', 'firefox121', 'safari17.2'],
  loader: { '.woff2': 'file', '.svg': 'copy' },
  logLevel: 'warning',
};

/** The styles of public pages, which carry them in themselves, and the fonts that they ask for. */
const publicAssets: BuildOptions = { ...assets, entryPoints: [{ in: 'src/portals/styles/index.css', out: 'portal' }], plugins: [subsetFonts] };

/** Builds everything: what browsers load, then the programs that serve it. */
export async function build(): Promise<void> {
  await mkdir(assetFolder, { recursive: true });
  await Promise.all([dist, assetFolder].map((folder) => access(folder, constants.W_OK)));
  await buildAssets();
  await bundle(programs);
  await stop();
}

/** What an earlier build left in the folder goes away last, so that a running server misses nothing meanwhile. */
async function buildAssets(): Promise<void> {
  const [{ metafile }, portal] = await Promise.all([bundle({ ...assets, metafile: true }), bundle({ ...publicAssets, metafile: true })]);
  const manifest = { css: addressOf(metafile, 'multaqa', '.css'), js: addressOf(metafile, 'multaqa', '.js'), icon: addressOf(metafile, 'icon', '.svg'), worker: addressOf(metafile, 'reception-worker', '.js'), portal: addressOf(portal.metafile, 'portal', '.css') };
  await writeFile(join(assetFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const present = new Set(['manifest.json', ...[metafile, portal.metafile].flatMap(({ outputs }) => Object.keys(outputs)).map((path) => basename(path))]);
  const left = (await readdir(assetFolder)).filter((name) => !present.has(name));
  await Promise.all(left.map((name) => rm(join(assetFolder, name))));
}

function addressOf({ outputs }: Metafile, name: string, ending: string): string {
  const file = Object.keys(outputs).map((path) => basename(path)).find((path) => path.startsWith(`${name}-`) && path.endsWith(ending));
  if (!file) throw new Error(`The build made no ${name}${ending}`);

  return `/assets/${file}`;
}

/** Builds, or says in one sentence why not and ends. */
export async function buildOrSayWhy(): Promise<void> {
  await build().catch((error: NodeJS.ErrnoException & { errors?: unknown[] }) => {
    const unwritable = ['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '');
    const reason = unwritable ? `the folder ${dist} is not writable` : error.message;
    process.stderr.write(error.errors ? 'The program was not built: the faults are above.\n' : `The program was not built: ${reason}.\n`);
    process.exit(1);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOrSayWhy();
