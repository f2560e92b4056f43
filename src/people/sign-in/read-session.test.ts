import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { testDatabase } from '../../../tests/database.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { demonstrationAccounts } from '#world';
import { readSession, tokenIn } from './read-session.ts';

const hour = 3_600_000;
const terms = { secret: 'the secret of the sessions', lasts: 12 * 3600, renewedAfter: 3600 };

let db: Db;
let officer: Visitor;
const cookie = () => officer.cookies.get('multaqa-session') ?? '';

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = visitor(siteOn(db));
  await officer.send('/sign-in', '/sign-in', { email: 'takwin@region.example', password: demonstrationAccounts.find(({ email }) => email === 'takwin@region.example')?.password ?? '' });
});

describe('a session’s cookie', () => {
  test.each(['', '.', 'token', 'token.', '.signature', 'token.c2lnbmF0dXJl', 'token.bm90IHRoZSBzaWduYXR1cmUgYnV0IGFzIGxvbmcgYXM='])('is nobody’s where its signature is not ours: %s', (written) => expect(tokenIn(written, terms.secret)).toBeUndefined());

  test('opens the door while the session lasts, and not after it ended, nor with one letter changed', async () => {
    expect((await officer.get('/desk')).status).toBe(200);
    const whole = cookie();
    officer.cookies.set('multaqa-session', whole.replace(/^./u, (sign) => (sign === 'a' ? 'b' : 'a')));
    expect((await officer.get('/desk')).status).toBe(303);
    officer.cookies.set('multaqa-session', whole);
    await db.updateTable('sessions').set({ expiresAt: new Date(Date.now() - 1000) }).execute();
    expect((await officer.get('/desk')).status).toBe(303);
  });
});

const ages: [string, number, boolean][] = [
  ['just opened', 0, true],
  ['not yet an hour old', hour - 1000, true],
  ['to be renewed', hour, false],
  ['over', 12 * hour, false],
];

test.each(ages)('a session that is %s is read here: %s', async (_, age, isRead) => {
  const { createHmac } = await import('node:crypto');
  const token = `token-of-age-${age}`;
  const at = new Date('2026-11-24T09:00:00Z');
  const { id: userId } = await db.selectFrom('users').select('id').where('email', '=', 'takwin@region.example').executeTakeFirstOrThrow();
  await db.insertInto('sessions').values({ id: token, token, userId, expiresAt: new Date(at.getTime() - age + 12 * hour), createdAt: at, updatedAt: at, ipAddress: null, userAgent: null }).execute();
  const signed = `${token}.${createHmac('sha256', terms.secret).update(token).digest('base64')}`;
  const read = await readSession(db, signed, terms, at);
  expect(read?.email).toBe(isRead ? 'takwin@region.example' : undefined);
});
