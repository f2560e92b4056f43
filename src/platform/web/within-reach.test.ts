import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/database.ts';
import { makeApp } from '../../app.tsx';
import { refusalIn } from './answer-form.ts';
import type { Env } from './env.ts';
import { withinReach } from './within-reach.ts';

/** A house whose pages end only when they are told to. */
function slowHouse(reach: Parameters<typeof withinReach>[0]) {
  const ends: (() => void)[] = [];
  const app = new Hono<Env>();
  app.use(withinReach(reach));
  app.all('/', async (c) => {
    await new Promise<void>((end) => void ends.push(end));

    return c.text('done');
  });
  app.onError((error, c) => c.text(refusalIn(error)?.code ?? 'broken', 503));

  return { ask: (method = 'GET') => app.request('/', { method }), ends };
}

const soon = () => new Promise((done) => void setTimeout(done, 5));

describe('a house that can do two things at once', () => {
  test('has two more wait their turn, in their order, and asks others to come again', async () => {
    const { ask, ends } = slowHouse({ atOnce: 2, waiting: 2, patience: 10_000 });
    const asked = Array.from({ length: 4 }, () => ask());
    await soon();
    expect(ends).toHaveLength(2);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('refresh'), await refused.text()]).toEqual([503, '3', '3', 'house.busy']);
    for (let answered = 0; answered < 4; answered += 1) {
      ends.shift()?.();
      await soon();
    }
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  test('lets nobody wait for ever, and a form is never sent again by itself', async () => {
    const { ask, ends } = slowHouse({ atOnce: 1, waiting: 5, patience: 10 });
    const first = ask();
    await soon();
    const refused = await ask('POST');
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('refresh')]).toEqual([503, '3', null]);
    ends[0]?.();
    expect((await first).status).toBe(200);
    const next = ask();
    await soon();
    ends[1]?.();
    expect((await next).status).toBe(200);
  });
});

describe('the refusal', () => {
  test.each([['ar', 'text/html', 'أعيدوا المحاولة بعد 3 ثوان'], ['fr', 'text/html', 'Réessayez dans 3 secondes'], ['ar', 'application/json', '"code":"house.busy"']])('in %s as %s says when and why, and asks nothing of the database', async (language, accept, sentence) => {
    const { db, close } = await testDatabase();
    const app = makeApp({ db, secret: 'a secret of more than thirty-two signs', reach: { atOnce: 0, waiting: 0, patience: 0 } });
    await close();
    const answer = await app.request('/', { headers: { accept, 'accept-language': language } });
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, '3', 'private, no-store']);
    expect(await answer.text()).toContain(sentence);
    expect((await app.request('/health')).status).toBe(200);
  });
});
