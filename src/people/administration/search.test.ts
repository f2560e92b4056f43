import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { actorOf, createAccount, initialiseHouse } from '../index.ts';
import { accountsFound } from './queries.ts';

const today = dayIn(now);

let db: Db;

beforeAll(async () => {
  ({ db } = await testDatabase());
  const begun = await initialiseHouse(db, { slug: 'region-03', name: 'سعاد المريني', email: 'souad@example.ma' }, now);
  const administrator = await actorOf(db, begun.userId, today);
  const commune = await db.selectFrom('bodies').select('id').where('territoryCode', '=', '03.061').where('kind', '=', 'provincial_council').executeTakeFirstOrThrow();
  if (!administrator) throw new Error('No administrator');
  const open = (name: string, email: string, office: { titleAr: string; titleFr: string } | null) =>
    createAccount(db, administrator, { name, email, office: office && { bodyId: commune.id, role: 'finance_officer', ...office, startsOn: today, endsOn: null } }, now);
  await open('أمينة الإدريسي', 'amina@example.ma', { titleAr: 'رئيسة مصلحة الميزانية', titleFr: 'Cheffe du service du budget' });
  await open('Zoé Lahlou', 'zoe.lahlou@example.ma', null);
  await open('يحيى بناني', 'yahya_100%@example.ma', null);
});

const found = async (search: string) => (await accountsFound(db, { language: 'ar', search, on: today })).accounts.map(({ name }) => name);

test.each([
  ['without its hamza', 'امينه الادريسي', ['أمينة الإدريسي']],
  ['with marks and tatweel', 'أَمِيـــنة', ['أمينة الإدريسي']],
  ['with ى for ي', 'يحيي', ['يحيى بناني']],
  ['without accents or capitals', 'ZOE', ['Zoé Lahlou']],
  ['by a title with another letter', 'رييسة مصلحه', ['أمينة الإدريسي']],
  ['by a French title', 'service du BUDGET', ['أمينة الإدريسي']],
  ['by a body’s name without its accents', 'prefectoral de MEKNES', ['أمينة الإدريسي']],
  ['by a body’s Arabic name', 'عماله مكناس', ['أمينة الإدريسي']],
  ['by an address', 'zoe.lahlou@', ['Zoé Lahlou']],
  ['by signs that are no wildcards', '100%@', ['يحيى بناني']],
  ['by what nobody has', '_____', []],
])('somebody is found %s', async (_, search, names) => expect(await found(search)).toEqual(names));

test('without a search, everybody is there', async () => expect((await found(' ')).length).toBe(4));
