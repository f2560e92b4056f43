import { expect, test } from 'vitest';
import { historiesOf, standingsIn } from '#instruments';
import { journalEvents, verifyEvents } from '#journal';
import { calendarOf, isWorkingDay } from '#law';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { endFixedHoliday } from './end-fixed-holiday.ts';
import { confirmHoliday, removeHoliday, setHoliday } from './set-holiday.ts';

const day = (text: string) => text as Day;

async function administrator(db: Db): Promise<Actor> {
  const user = await db.selectFrom('users').select('id').where('email', '=', 'admin@region.example').executeTakeFirstOrThrow();

  return { userId: user.id, name: '', offices: [], isAdministrator: true, language: 'ar' };
}

test('a feast announced on another day moves there, and the days counted by it follow', async () => {
  const { db } = await testDatabase({ world: true });
  const actor = await administrator(db);
  await setHoliday(db, actor, { name: 'fitr', firstDay: day('2027-03-11'), days: 2, certainty: 'confirmed' }, now);
  const calendar = await calendarOf(db);
  expect(isWorkingDay(day('2027-03-10'), calendar)).toBe(true);
  expect(isWorkingDay(day('2027-03-12'), calendar)).toBe(false);
  const parties = (await db.selectFrom('parties').select('id').where('instrumentId', '=', 1).execute()).map(({ id }) => id);
  const derived = standingsIn(await historiesOf(db, parties));
  const stored = await db.selectFrom('standings').select(['partyId', 'step', 'dueOn']).where('partyId', 'in', parties).where('dueOn', 'is not', null).execute();
  for (const row of stored) expect(derived.get(row.partyId)?.steps.find(({ step }) => step === row.step)?.dueOn).toBe(row.dueOn);
  expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
});

test('an expected day is confirmed once; one entered by mistake goes away', async () => {
  const { db } = await testDatabase({ world: true });
  const actor = await administrator(db);
  await confirmHoliday(db, actor, { firstDay: day('2027-05-17') }, now);
  await expect(confirmHoliday(db, actor, { firstDay: day('2027-05-17') }, now)).rejects.toMatchObject({ refusal: { code: 'holiday.confirmed_already' } });
  await removeHoliday(db, actor, { firstDay: day('2027-05-17') }, now);
  await expect(removeHoliday(db, actor, { firstDay: day('2027-05-17') }, now)).rejects.toMatchObject({ refusal: { code: 'holiday.unknown' } });
});

test('a fixed holiday ends with a year, not before it began', async () => {
  const { db } = await testDatabase({ world: true });
  const actor = await administrator(db);
  await endFixedHoliday(db, actor, { name: 'youth_day', until: 2027 }, now);
  expect(isWorkingDay(day('2028-08-21'), await calendarOf(db))).toBe(true);
  await expect(endFixedHoliday(db, actor, { name: 'amazigh_new_year', until: 2020 }, now)).rejects.toMatchObject({ refusal: { code: 'holiday.ends_before_start' } });
});

test('nobody but an administrator touches the calendar', async () => {
  const { db } = await testDatabase({ world: true });
  const clerk = { ...(await administrator(db)), isAdministrator: false };
  for (const act of [() => setHoliday(db, clerk, { name: 'fitr', firstDay: day('2027-03-11'), days: 2, certainty: 'expected' }, now), () => confirmHoliday(db, clerk, { firstDay: day('2027-05-17') }, now), () => removeHoliday(db, clerk, { firstDay: day('2027-05-17') }, now), () => endFixedHoliday(db, clerk, { name: 'youth_day', until: 2027 }, now)]) {
    await expect(act()).rejects.toMatchObject({ refusal: { code: 'authority.not_administrator' } });
  }
});
