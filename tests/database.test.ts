import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
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
