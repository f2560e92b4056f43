import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import type { DiscussedPortal } from '../../../tests/discussed-portal.ts';
import { discussedPortal, secret } from '../../../tests/discussed-portal.ts';
import { now } from '../../../tests/now.ts';
import { visitor } from '../../../tests/visitor.ts';
import { allowedInAnHour } from './places.ts';
import { stampOf } from './stamp.ts';

let house: TestDatabase;
let portal: DiscussedPortal;
let articleId: number;

beforeAll(async () => {
  house = await testDatabase();
  portal = await discussedPortal(house, () => now);
  articleId = await portal.publish('خبر يعلق عليه الجميع');
}, 60_000);
afterAll(() => portal.close());

const shown = new Date(now.getTime() - 10_000);

/** Sends what a reader read once more, from a network. */
async function send(number: number, from: string): Promise<number> {
  const fields = { name: `قارئ ${number}`, email: `reader-${number}@many.example`, text: `تعليق القارئ رقم ${number} على هذا الخبر` };
  const stamp = stampOf(secret, { articleId, answersTo: null, ...fields }, shown);
  const { status } = await visitor(portal.app).post(`/portals/region-a/ar/news/${articleId}/comments`, { ...fields, stamp, step: 'send' }, { 'x-forwarded-for': from });

  return status;
}

async function count(table: 'comments' | 'commentAddresses' | 'mails'): Promise<number> {
  return Number((await house.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);
}

// A thousand, against the program itself: `npm run bench -- comments`.
test('a crowd that comments at once over five connections is kept whole, each once with its letter, though some send twice', async () => {
  const crowd = 100;
  const statuses = await Promise.all(Array.from({ length: crowd + 20 }, (_, index) => send(index % crowd, `10.0.${index % crowd}.1`)));
  expect(statuses.filter((status) => status !== 303)).toEqual([]);
  expect([await count('comments'), await count('commentAddresses'), await count('mails')]).toEqual([crowd, crowd, crowd]);
  const told = await house.db.selectFrom('journalEvents').select('subject').distinct().where('kind', '=', 'comment.sent').execute();
  expect(told).toHaveLength(crowd);
}, 60_000);

test('of a crowd from one network, as many as an hour allows are kept and the others are told, though all come at once', async () => {
  const before = await count('comments');
  const statuses = await Promise.all(Array.from({ length: allowedInAnHour.network + 5 }, (_, index) => send(1000 + index, '203.0.113.50')));
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  expect(await count('comments')).toBe(before + allowedInAnHour.network);
}, 60_000);
