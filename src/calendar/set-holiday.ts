import { partiesMovedBy, rebuildStandingsIn } from '#instruments';
import { recordEvent } from '#journal';
import type { HolidayName } from '#law';
import type { Actor } from '#people';
import { whyNotAdminister } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays, daysBetween } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';

export const lunarNames = ['fitr', 'adha', 'muharram', 'mawlid'] as const satisfies readonly HolidayName[];

export interface LunarInput {
  name: (typeof lunarNames)[number];
  firstDay: Day;
  days: number;
  certainty: 'expected' | 'confirmed';
}

/** Enters a lunar holiday as it is expected or announced; one of the same name within two months of it is moved there. The days computed from the calendar follow in the same transaction. */
export async function setHoliday(db: Db, actor: Actor, input: LunarInput, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseIf(whyNotAdminister(actor) ?? whyNotSet(input));
    const moved = await lockSameFeast(trx, input);

    if (moved) await trx.deleteFrom('lunarHolidays').where('firstDay', '=', moved.firstDay).execute();
    const taken = await trx.insertInto('lunarHolidays').values({ ...input }).onConflict((conflict) => conflict.doNothing()).returning('firstDay').executeTakeFirst();
    refuseIf(taken ? undefined : refusal('holiday.day_taken'));
    await rebuildStandingsIn(trx);
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'calendar.holiday_set', `holiday/${input.name}`, { ...input, before: moved?.firstDay ?? null }, at);
  });
}

function whyNotSet({ days, firstDay }: LunarInput) {
  if (!Number.isInteger(days) || days < 1 || days > 5) return refusal('holiday.days_out_of_range');

  return firstDay < '2015-01-01' || firstDay > '2100-01-01' ? refusal('holiday.day_out_of_range') : undefined;
}

const sameFeastWithin = 60;

async function lockSameFeast(trx: Trx, { name, firstDay }: LunarInput) {
  const near = await trx.selectFrom('lunarHolidays').select(['firstDay', 'days', 'certainty']).where('name', '=', name).where('firstDay', '>=', addDays(firstDay, -sameFeastWithin)).where('firstDay', '<=', addDays(firstDay, sameFeastWithin)).forUpdate().execute();

  return near.toSorted((one, other) => Math.abs(daysBetween(one.firstDay, firstDay)) - Math.abs(daysBetween(other.firstDay, firstDay)))[0];
}

/** Confirms an expected holiday on its day. */
export async function confirmHoliday(db: Db, actor: Actor, { firstDay }: { firstDay: Day }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseIf(whyNotAdminister(actor));
    const holiday = await lockHoliday(trx, firstDay);
    refuseIf(holiday.certainty === 'confirmed' ? refusal('holiday.confirmed_already') : undefined);

    await trx.updateTable('lunarHolidays').set({ certainty: 'confirmed' }).where('firstDay', '=', firstDay).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'calendar.holiday_confirmed', `holiday/${holiday.name}`, { firstDay }, at);
  });
}

/** Takes away a holiday that was entered by mistake. */
export async function removeHoliday(db: Db, actor: Actor, { firstDay }: { firstDay: Day }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseIf(whyNotAdminister(actor));
    const holiday = await lockHoliday(trx, firstDay);

    await trx.deleteFrom('lunarHolidays').where('firstDay', '=', firstDay).execute();
    await rebuildStandingsIn(trx);
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'calendar.holiday_removed', `holiday/${holiday.name}`, { firstDay, days: holiday.days }, at);
  });
}

/** The holiday that a removal would take away, and how many parties' deadlines it would move; nothing is changed. */
export async function previewRemoval(db: Db, actor: Actor, { firstDay }: { firstDay: Day }) {
  refuseIf(whyNotAdminister(actor));
  const holiday = await db.selectFrom('lunarHolidays').select(['name', 'firstDay', 'days', 'certainty']).where('firstDay', '=', firstDay).executeTakeFirst();
  if (!holiday) throw new RefusalError(refusal('holiday.unknown'));
  const moved = await partiesMovedBy(db, async (trx) => {
    await trx.deleteFrom('lunarHolidays').where('firstDay', '=', firstDay).execute();
    await rebuildStandingsIn(trx);
  });

  return { holiday, moved };
}

async function lockHoliday(trx: Trx, firstDay: Day) {
  const holiday = await trx.selectFrom('lunarHolidays').select(['name', 'days', 'certainty']).where('firstDay', '=', firstDay).forUpdate().executeTakeFirst();
  if (!holiday) throw new RefusalError(refusal('holiday.unknown'));

  return holiday;
}
