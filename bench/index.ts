/** `npm run bench`, or `npm run bench -- burst`: bundles the measurements as the programs are bundled, then runs them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { build as buildHouse } from '../scripts/build.ts';

const root = join(import.meta.dirname, '..');

const [first = '', ...others] = process.argv.slice(2);
const isBurst = first === 'burst';

await buildHouse();
await build({ absWorkingDir: root, entryPoints: { bench: isBurst ? 'bench/burst/run.ts' : 'bench/run.ts' }, outdir: join(root, 'dist'), bundle: true, platform: 'node', target: 'node24', format: 'esm', packages: 'external', jsx: 'automatic', jsxImportSource: 'hono/jsx', logLevel: 'warning' });
spawn(process.execPath, [join(root, 'dist/bench.js'), ...(isBurst ? others : [first, ...others])], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
