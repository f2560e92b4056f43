import { beforeAll, expect, test } from 'vitest';
import { boardOf, moneySteps } from '#instruments';
import { calendarOf, isWorkingDay } from '#law';
import { journalEvents, verifyEvents } from '#journal';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { terminalOn } from '../../tests/terminal.ts';

let db: Db;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
});

test('the board of El Hajeb shows its eighteen parties in their different fates', async () => {
  const today = dayIn(now);
  const board = await boardOf(db, { instrumentId: 1 }, { day: today, today, year: 2023 });
  expect(board.rows).toHaveLength(18);
  expect(board.figures).toMatchObject({ parties: 18, approved: 16, signed: 15 });
});

test('the journal of the told world verifies', async () => {
  expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
});

test('money moves on working days only', async () => {
  const calendar = await calendarOf(db);
  const days = await db.selectFrom('acts').select('happenedOn').distinct().where('step', 'in', moneySteps).execute();
  expect(days.map(({ happenedOn }) => happenedOn).filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
});

test('a party that has paid is never late because the owner has not recorded the receipt', async () => {
  const today = dayIn(now);
  const { rows, figures } = await boardOf(db, { programmeId: 1 }, { day: today, today, year: 2025 });
  const paid = rows.filter(({ money }) => money && money.due > 0 && money.paid === money.due && money.received < money.due);
  expect(paid.length).toBeGreaterThan(0);
  expect(paid.map(({ money, late }) => [money?.arrears, money?.awaited?.amount === (money?.due ?? 0) - (money?.received ?? 0), late])).toEqual(paid.map(() => [{ amount: 0, days: 0 }, true, false]));
  expect(figures.awaited).toBe(rows.reduce((sum, { money }) => sum + (money ? money.paid - money.received : 0), 0));
  expect(figures.arrears).toBe(rows.reduce((sum, { money }) => sum + (money && money.dueOn && money.dueOn < today ? money.due - money.paid : 0), 0));
});

test('the world is not told in a house that belongs to somebody, who is named', async () => {
  for (const [language, name] of [['ar', 'جهة فاس-مكناس'], ['en', 'Fès-Meknès']] as const) {
    expect(await terminalOn(() => db)(language, 'world')).toMatchObject({ code: 1, said: '', complained: expect.stringContaining(name) as string });
  }
});
