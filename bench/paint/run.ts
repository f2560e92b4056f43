import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, migrate, startEmbedded } from '#platform/database';
import { installQueue } from '#platform/mail';
import { heard, silence } from '../over-http.ts';
import { layOut, paths } from '../portal/scene.ts';
import { row, title } from '../timing.ts';
import { barePages } from './bare-pages.ts';
import type { Loaded } from './slow-reader.ts';
import { load, newReader, openTelephone } from './slow-reader.ts';

const rounds = process.argv.includes('--quick') ? 3 : 9;
const now = new Date();
const folder = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
const embedded = await startEmbedded({ folder: join(folder, 'cluster'), fast: true });

try {
  await migrate(embedded.ownerUrl);
  await installQueue(embedded.ownerUrl);
  const { db, close } = connect(embedded.url);
  await layOut(db, new Date(now.getTime() - 86_400_000));
  await close();
  await measure();
} finally {
  silence();
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Every page in turns, each with an empty browser, so that a noisy machine is unfair to all alike; the next page with the browser that has read another. */
async function measure(): Promise<void> {
  const server = fork(join(import.meta.dirname, 'portal-server.js'), [embedded.url, now.toISOString()]);
  const { addresses } = await new Promise<{ addresses: Record<string, string> }>((resolve) => void server.once('message', (told) => resolve(told as never)));
  const house = addresses['cached'] ?? '';
  const bare = await heard(barePages(await photographOf(`${house}${paths.article}`)));
  const pages = { bare: bare, 'bare, with the photograph': `${bare}/pictured`, 'article of words': `${house}${paths.words}`, 'article with a photograph': `${house}${paths.article}`, home: `${house}${paths.home}` };
  const browser = await openTelephone(join(folder, 'telephone'));
  const found = new Map<string, Loaded[]>();
  const keep = (name: string, loaded: Loaded) => void found.set(name, [...(found.get(name) ?? []), loaded]);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, url] of Object.entries(pages)) {
      const reader = await newReader(browser);
      const loaded = await load(reader, url);
      const next = name === 'article of words' ? await load(reader, `${house}${paths.next}`) : undefined;
      await reader.close();
      // The first round is for the server, which draws and squeezes each page once.
      if (round > 0) keep(name, loaded);
      if (round > 0 && next) keep('the next article', next);
    }
  }
  await browser.close();
  server.send('end');
  tell(found);
}

function tell(found: ReadonlyMap<string, readonly Loaded[]>): void {
  const of = (name: string, read: (loaded: Loaded) => number) => median((found.get(name) ?? []).map(read));
  title(`Slow 3G (400 kbit/s, 400 ms), a processor four times slower, a telephone of 390 by 844: the median of ${rounds}`);
  row('', 'FCP ms', 'LCP ms', 'of', 'CLS', 'page kB', 'fonts kB', 'pict. kB', 'other kB', 'all kB', 'whole ms');
  for (const [name, all] of found) {
    const bytes = (kind: keyof Loaded['bytes']) => of(name, (loaded) => loaded.bytes[kind]) / 1000;
    row(name, ...[of(name, ({ first }) => first), of(name, ({ largest }) => largest)].map(Math.round).map(String), all[0]?.what ?? '', of(name, ({ shift }) => shift).toFixed(4), bytes('page'), bytes('fonts'), bytes('pictures'), bytes('others'), bytes('page') + bytes('fonts') + bytes('pictures') + bytes('others'), String(Math.round(of(name, ({ whole }) => whole))));
  }
  const against = (name: string, other: string) => of(name, ({ largest }) => largest) / of(other, ({ largest }) => largest);
  row('largest paint of the article of words against the bare page (aim 1.4)', against('article of words', 'bare'));
  row('of the home page', against('home', 'bare'));
  row('of the article with a photograph, against the bare page', against('article with a photograph', 'bare'));
  row('of the same, against the bare page with that photograph', against('article with a photograph', 'bare, with the photograph'));
  row('most layout shift of any page in any round (aim 0)', Math.max(...[...found.values()].flat().map(({ shift }) => shift)).toFixed(4));
  row('scripts (aim 0)', String(Math.max(...[...found.values()].flat().map(({ scripts }) => scripts))));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** The photograph as the telephone is given it. */
async function photographOf(article: string): Promise<Parameters<typeof barePages>[0]> {
  const html = await (await fetch(article)).text();
  const [, path = ''] = /(\/pictures\/\S+\.avif) 960w/u.exec(html) ?? [];
  const [, width = '0', height = '0'] = /<img[^>]+width="(\d+)" height="(\d+)"/u.exec(html) ?? [];
  const answer = await fetch(new URL(path, article));

  return { bytes: new Uint8Array(await answer.arrayBuffer()), mediaType: answer.headers.get('content-type') ?? '', width: Number(width), height: Number(height) };
}
