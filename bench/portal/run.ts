import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, migrate, startEmbedded } from '#platform/database';
import { installQueue } from '#platform/mail';
import { row, title } from '../timing.ts';
import { throughput } from './load.ts';
import { layOut, paths } from './scene.ts';

const now = new Date();
const folder = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
const embedded = await startEmbedded({ folder: join(folder, 'cluster'), fast: true });

try {
  await migrate(embedded.ownerUrl);
  await installQueue(embedded.ownerUrl);
  const { db, close } = connect(embedded.url);
  await layOut(db, new Date(now.getTime() - 86_400_000));
  await close();
  await measure(paths.article);
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Each server in turns, so that a noisy machine is unfair to all alike; the median of the rounds. */
async function measure(path: string): Promise<void> {
  const server = fork(join(import.meta.dirname, 'portal-server.js'), [embedded.url, now.toISOString()]);
  const { addresses } = await new Promise<{ addresses: Record<string, string> }>((resolve) => void server.once('message', (told) => resolve(told as never)));
  const names = ['fixed', 'bare', 'uncached', 'cached'] as const;
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const sizes: Record<string, number> = {};
  for (let round = 0; round < 7; round += 1) {
    for (const name of names) {
      const { perSecond, bytes } = await throughput(`${addresses[name]}${path}`, round === 0 ? { milliseconds: 500 } : {});
      if (round > 0) found[name]?.push(perSecond);
      sizes[name] = bytes;
    }
  }
  server.send('end');
  const median = (name: string) => (found[name] ?? []).toSorted((one, other) => one - other)[3] ?? 0;
  title('An article with 20 comments, 32 who ask at once');
  row('', 'a second', 'kB');
  for (const name of names) row(name, median(name), (sizes[name] ?? 0) / 1000);
  row('drawn anew, against the bare handler of the same questions (aim 0.6)', median('uncached') / median('bare'));
  row('drawn anew, against the fixed page (aim 0.035)', median('uncached') / median('fixed'));
  row('as kept, against the fixed page (aim 0.9)', median('cached') / median('fixed'));
}
