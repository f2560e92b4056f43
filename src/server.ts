import { readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { makeFolder, wordsIn } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import { houseSecret } from '#platform/web';
import { demonstrationAccounts, demonstrationPassword, loadWorld } from '#world';
import { makeApp } from './app.tsx';
import { sayWhy, terminalLanguage } from './console.ts';
import { keptPagesFirst } from './kept-pages.ts';
import type { OpenHouse } from './open-house.ts';
import { dataFolder, openHouse } from './open-house.ts';
import { openHalls } from './open-halls.ts';
import { openSites } from './open-sites.ts';
import { openPostOffice } from './post-office.ts';

const language = terminalLanguage();
const words = wordsIn(language);
const say = (line: string) => void process.stdout.write(`${line}\n`);

let heed: RequestListener = getRequestListener(() => new Response('…', { status: 503, headers: { 'retry-after': '1' } }));
let house: OpenHouse | undefined;
let post: Awaited<ReturnType<typeof openPostOffice>> | undefined;
let portals: Awaited<ReturnType<typeof openSites>> | undefined;
let halls: Awaited<ReturnType<typeof openHalls>> | undefined;
let server: Server | undefined;
let ending: Promise<void> | undefined;
const place = join(dataFolder(), 'server.json');

/** Opens the house: the port first, so that a taken one says so at once; then the database; then the pages. */
async function open(): Promise<void> {
  const port = portAsked();
  const host = process.env['HOST'] ?? '127.0.0.1';
  await refuseSecondServer();
  server = await listen(port, host);
  const secret = await houseSecret(join(dataFolder(), 'secret'), process.env['MULTAQA_SECRET']);
  const clock = () => new Date();
  say(words.creating);
  house = await openHouse({ isServer: true });
  const address = process.env['MULTAQA_URL'] ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${portOf(server)}`;
  if (house.isEmbedded) await loadWorld(house.db, clock(), say, { origin: address });
  post = await openPostOffice(house, { address: address.replace(/\/+$/u, ''), clock });
  halls = await openHalls(house, clock);
  portals = await openSites(house);
  const surroundings = { baseUrl: process.env['MULTAQA_URL'], trustProxy: process.env['TRUST_PROXY'] === '1' };
  const app = makeApp({ db: house.db, secret, clock, postOffice: post, halls: halls.watched, sites: portals.sites, published: house.isEmbedded ? [] : [demonstrationPassword], ...surroundings });
  heed = keptPagesFirst(getRequestListener(app.fetch), portals.sites, surroundings, clock);
  await makeFolder(dataFolder());
  await writeFile(place, JSON.stringify({ pid: process.pid, address }));
  await tell(house, address);
}

async function tell({ db, isEmbedded }: OpenHouse, address: string): Promise<void> {
  const owned = await db.selectFrom('house').select('ownerBodyId').executeTakeFirst();
  say('');
  if (isEmbedded) {
    say(words.accounts);
    for (const { email, password, officeAr, officeFr } of demonstrationAccounts) say(`  ${email.padEnd(36)} ${password}   ${language === 'ar' ? officeAr : officeFr}`);
    say('');
  }
  if (!owned) say(words.refusals['house.nobody_yet']());
  say(words.ready(address));
}

function portAsked(): number {
  const asked = process.env['PORT'] ?? '3000';
  const port = Number(asked);
  if (!/^\d+$/u.test(asked) || port > 65_535) throw new RefusalError(refusal('house.port_unreadable', { port: asked }));

  return port;
}

function portOf(listening: Server): number {
  const address = listening.address();

  return typeof address === 'object' && address ? address.port : 0;
}

const whyNotListen: Readonly<Record<string, string>> = { EADDRINUSE: 'house.port_taken', EACCES: 'house.port_forbidden', EADDRNOTAVAIL: 'house.host_unknown', ENOTFOUND: 'house.host_unknown' };

function listen(port: number, host: string): Promise<Server> {
  const listening = createServer((incoming, outgoing) => void heed(incoming, outgoing));

  return new Promise((resolve, reject) => {
    listening.once('error', (error: NodeJS.ErrnoException) => {
      const code = whyNotListen[error.code ?? ''];
      reject(code ? new RefusalError(refusal(code, { port, host })) : error);
    });
    listening.listen(port, host, () => resolve(listening));
  });
}

/** One server a folder: a second one would share its database without knowing. What a crash left behind blocks nothing. */
async function refuseSecondServer(): Promise<void> {
  const left = await readFile(place, 'utf8').then((text) => JSON.parse(text) as { pid: number; address: string }, () => undefined);
  if (!left || !isAlive(left.pid)) return;
  const answers = await fetch(`${left.address}/health`, { signal: AbortSignal.timeout(1500) }).then((response) => response.ok, () => false);
  if (answers) throw new RefusalError(refusal('house.already_open', { address: left.address }));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function close(code: number): Promise<never> {
  ending ??= (async () => {
    await halls?.close();
    await portals?.close();
    server?.close();
    (server as Server & { closeAllConnections?: () => void } | undefined)?.closeAllConnections?.();
    await post?.close();
    await house?.close();
    if (house) await rm(place, { force: true });
  })();
  await ending.catch((error: unknown) => sayWhy(error, language));
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close(0));

open().catch((error: unknown) => {
  sayWhy(error, language);
  void close(1);
});
