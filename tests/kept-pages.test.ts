import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveArticle, beginArticle, submitArticle, writeArticle } from '#news';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { PublicSites } from '#portals';
import { nameAuthorOffice } from '#portals';
import { makeApp } from '../src/app.tsx';
import { keptPagesFirst } from '../src/kept-pages.ts';
import { openSites } from '../src/open-sites.ts';
import { testDatabase } from './database.ts';
import { now } from './now.ts';
import { officerOf, portalOf } from './one-portal.ts';

let db: Db;
let server: Server;
let sites: PublicSites;
let close: () => Promise<void>;
let [writer, reader]: Actor[] = [];
let [articleId, officeId, portalId] = [0, 0, 0];
let moment = new Date(now.getTime() + 60_000);
const asked: string[] = [];

const draft = (body: string) => ({ texts: [{ language: 'ar' as const, title: 'خبر', standfirst: 'ملخص', body }], categoryId: null, officeId, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null });

beforeAll(async () => {
  const database = await testDatabase();
  ({ db } = database);
  const { id: bodyId } = await db.insertInto('bodies').values({ kind: 'regional_council', slug: 'region-a', nameAr: 'مجلس الجهة', nameFr: 'Conseil régional' }).returning('id').executeTakeFirstOrThrow();
  [writer, reader] = [await officerOf(db, 'writer', bodyId, 'communication_officer'), await officerOf(db, 'reader', bodyId, 'secretary_general')];
  portalId = await portalOf(db, writer, bodyId, 'region-a');
  officeId = await nameAuthorOffice(db, writer, { portalId, nameAr: 'خلية التواصل', nameFr: null }, now);
  articleId = await beginArticle(db, writer, { portalId, kind: 'news', ...draft('النص الأول') }, now);
  await submitArticle(db, writer, { articleId }, now);
  await approveArticle(db, reader as Actor, { articleId, number: 1, effectiveAt: null }, now);
  ({ sites, close } = await openSites(database));
  const clock = () => moment;
  const app = makeApp({ db, secret: 'a secret of more than thirty-two signs', clock, sites });
  const others = getRequestListener(app.fetch);
  server = createServer(keptPagesFirst((incoming, outgoing) => { asked.push(incoming.url ?? ''); return others(incoming, outgoing); }, sites, {}, clock));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await close();
});

const here = () => `/portals/region-a/ar/news/${articleId}`;

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const question = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, method, headers: { host: 'multaqa.test', ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => void parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }));
    });
    question.on('error', reject).end();
  });
}

/** How often the program itself is asked while something is done. */
async function drawings(work: () => Promise<unknown>): Promise<number> {
  const before = asked.length;
  await work();

  return asked.length - before;
}

test('a page is drawn once, then given as it is: same bytes, same headers', async () => {
  const drawn = await ask(here());
  const kept = await ask(here());
  expect(asked.filter((path) => path === here())).toHaveLength(1);
  const without = ({ date: _, connection: __, 'keep-alive': ___, 'transfer-encoding': ____, 'content-length': _____, ...others }: IncomingHttpHeaders) => others;
  expect([kept.status, kept.bytes.equals(drawn.bytes), without(kept.headers)]).toEqual([200, true, without(drawn.headers)]);
});

test('it comes squeezed as the reader takes it, or not at all to whoever has it', async () => {
  const plain = await ask(here());
  const [brotli, gzip] = [await ask(here(), { 'accept-encoding': 'gzip, deflate, br' }), await ask(here(), { 'accept-encoding': 'gzip, br;q=0' })];
  expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.bytes).equals(plain.bytes)]).toEqual(['br', true]);
  expect([gzip.headers['content-encoding'], gunzipSync(gzip.bytes).equals(plain.bytes)]).toEqual(['gzip', true]);
  const same = await ask(here(), { 'if-none-match': String(plain.headers.etag) });
  expect([same.status, same.bytes.length]).toEqual([304, 0]);
  const head = await ask(here(), {}, 'HEAD');
  expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, String(plain.bytes.length)]);
});

test('what is asked otherwise is asked of the program: another host, another form, a way around', async () => {
  const ways: [string, Record<string, string>][] = [[here(), { host: 'evil.test' }], [`${here()}?x=1`, {}], [`/portals/../portals/region-a/ar/news/${articleId}`, {}]];
  for (const [path, headers] of ways) expect(await drawings(() => ask(path, headers))).toBe(1);
  expect((await ask(here())).bytes.includes('evil.test')).toBe(false);
});

test('a correction is read at the next question, and nothing that does not show makes a page be drawn again', async () => {
  await ask(here());
  await writeArticle(db, writer as Actor, { articleId, seen: 1, ...draft('النص المصحح'), correctionAr: 'صحح النص' }, moment);
  await submitArticle(db, writer as Actor, { articleId }, moment);
  await pause(200);
  expect(await drawings(() => ask(here()))).toBe(0);
  await approveArticle(db, reader as Actor, { articleId, number: 2, effectiveAt: null }, moment);
  await expect.poll(async () => (await ask(here())).bytes.includes('النص المصحح'), { timeout: 5000 }).toBe(true);
});

test('a planned article comes out at its moment on a list that was kept before', async () => {
  const planned = await beginArticle(db, writer as Actor, { portalId, kind: 'news', ...draft('مبرمج'), texts: [{ language: 'ar', title: 'خبر مبرمج', standfirst: 'ملخص', body: 'نص' }] }, moment);
  await submitArticle(db, writer as Actor, { articleId: planned }, moment);
  await approveArticle(db, reader as Actor, { articleId: planned, number: 1, effectiveAt: new Date(moment.getTime() + 60_000) }, moment);
  await pause(200);
  const list = async () => (await ask('/portals/region-a/ar/news')).bytes.includes('خبر مبرمج');
  expect([await list(), await drawings(list)]).toEqual([false, 0]);
  moment = new Date(moment.getTime() + 60_001);
  expect(await list()).toBe(true);
});

test('errors are not kept', async () => {
  for (let time = 0; time < 2; time += 1) expect(await drawings(async () => expect((await ask('/portals/region-a/ar/news/999')).status).toBe(404))).toBe(1);
  expect(sites.pages?.size.pages).toBeLessThan(10);
});
