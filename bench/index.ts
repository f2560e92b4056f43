/** `npm run bench`: bundles the measurements as the programs are bundled, then runs them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { build as buildHouse } from '../scripts/build.ts';

const root = join(import.meta.dirname, '..');

await buildHouse();
await build({ absWorkingDir: root, entryPoints: { bench: 'bench/run.ts' }, outdir: join(root, 'dist'), bundle: true, platform: 'node', target: 'node24', format: 'esm', packages: 'external', jsx: 'automatic', jsxImportSource: 'hono/jsx', logLevel: 'warning' });
spawn(process.execPath, [join(root, 'dist/bench.js'), ...process.argv.slice(2)], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
