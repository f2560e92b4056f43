import { expect, test } from 'vitest';
import { boardOf } from '#instruments';
import { journalEvents, verifyEvents } from '#journal';
import { dayIn } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';

test('the board of El Hajeb shows its eighteen parties in their different fates', async () => {
  const { db } = await testDatabase({ world: true });
  const today = dayIn(now);
  const board = await boardOf(db, { instrumentId: 1 }, { day: today, today, year: 2023 });
  expect(board.rows).toHaveLength(18);
  expect(board.figures).toMatchObject({ parties: 18, approved: 16, signed: 15 });
});

test('the journal of the told world verifies', async () => {
  const { db } = await testDatabase({ world: true });
  expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
});
