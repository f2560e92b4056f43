import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import type { JournalEvent } from './chain.ts';
import { canonical, hashOf, verifyEvents } from './chain.ts';
import { journalCommands } from './commands.ts';
import { verifyFile, writeJournal } from './file.ts';
import { linesIn, UnreadableLine } from './lines.ts';
import { journalEvents } from './queries.ts';
import { recordEvent } from './record-event.ts';

let db: Db;
let events: JournalEvent[];

beforeAll(async () => {
  ({ db } = await testDatabase());
  for (const count of [1, 2, 3, 4, 5]) await db.transaction().execute((trx) => recordEvent(trx, { userId: null, bodyId: null }, 'test.happened', `test/${count}`, { count, name: 'جماعة' }, new Date(now.getTime() + count)));
  events = await Array.fromAsync(journalEvents(db));
});

async function* of(list: readonly JournalEvent[]): AsyncGenerator<JournalEvent> {
  yield* list;
}

const at = (place: number): JournalEvent => events[place] as JournalEvent;
const forged = (event: JournalEvent, change: Partial<JournalEvent>): JournalEvent => ({ ...event, ...change, hash: hashOf({ ...event, ...change }) });

describe('whoever touches the chain is found, at the first event that he touched', () => {
  test.each<[string, () => JournalEvent[], number]>([
    ['an altered fact', () => events.map((event, place) => (place === 2 ? { ...event, facts: canonical({ count: 9 }) } : event)), 3],
    ['an altered fact with its hash made to fit', () => events.map((event, place) => (place === 2 ? forged(event, { facts: canonical({ count: 9 }) }) : event)), 4],
    ['an altered time', () => events.map((event, place) => (place === 0 ? { ...event, happenedAt: '2020-01-01T00:00:00.000Z' } : event)), 1],
    ['a removed event', () => events.filter((_, place) => place !== 1), 3],
    ['the first event removed', () => events.slice(1), 2],
    ['two events swapped', () => [at(0), at(2), at(1), at(3), at(4)], 3],
    ['an event put at the end', () => [...events, { ...at(4), sequence: 6, facts: '{}' }], 6],
    ['an event put at the end, its hash its own, that leans on another', () => [...events, forged(at(4), { sequence: 6, previousHash: at(1).hash })], 6],
    ['an event told twice', () => [...events, at(4)], 5],
  ])('%s', async (_, touched, brokenAt) => expect(await verifyEvents(of(touched()))).toMatchObject({ ok: false, brokenAt }));

  test('a tail that was cut off shows against a head known from before', async () => {
    expect(await verifyEvents(of(events.slice(0, 3)))).toMatchObject({ ok: true, count: 3 });
    expect(await verifyEvents(of(events.slice(0, 3)), at(4).hash)).toMatchObject({ ok: false });
  });

  test('nothing touched is unbroken', async () => expect(await verifyEvents(of(events), at(4).hash)).toMatchObject({ ok: true, count: 5, head: at(4).hash }));
});

test('events recorded at the same time make one chain', async () => {
  const { db: other } = await testDatabase();
  await Promise.all(Array.from({ length: 20 }, (_, count) => other.transaction().execute((trx) => recordEvent(trx, { userId: null, bodyId: null }, 'test.happened', 'test/1', { count }, now))));
  expect(await verifyEvents(journalEvents(other))).toMatchObject({ ok: true, count: 20 });
});

test('the database refuses to change, remove or empty what was recorded', async () => {
  const { db: other, ownerDb } = await testDatabase();
  await other.transaction().execute((trx) => recordEvent(trx, { userId: null, bodyId: null }, 'test.happened', 'test/1', {}, now));
  for (const statement of ['update journal_events set kind = kind', 'delete from journal_events', 'truncate journal_events']) {
    await expect(sql.raw(statement).execute(ownerDb)).rejects.toThrow(/never|recorded|append/iu);
    await expect(sql.raw(statement).execute(other)).rejects.toThrow(/permission denied|must be owner/u);
  }
});

describe('a file is verified without any house', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-journal-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (...words: string[]) => {
    const said: string[] = [];
    const program = new Command().exitOverride();
    journalCommands(program, async () => ({ db, close: async () => undefined }), (text) => said.push(text));
    await program.parseAsync(['node', 'multaqa', 'journal', ...words]);

    return said.join('\n');
  };

  const exported = async () => {
    const file = join(folder, `${crypto.randomUUID()}.jsonl`);
    expect(await run('export', '--to', file)).toContain('5 events');

    return file;
  };

  test('as it was exported, and after a line was touched', async () => {
    const file = await exported();
    expect(JSON.parse(await run('verify', file, '--json'))).toMatchObject({ ok: true, count: 5 });
    await writeFile(file, (await readFile(file, 'utf8')).replace('test/3', 'test/9'));
    await expect(run('verify', file)).rejects.toMatchObject({ refusal: { code: 'journal.broken', facts: { event: 3 } } });
  });

  test.each<[string, (line: string) => string]>([
    ['a line that is no JSON', () => '{"sequence":3'],
    ['a line that is no event', () => '[]'],
    ['a field beside those under the hash', (line) => line.replace('{', '{"approvedBy":"الوالي",')],
    ['a field told twice', (line) => line.replace('{', '{"subject":"test/9",')],
  ])('and is not sound with %s', async (_, touch) => {
    const file = await exported();
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, lines.map((line, place) => (place === 2 ? touch(line) : line)).join('\n'));
    await expect(run('verify', file)).rejects.toMatchObject({ refusal: { code: 'journal.broken', facts: { event: 3, reason: 'unreadable' } } });
  });

  test('whatever signs people typed, those that end a line elsewhere as well', async () => {
    const { db: other } = await testDatabase();
    await other.transaction().execute((trx) => recordEvent(trx, { userId: null, bodyId: null }, 'test.happened', 'test/1', { title: 'لقاء\u2028\u2029\u0085\r\n\u0000\ud800\ufeff' }, now));
    const file = join(folder, 'signs.jsonl');
    await writeJournal(journalEvents(other), file);
    expect(await verifyFile(file)).toMatchObject({ ok: true, count: 1 });
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
    expect(await verifyFile(file)).toMatchObject({ ok: true, count: 1 });
  });

  test('and has lines that end somewhere, in UTF-8', async () => {
    const file = join(folder, 'long.jsonl');
    await writeFile(file, 'x'.repeat(200_000));
    await expect(Array.fromAsync(linesIn(file, 100_000))).rejects.toThrow(UnreadableLine);
    await writeFile(file, Buffer.from([0x7b, 0xff, 0x7d, 0x0a]));
    await expect(run('verify', file)).rejects.toMatchObject({ refusal: { facts: { event: 1, reason: 'unreadable' } } });
  });

  test('that an export which breaks off leaves as it was, and no part of it beside', async () => {
    const file = await exported();
    const full = async function* () {
      yield at(0);
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    await expect(writeJournal(full(), file)).rejects.toMatchObject({ refusal: { code: 'file.unwritable' } });
    expect(await verifyFile(file)).toMatchObject({ ok: true, count: 5 });
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('and is refused when it holds nothing, is not there or cannot be written', async () => {
    const empty = join(folder, 'empty.jsonl');
    await writeFile(empty, '\n');
    await expect(run('verify', empty)).rejects.toMatchObject({ refusal: { code: 'journal.empty' } });
    await expect(run('verify', join(folder, 'none.jsonl'))).rejects.toMatchObject({ refusal: { code: 'file.unreadable' } });
    await expect(run('verify', folder)).rejects.toMatchObject({ refusal: { code: 'file.unreadable' } });
    await expect(run('export', '--to', join(folder, 'none', 'x'))).rejects.toMatchObject({ refusal: { code: 'file.unwritable' } });
  });
});
