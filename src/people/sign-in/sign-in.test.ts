import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { RefusalError } from '#platform/refusals';
import { demonstrationPassword } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { hashPassword, whyNotPassword } from '../accounts/passwords.ts';
import { saveAccount } from '../accounts/store.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { doorkeeper } from './doorkeeper.ts';
import { lockedUntil } from './lockout.ts';
import { signIn } from './sign-in.ts';

const password = 'سبع سنابل خضر';
const minute = 60_000;
const later = (minutes: number): Date => new Date(now.getTime() + minutes * minute);

let db: Db;
let keeper: Doorkeeper;

beforeAll(async () => {
  ({ db } = await testDatabase());
  keeper = doorkeeper(db, 'a secret of more than thirty-two signs');
  const hashed = await hashPassword(password);
  await db.transaction().execute((trx) => saveAccount(trx, { name: 'نادية العلمي', email: 'nadia@example.ma', hashed, mustChangePassword: false }, now));
});

beforeEach(async () => {
  await db.deleteFrom('signInAttempts').execute();
});

/** «in», or the code of the refusal. */
async function trying(email: string, typed: string, at = now, address = '192.0.2.7', cookie = ''): Promise<string> {
  try {
    await signIn(db, keeper, { email, password: typed, address, passage: { headers: new Headers({ cookie }), secure: true } }, at);

    return 'in';
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
}

async function inTurn(count: number, attempt: (turn: number) => Promise<string>): Promise<string[]> {
  const answers: string[] = [];
  for (let turn = 0; turn < count; turn += 1) answers.push(await attempt(turn));

  return answers;
}

describe('signing in', () => {
  test('the right password opens a session, in whatever letters the address is written', async () => {
    expect(await trying('Nadia@Example.MA', password)).toBe('in');
    const [event] = await db.selectFrom('journalEvents').select(['kind', 'facts']).orderBy('sequence', 'desc').limit(1).execute();
    expect(event).toMatchObject({ kind: 'account.signed_in' });
  });

  test('an unknown address is answered as a wrong password is, counted alike and after the same work', async () => {
    expect(await trying('nadia@example.ma', 'a wrong one')).toBe('sign_in.wrong');
    expect(await trying('nobody@example.ma', 'a wrong one')).toBe('sign_in.wrong');
    expect(await db.selectFrom('signInAttempts').selectAll().execute()).toHaveLength(2);
    const [known = 0, unknown = 0] = await fastest('nadia@example.ma', 'nobody@example.ma');
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  test('nothing that was typed is kept', async () => {
    await trying('nobody@example.ma', 'a wrong one');
    const attempts = JSON.stringify(await db.selectFrom('signInAttempts').selectAll().execute());
    const events = JSON.stringify(await db.selectFrom('journalEvents').selectAll().execute());
    expect(attempts + events).not.toMatch(/nobody|wrong one/);
  });
});

/** The shortest of several tries at each address, in turns: whatever else the machine does is then the same to both. */
async function fastest(...emails: string[]): Promise<number[]> {
  const shortest = emails.map(() => Infinity);
  for (let turn = 0; turn < 8; turn += 1) {
    for (const [index, email] of emails.entries()) {
      const start = performance.now();
      await keeper.enter(email, 'a wrong one', { headers: new Headers(), secure: true });
      shortest[index] = Math.min(shortest[index] ?? Infinity, performance.now() - start);
    }
  }

  return shortest;
}

describe('wrong passwords', () => {
  test('the fifth within a quarter of an hour closes the account, even to the right one', async () => {
    expect(await inTurn(5, (turn) => trying('nadia@example.ma', 'a wrong one', later(turn)))).toEqual(['sign_in.wrong', 'sign_in.wrong', 'sign_in.wrong', 'sign_in.wrong', 'sign_in.locked']);
    expect(await trying('nadia@example.ma', password, later(5))).toBe('sign_in.locked');
  });

  test('the account opens again a quarter of an hour after the last', async () => {
    await inTurn(5, (turn) => trying('nadia@example.ma', 'a wrong one', later(turn)));
    expect(await trying('nadia@example.ma', password, new Date(later(19).getTime() - 1))).toBe('sign_in.locked');
    expect(await trying('nadia@example.ma', password, later(19))).toBe('in');
  });

  test('the right password forgets those before it', async () => {
    await inTurn(4, () => trying('nadia@example.ma', 'a wrong one'));
    expect(await trying('nadia@example.ma', password)).toBe('in');
    expect(await trying('nadia@example.ma', 'a wrong one')).toBe('sign_in.wrong');
  });

  test('an address that has no account is closed in the same way', async () => {
    expect((await inTurn(6, () => trying('nobody@example.ma', 'a wrong one'))).slice(4)).toEqual(['sign_in.locked', 'sign_in.locked']);
  });

  test('attempts sent together are counted one after the other: none beyond the fifth is looked at', async () => {
    expect(await inTurn(3, () => trying('nadia@example.ma', 'a wrong one'))).toEqual(['sign_in.wrong', 'sign_in.wrong', 'sign_in.wrong']);
    await Promise.all(Array.from({ length: 5 }, () => sql`select pg_sleep(0.05)`.execute(db)));
    const answers = await Promise.all([...Array.from({ length: 19 }, () => trying('nadia@example.ma', 'a wrong one')), trying('nadia@example.ma', password)]);
    expect(answers.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'sign_in.locked'), 'sign_in.wrong']);
    expect(await db.selectFrom('signInAttempts').selectAll().execute()).toHaveLength(5);
  });

  test('one address that tries many accounts has to wait', async () => {
    await db.insertInto('signInAttempts').values(Array.from({ length: 40 }, (_, turn) => ({ accountDigest: `account ${turn}`, address: '198.51.100.4', happenedAt: now }))).execute();
    expect(await trying('nadia@example.ma', password, later(1), '198.51.100.4')).toBe('request.too_often');
    expect(await trying('nadia@example.ma', password, later(1), '198.51.100.5')).toBe('in');
  });

  test.each([
    ['four lock nothing', [0, 1, 2, 3], 4, undefined],
    ['five within a quarter of an hour lock', [0, 1, 2, 3, 15], 16, 30],
    ['five over a longer time lock nothing', [0, 1, 2, 3, 16], 17, undefined],
    ['a lock ends', [0, 1, 2, 3, 4], 19, undefined],
  ])('%s', (_, failures, at, until) => {
    expect(lockedUntil(failures.map(later), later(at))).toEqual(until === undefined ? undefined : later(until));
  });

  test('those sent together from one address on many accounts stop at forty', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, (_, turn) => trying(`nobody${turn}@example.ma`, 'a wrong one', now, '198.51.100.9')));
    expect(Map.groupBy(answers, (answer) => answer).get('request.too_often')).toHaveLength(20);
    expect(await db.selectFrom('signInAttempts').selectAll().where('address', '=', '198.51.100.9').execute()).toHaveLength(40);
  });
});

describe('wrong passwords of somebody else', () => {
  const elsewhere = (turn: number) => trying('nadia@example.ma', 'a wrong one', later(turn / 60), `203.0.113.${turn % 8}`);

  test('close nothing to whoever has typed none wrong here, however many they are', async () => {
    await inTurn(40, elsewhere);
    expect(await trying('nadia@example.ma', password, later(1))).toBe('in');
    expect(await trying('nadia@example.ma', password, later(1), '203.0.113.1')).toBe('sign_in.locked');
  });

  test('leave a newcomer one try once there are twenty', async () => {
    await inTurn(24, elsewhere);
    expect(await trying('nadia@example.ma', 'a wrong one', later(1), '192.0.2.1')).toBe('sign_in.locked');
    expect(await trying('nadia@example.ma', password, later(2), '192.0.2.1')).toBe('sign_in.locked');
  });

  test('at one’s own address stop neither a browser that was let in before nor what is wrong in it from being counted', async () => {
    const { cookies } = await signIn(db, keeper, { email: 'nadia@example.ma', password, address: '192.0.2.7', passage: { headers: new Headers(), secure: true } }, now);
    const known = cookies.find((cookie) => cookie.startsWith('__Host-multaqa-browser='))?.split(';')[0] ?? '';
    const other = known.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A'));
    await inTurn(45, (turn) => trying(turn < 5 ? 'nadia@example.ma' : `nobody${turn}@example.ma`, 'a wrong one'));
    expect(await trying('nadia@example.ma', password)).toBe('sign_in.locked');
    expect(await trying('nadia@example.ma', password, now, '192.0.2.7', other)).toBe('sign_in.locked');
    expect(await trying('karim@example.ma', 'a wrong one', now, '192.0.2.7', known)).toBe('request.too_often');
    expect(await trying('nadia@example.ma', password, now, '192.0.2.7', known)).toBe('in');
    expect((await inTurn(5, () => trying('nadia@example.ma', 'a wrong one', now, '192.0.2.7', known))).at(-1)).toBe('sign_in.locked');
  });
});

test('a password that everybody can read lets nobody in, in whatever letters it is typed', async () => {
  const closed = doorkeeper(db, 'a secret of more than thirty-two signs', [password]);
  const passage = { headers: new Headers(), secure: true };
  expect((await keeper.enter('nadia@example.ma', password, passage)).userId).toBeDefined();
  expect((await closed.enter('nadia@example.ma', password, passage)).userId).toBeUndefined();
  expect((await closed.enter('nadia@example.ma', password.normalize('NFKD'), passage)).userId).toBeUndefined();
});

test('nobody chooses the password of the demonstration', () => {
  expect(whyNotPassword(demonstrationPassword, { email: 'nadia@example.ma', name: 'نادية' })?.code).toBe('password.too_common');
});
