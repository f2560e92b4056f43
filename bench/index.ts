/** `npm run bench`, and with `-- burst`, `-- portal`, `-- paint` or `-- search`: bundles the measurements as the programs are bundled, then runs them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { build as buildHouse } from '../scripts/build.ts';

const root = join(import.meta.dirname, '..');

const [first = '', ...others] = process.argv.slice(2);
const entries: Record<string, Record<string, string>> = {
  burst: { bench: 'bench/burst/run.ts' },
  search: { bench: 'bench/search/run.ts' },
  paint: { bench: 'bench/paint/run.ts', 'portal-server': 'bench/portal/server.ts' },
  portal: { bench: 'bench/portal/run.ts', 'portal-server': 'bench/portal/server.ts' },
};
const chosen = entries[first];

await buildHouse();
await build({ absWorkingDir: root, entryPoints: chosen ?? { bench: 'bench/run.ts' }, outdir: join(root, 'dist'), bundle: true, platform: 'node', target: 'node24', format: 'esm', packages: 'external', jsx: 'automatic', jsxImportSource: 'hono/jsx', logLevel: 'warning' });
spawn(process.execPath, [join(root, 'dist/bench.js'), ...(chosen ? others : [first, ...others])], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
