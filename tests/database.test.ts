import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { admitApplication, connect } from '#platform/database';
import { testDatabase } from './database.ts';

const { db, ownerDb } = await testDatabase();
const other = await testDatabase();

test('the tests run on the Node.js that the product runs on', () => {
  expect(process.version).toMatch(/^v24\./);
});

test('every migration runs on an empty database', () => {
  expect(inject('cluster').failure).toBeUndefined();
});

test('the program is connected under its own role and migrations under the owner', async () => {
  const role = sql<{ role: string }>`select current_user as role`;
  expect((await role.execute(db)).rows).toEqual([{ role: 'multaqa_app' }]);
  expect((await role.execute(ownerDb)).rows).toEqual([{ role: 'postgres' }]);
});

test('what one test database holds, another does not see', async () => {
  await sql`create table only_here (day date)`.execute(ownerDb);
  await expect(sql`select from only_here`.execute(other.ownerDb)).rejects.toThrow('does not exist');
});

describe('whoever gets hold of the program’s connection', () => {
  test.each(['set role none', 'reset role', 'set session authorization default'])('has no more rights after «%s»', async (words) => {
    await db.connection().execute(async (held) => {
      await sql.raw(words).execute(held);
      expect((await sql<{ role: string }>`select current_user as role`.execute(held)).rows).toEqual([{ role: 'multaqa_app' }]);
      for (const harm of ['delete from acts', 'truncate journal_events', 'alter table acts disable trigger all', 'drop table acts', 'create table mine (day date)', 'create role mine', "copy (select 1) to program 'true'"]) {
        await expect(sql.raw(harm).execute(held)).rejects.toThrow(/permission denied|must be owner/u);
      }
    });
  });

  test.each(['set role postgres', 'set session authorization postgres', 'grant postgres to multaqa_app'])('may not say «%s»', async (words) => {
    await expect(sql.raw(words).execute(db)).rejects.toThrow(/permission denied|not.*admin/iu);
  });
});

describe('two addresses for one database', () => {
  beforeAll(async () => {
    await sql`create role another login password 'of_its_own'`.execute(other.ownerDb);
    await sql`create role another_owner login password 'of_its_own'`.execute(other.ownerDb);
    await sql`grant postgres to another_owner`.execute(other.ownerDb);
  });

  afterAll(async () => {
    await sql`drop role another`.execute(other.ownerDb);
    await sql`drop role another_owner`.execute(other.ownerDb);
  });

  const addressOf = (username: string) => Object.assign(new URL(other.url), { username, password: 'of_its_own' }).href;

  test('an account that owns nothing is let in under the program’s role', async () => {
    await admitApplication(addressOf('another'), other.ownerUrl);
    const connection = connect(addressOf('another'), { connections: 1 });
    expect((await sql<{ role: string }>`select current_user as role`.execute(connection.db)).rows).toEqual([{ role: 'multaqa_app' }]);
    await sql`set role none`.execute(connection.db);
    await expect(sql`delete from acts`.execute(connection.db).finally(connection.close)).rejects.toThrow(/permission denied/u);
  });

  test('an account that may become the owner is refused, and so is the owner', async () => {
    await expect(admitApplication(addressOf('another_owner'), other.ownerUrl)).rejects.toMatchObject({ refusal: { code: 'database.application_owns' } });
    await expect(admitApplication(other.ownerUrl, other.ownerUrl)).rejects.toMatchObject({ refusal: { code: 'database.application_owns' } });
  });
});
