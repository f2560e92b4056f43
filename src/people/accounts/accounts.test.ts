import { Command } from 'commander';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Db } from '#platform/database';
import { addDays, dayIn } from '#platform/days';
import { RefusalError } from '#platform/refusals';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import type { Actor } from '../actor.ts';
import { bodyActedFor, whyNotActFor } from '../authority.ts';
import type { Capability } from '../capabilities.ts';
import { capabilities } from '../capabilities.ts';
import { initCommands } from '../commands.ts';
import { initialiseHouse } from '../initialise-house.ts';
import { actorOf, owningBody } from '../queries.ts';
import { appointToOffice } from './appoint-to-office.ts';
import { changePassword } from './change-password.ts';
import { createAccount } from './create-account.ts';
import { endOffice } from './end-office.ts';
import { resetPassword } from './reset-password.ts';

const today = dayIn(now);
const yesterday = addDays(today, -1);
const everyCapability = [...new Set(Object.values(capabilities).flat())] as Capability[];

let db: Db;
let administrator: Actor;
let house: number;
let elHajeb: number;
const printed: string[] = [];

async function actor(userId: string, day = today): Promise<Actor> {
  const found = await actorOf(db, userId, day);
  if (!found) throw new Error(`No account ${userId}`);

  return found;
}

async function refusalOf(act: Promise<unknown>): Promise<string | undefined> {
  return act.then(
    () => undefined,
    (error: unknown) => (error instanceof RefusalError ? error.refusal.code : Promise.reject(error)),
  );
}

/** By the command, on the day on which these tests are lived: it reads the clock of the terminal. */
const initialise = (body: string) => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const program = new Command().exitOverride();
  initCommands(program, async () => ({ db, close: async () => undefined }), (text) => printed.push(text));

  return program.parseAsync(['init', '--body', body, '--name', 'سعاد المريني', '--email', 'Souad@example.ma'], { from: 'user' }).finally(() => void vi.useRealTimers());
};

beforeAll(async () => {
  ({ db } = await testDatabase());
  await initialise('region-03');
  const { id } = await db.selectFrom('users').select('id').executeTakeFirstOrThrow();
  administrator = await actor(id);
  house = (await owningBody(db))?.id ?? 0;
  elHajeb = (await db.selectFrom('bodies').select('id').where('slug', '=', 'commune-03.171.01.05').executeTakeFirstOrThrow()).id;
});

const president = (name: string, terms = {}) => ({ name, email: `${name}@example.ma`, office: { bodyId: elHajeb, role: 'president', titleAr: 'رئيس جماعة الحاجب', startsOn: today, ...terms } }) as const;

describe('a house', () => {
  test('begins with its owner and an administrator, whose password is printed once and kept nowhere', async () => {
    const once = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(printed.join('\n'))?.[0] ?? '';
    expect(await owningBody(db)).toMatchObject({ slug: 'region-03' });
    expect(administrator).toMatchObject({ isAdministrator: true, name: 'سعاد المريني' });
    expect(await db.selectFrom('users').select(['email', 'mustChangePassword']).execute()).toEqual([{ email: 'souad@example.ma', mustChangePassword: true }]);
    const events = await db.selectFrom('journalEvents').select(['kind', 'facts']).orderBy('sequence').execute();
    expect(events.map(({ kind }) => kind)).toEqual(['house.initialised', 'account.created', 'office.begun']);
    expect(once).not.toBe('');
    expect(JSON.stringify([events, await db.selectFrom('credentials').selectAll().execute()])).not.toContain(once);
  });

  test('is not given a second time, to whomever', async () => {
    expect(await refusalOf(initialise('region-03'))).toBe('house.initialised_already');
    expect(await refusalOf(initialise('council-03.171'))).toBe('house.initialised_already');
    expect(await db.selectFrom('users').selectAll().execute()).toHaveLength(1);
  });

  test('is not given to a body that does not exist', async () => {
    expect(await refusalOf(initialise('region-99'))).toBe('body.no_such_slug');
  });

  test('is given once, even when asked for twice at the same time', async () => {
    const { db: other } = await testDatabase();
    const asked = ['region-01', 'region-02'].map((slug) => refusalOf(initialiseHouse(other, { slug, name: slug, email: `${slug}@example.ma` }, now)));
    expect((await Promise.all(asked)).toSorted()).toEqual(['house.initialised_already', undefined]);
    expect(await other.selectFrom('users').selectAll().execute()).toHaveLength(1);
  });
});

describe('an administrator', () => {
  test('has no power over any act, not even in the owner body', () => {
    const acts = everyCapability.filter((capability) => capability !== 'administer');
    expect(acts.length).toBeGreaterThan(8);
    for (const capability of acts) expect(whyNotActFor(administrator, house, capability)?.code).toBe('authority.not_your_body');
    expect(bodyActedFor(administrator, house)).toBeUndefined();
  });

  test('gives themselves no office, and nobody is administrator and something else on the same day', async () => {
    const acting = { bodyId: house, role: 'training_officer', titleAr: 'المسؤول عن التكوين المستمر', startsOn: today } as const;
    expect(await refusalOf(appointToOffice(db, administrator, { ...acting, userId: administrator.userId }, now))).toBe('office.oneself');
    const { userId } = await createAccount(db, administrator, { name: 'ilyas', email: 'ilyas@example.ma', office: { ...acting, endsOn: addDays(today, 10) } }, now);
    const running = { bodyId: house, role: 'administrator', titleAr: 'مدير المنصة', userId } as const;
    expect(await refusalOf(appointToOffice(db, administrator, { ...running, startsOn: addDays(today, 10) }, now))).toBe('office.administrator_apart');
    expect(await refusalOf(appointToOffice(db, administrator, { ...running, startsOn: addDays(today, 11), endsOn: addDays(today, 12) }, now))).toBeUndefined();
    expect(await refusalOf(appointToOffice(db, administrator, { ...acting, userId, startsOn: addDays(today, 12) }, now))).toBe('office.administrator_apart');
  });

  test('exists only in the owner body', async () => {
    const act = createAccount(db, administrator, { ...president('ahmed'), office: { bodyId: elHajeb, role: 'administrator', titleAr: 'مدير', startsOn: today } }, now);
    expect(await refusalOf(act)).toBe('office.administrator_elsewhere');
  });

  test('cannot be ended when nobody else administers', async () => {
    const { id } = await db.selectFrom('offices').select('id').where('userId', '=', administrator.userId).executeTakeFirstOrThrow();
    expect(await refusalOf(endOffice(db, administrator, { officeId: id, userId: administrator.userId, endsOn: today }, now))).toBe('office.last_administrator');
  });

  test('one of two may go; two going at once leave one', async () => {
    const office = { bodyId: house, role: 'administrator', titleAr: 'مدير المنصة', startsOn: today } as const;
    await createAccount(db, administrator, { name: 'كريم', email: 'karim@example.ma', office }, now);
    const offices = await db.selectFrom('offices').select(['id', 'userId']).where('role', '=', 'administrator').where('endsOn', 'is', null).execute();
    const ends = await Promise.all(offices.map(({ id, userId }) => refusalOf(endOffice(db, administrator, { officeId: id, userId, endsOn: today }, now))));
    expect(ends.toSorted()).toEqual(['office.last_administrator', undefined]);
  });
});

describe('an office', () => {
  test('that ended yesterday gives no authority today, and gave it to the end of its last day', async () => {
    const { userId } = await createAccount(db, administrator, president('hassan', { startsOn: addDays(today, -30), endsOn: yesterday }), now);
    expect(whyNotActFor(await actor(userId, yesterday), elHajeb, 'record_signature')).toBeUndefined();
    expect(whyNotActFor(await actor(userId), elHajeb, 'record_signature')?.code).toBe('authority.not_your_body');
    expect((await actor(userId)).offices).toEqual([]);
  });

  test('of a president has one holder at a time', async () => {
    const { userId } = await createAccount(db, administrator, president('fatima'), now);
    expect(await refusalOf(createAccount(db, administrator, president('omar'), now))).toBe('office.held_by_another');
    expect(await db.selectFrom('users').select('id').where('name', '=', 'omar').execute()).toEqual([]);
    const { id } = await db.selectFrom('offices').select('id').where('userId', '=', userId).executeTakeFirstOrThrow();
    expect(await refusalOf(endOffice(db, administrator, { officeId: id, userId: administrator.userId, endsOn: today }, now))).toBe('office.unknown');
    await endOffice(db, administrator, { officeId: id, userId, endsOn: today }, now);
    expect(await refusalOf(createAccount(db, administrator, president('omar', { startsOn: addDays(today, 1) }), now))).toBeUndefined();
  });

  test('is given, ended and opened an account for by administrators alone', async () => {
    const [{ id: userId } = { id: '' }] = await db.selectFrom('users').select('id').where('name', '=', 'fatima').execute();
    const { id } = await db.selectFrom('offices').select('id').where('userId', '=', userId).executeTakeFirstOrThrow();
    const other = await actor(userId);
    const office = { bodyId: house, role: 'administrator', titleAr: 'مديرة', startsOn: today } as const;
    const acts = [createAccount(db, other, president('zineb'), now), appointToOffice(db, other, { ...office, userId }, now), endOffice(db, other, { officeId: id, userId, endsOn: today }, now), resetPassword(db, other, { userId }, now)];
    expect(new Set(await Promise.all(acts.map(refusalOf)))).toEqual(new Set(['authority.not_administrator']));
  });
});

describe('a password', () => {
  test.each([
    ['short', 'password.too_short'],
    ['aaaaaaaaaaaaaa', 'password.too_common'],
    ['Multaqa2026!!', 'password.too_common'],
    ['my name is salma', 'password.is_personal'],
  ])('«%s» is refused', async (next, code) => {
    const userId = await salma();
    expect(await refusalOf(changePassword(db, await actor(userId), { current: 'olive trees at dusk', next, address: '192.0.2.1' }, now))).toBe(code);
  });

  test('is changed only by who knows the present one; five wrong ones close that way too', async () => {
    const self = await actor(await salma());
    const change = (current: string) => refusalOf(changePassword(db, self, { current, next: 'rain on the cedars', address: '192.0.2.1' }, now));
    for (let turn = 0; turn < 5; turn += 1) expect(await change('not this one')).toBe('password.current_wrong');
    expect(await change('olive trees at dusk')).toBe('sign_in.locked');
  });
});

async function salma(): Promise<string> {
  const known = await db.selectFrom('users').select('id').where('name', '=', 'salma').executeTakeFirst();

  return known?.id ?? (await createAccount(db, administrator, { name: 'salma', email: 'salma@example.ma', password: 'olive trees at dusk' }, now)).userId;
}
