import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { demonstrationAccounts } from '#world';
import { testDatabase } from './database.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
});

async function signedIn(email: string): Promise<Visitor> {
  const who = visitor(app);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

function post(path: string, type: string, body: string): Promise<Response> {
  return Promise.resolve(app.request(new URL(path, 'http://multaqa.test'), { method: 'POST', body, headers: { 'content-type': type } }));
}

describe('what anybody may send', () => {
  test.each([['as many fields as a megabyte holds', 500_000, 413], ['a thousand fields of one name', 1000, 403]] as const)('%s costs less to refuse than to send', async (_, count, status) => {
    const start = performance.now();
    expect((await post('/sign-in', 'application/x-www-form-urlencoded', 'a&'.repeat(count))).status).toBe(status);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  const boundless = 'multipart/form-data';
  test.each([
    ['multipart without a boundary', boundless, 'a'],
    ['multipart cut off', `${boundless}; boundary=x`, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
    ['multipart with nothing in it', `${boundless}; boundary=x`, ''],
  ])('%s is unreadable, and no fault of the program', async (_, type, body) => expect((await post('/sign-in', type, body)).status).toBe(400));

  test('a sign that is nothing is refused wherever it stands', async () => {
    const who = visitor(app);
    const { status } = await who.send('/sign-in', '/sign-in', { email: 'a\0@x.ma', password: 'x' });
    expect(status).toBe(400);
    expect((await who.get('/conventions?search=%00')).status).toBe(404);
    expect((await who.get('/%00')).status).toBe(404);
  });
});

describe('one form sent many times at once', () => {
  test('is recorded once, and every other copy is told so', async () => {
    const officer = await signedIn('takwin@region.example');
    const form = load((await officer.get('/meetings/new')).html)('form[action="/meetings"]').first();
    const fields = { ...Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value])), titleAr: 'لقاء مكرر', heldOn: '2026-11-20', placeAr: 'فاس', 'chair.0.titleAr': 'رئيس' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => officer.post('/meetings', fields)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409, 409, 409]);
    const { count } = await db.selectFrom('meetings').select((eb) => eb.fn.countAll<number>().as('count')).where('titleAr', '=', 'لقاء مكرر').executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});
