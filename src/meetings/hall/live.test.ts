import { randomUUID } from 'node:crypto';
import { connect as dial } from 'node:net';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { figuresInOrder, withoutMarks } from '#platform/words';
import { EventStream } from '#platform/live';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import type { LiveSite } from '../../../tests/live-site.ts';
import { openLiveSite, watchStream } from '../../../tests/live-site.ts';
import { now } from '../../../tests/now.ts';
import { oneHall } from '../../../tests/one-hall.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { askToSpeak } from './ask.ts';
import { hallCode } from './code.ts';
import { callSpeaker, endSpeech } from './conduct.ts';
import { revokeScreen } from './screens.ts';

let database: TestDatabase;
let db: Db;
let officer: Actor;
let site: LiveSite;

beforeAll(async () => {
  database = await testDatabase({ world: true });
  ({ db } = database);
  officer = await actorNamed(db, 'takwin@region.example');
  site = await openLiveSite(database);
});
afterAll(() => site.close());

/** Somebody asks and is given the floor. Gives the request. */
async function speak(meetingId: number, participantId: number): Promise<number> {
  await askToSpeak(db, { actor: officer }, { meetingId, participantId, kind: 'intervention', nonce: randomUUID() }, now);
  const { id } = await db.selectFrom('speechRequests').select('id').where('meetingId', '=', meetingId).where('participantId', '=', participantId).orderBy('id', 'desc').executeTakeFirstOrThrow();
  await callSpeaker(db, officer, { meetingId, speechId: id, nonce: randomUUID() }, now);

  return id;
}

/** The connection that listens for this file's own database. */
const listening = async (): Promise<number[]> => (await database.ownerDb.selectFrom('pg_stat_activity' as never).select('pid' as never).where('application_name' as never, '=', 'multaqa live' as never).where('datname' as never, '=', new URL(database.url).pathname.slice(1) as never).execute()).map((row) => (row as { pid: number }).pid);

describe('a hall that is watched', () => {
  test('sends its whole state at once, then each change, with numbers that grow', async () => {
    const { meetingId, people, screen } = await oneHall(db, officer);
    const watched = await watchStream(`${site.address}/hall/${screen}/stream`);
    const first = await watched.until('عرض حصيلة التكوين المستمر');
    expect([watched.status, withoutMarks(first.html).includes(`${hallCode((await db.selectFrom('meetings').select('hallSecret').where('id', '=', meetingId).executeTakeFirstOrThrow()).hallSecret, now).slice(0, 3)} `)]).toEqual([200, true]);
    expect(first.html).toContain(figuresInOrder('عرض حصيلة التكوين المستمر 2023-2026'));
    const speech = await speak(meetingId, people[0]?.id ?? 0);
    const second = await watched.until('حدو أمزيان');
    await endSpeech(db, officer, { meetingId, speechId: speech, nonce: randomUUID() }, now);
    const third = await watched.until('الكلمة متاحة');
    expect([first.id, second.id, third.id]).toEqual([first.id, second.id, third.id].toSorted((one, other) => one - other));
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    watched.leave();
    await expect.poll(() => site.halls.watched()).toBe(0);
  });

  test('tells of presence, which other acts take', async () => {
    const { meetingId, people, screen } = await oneHall(db, officer);
    const watched = await watchStream(`${site.address}/hall/${screen}/stream`);
    await watched.until('<b class="number">3</b>');
    await db.insertInto('presenceEntries').values({ meetingId, participantId: people[3]?.id ?? 0, direction: 'arrival', happenedAt: now, capacity: 'guest', proof: 'paper', nonce: randomUUID(), recordedAt: now }).execute();
    expect((await watched.until('<b class="number">4</b>')).html).toContain('الحاضرون');
    watched.leave();
  });

  test('is heard of again after PostgreSQL dropped the line, and what was missed meanwhile is shown', async () => {
    const { meetingId, people, screen } = await oneHall(db, officer);
    const watched = await watchStream(`${site.address}/hall/${screen}/stream`);
    await watched.until('الكلمة متاحة');
    const [pid] = await listening();
    await database.ownerDb.executeQuery({ sql: 'select pg_terminate_backend($1)', parameters: [pid], query: { kind: 'RawNode' } } as never);
    await speak(meetingId, people[1]?.id ?? 0);
    await watched.until('فاطمة الزهراء العلوي');
    await expect.poll(listening).not.toEqual([pid]);
    await speak2(meetingId, people[2]?.id ?? 0);
    await watched.until('ممثل المديرية الإقليمية');
    watched.leave();
  });

  /** Ends whoever speaks first. */
  async function speak2(meetingId: number, participantId: number): Promise<void> {
    const speaking = await db.selectFrom('speechRequests').select('id').where('meetingId', '=', meetingId).where('calledAt', 'is not', null).where('endedAt', 'is', null).executeTakeFirstOrThrow();
    await endSpeech(db, officer, { meetingId, speechId: speaking.id, nonce: randomUUID() }, now);
    await speak(meetingId, participantId);
  }

  test('ends when its address is closed, and is not found again', async () => {
    const { meetingId, screen } = await oneHall(db, officer);
    const watched = await watchStream(`${site.address}/hall/${screen}/stream`);
    await watched.until('الكلمة متاحة');
    await revokeScreen(db, officer, { meetingId, nonce: randomUUID() }, now);
    expect(await watched.ended).toBe(true);
    expect((await fetch(`${site.address}/hall/${screen}`)).status).toBe(404);
  });

  test('lets in as many as it is made for, and sends the others to the page', async () => {
    const small = await openLiveSite(database, () => now, { mostInRoom: 2 });
    const { screen } = await oneHall(db, officer);
    const [one, two] = [await watchStream(`${small.address}/hall/${screen}/stream`), await watchStream(`${small.address}/hall/${screen}/stream`)];
    expect((await watchStream(`${small.address}/hall/${screen}/stream`)).status).toBe(503);
    one.leave();
    await expect.poll(() => small.halls.watched()).toBe(1);
    expect((await watchStream(`${small.address}/hall/${screen}/stream`)).status).toBe(200);
    two.leave();
    await small.close();
  });

  test('ends every stream when the house closes', async () => {
    const closing = await openLiveSite(database);
    const { screen } = await oneHall(db, officer);
    const watched = await watchStream(`${closing.address}/hall/${screen}/stream`);
    await watched.until('الكلمة متاحة');
    await closing.close();
    expect(await watched.ended).toBe(true);
    expect(closing.halls.watched()).toBe(0);
  });

  test('forgets a browser that goes away without a word', async () => {
    const { screen } = await oneHall(db, officer);
    const socket = dial(Number(new URL(site.address).port), '127.0.0.1');
    socket.write(`GET /hall/${screen}/stream HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
    await expect.poll(() => site.halls.watched()).toBe(1);
    socket.destroy();
    await expect.poll(() => site.halls.watched()).toBe(0);
  });
});

describe('a slow reader', () => {
  test('gets the latest state and none of those it was too slow for', async () => {
    const stream = new EventStream({ gone: () => undefined });
    for (let id = 1; id <= 500; id += 1) stream.send(id, `state ${id}`);
    const reader = stream.body.getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    expect([await read(), await read()]).toEqual(['retry: 2000\n\n', 'id: 500\ndata: state 500\n\n']);
    expect(stream.stalled(performance.now())).toBe(0);
  });

  test('gets each message once, also when it waits for it', async () => {
    const stream = new EventStream({ gone: () => undefined });
    const reader = stream.body.getReader();
    await reader.read();
    const reading = [reader.read(), reader.read()];
    stream.send(1, 'one');
    stream.send(2, 'two');
    expect((await Promise.all(reading)).map(({ value }) => new TextDecoder().decode(value))).toEqual(['id: 1\ndata: one\n\n', 'id: 2\ndata: two\n\n']);
  });

  test('is known by what waits for it', () => {
    const stream = new EventStream({ gone: () => undefined });
    stream.send(1, 'one');
    expect(stream.stalled(performance.now() + 60_000)).toBeGreaterThan(59_000);
  });

  test('reads a text of several lines as one message', async () => {
    const stream = new EventStream({ gone: () => undefined });
    const reader = stream.body.getReader();
    await reader.read();
    stream.send(7, 'one\ntwo\r\nid: 99\n\nthree');
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('id: 7\ndata: one\ndata: two\ndata: id: 99\ndata: \ndata: three\n\n');
  });
});

describe('the screen', () => {
  test('shows nothing that the room may not see, and reads itself again without scripts', async () => {
    const { meetingId, points, people, screen } = await oneHall(db, officer);
    await db.updateTable('halls').set({ currentPointId: points[1] ?? null }).where('meetingId', '=', meetingId).execute();
    const answer = await fetch(`${site.address}/hall/${screen}`);
    const html = await answer.text();
    for (const hidden of ['تداول داخلي', 'rais@aitnaamane.example', people[0]?.token ?? '-', people[0]?.shortCode ?? '-']) expect(html).not.toContain(hidden);
    expect([answer.headers.get('referrer-policy'), answer.headers.get('x-robots-tag')]).toEqual(['no-referrer', 'noindex, nofollow, noarchive']);
    expect(load(html)('noscript').html()).toContain('http-equiv="refresh" content="10"');
    expect(load(html)('header.bar, footer.foot, form').length).toBe(0);
  });

  test('says itself in Arabic first with French beside, or in one alone', async () => {
    const { screen } = await oneHall(db, officer);
    const read = async (asked: string) => load(await (await fetch(`${site.address}/hall/${screen}${asked}`, { headers: { 'accept-language': 'fr' } })).text());
    const both = await read('');
    expect([both('html').attr('lang'), both('h1').text(), both('.screen__second').length > 0]).toEqual(['ar', 'اللقاء التواصلي العاشرDixième réunion de communication', true]);
    expect((await read('?tongue=ar'))('[lang=fr]').length).toBe(0);
    const french = await read('?tongue=fr');
    expect([french('html').attr('lang'), french('h1').text(), french('.screen__second').length]).toEqual(['fr', 'Dixième réunion de communication', 0]);
  });

  test('is at no guessed address', async () => {
    for (const path of ['x'.repeat(24), '../', 'a', 'x'.repeat(5000)]) expect((await fetch(`${site.address}/hall/${encodeURIComponent(path)}`)).status).toBe(404);
  });
});
