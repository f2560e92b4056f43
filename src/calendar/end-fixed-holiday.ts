import { rebuildStandingsIn } from '#instruments';
import { recordEvent } from '#journal';
import { fixedHolidayNames } from '#law';
import type { Actor } from '#people';
import { whyNotAdminister } from '#people';
import type { Db } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';

/** Sets the last year in which a fixed holiday exists; with none, it exists for good. */
export async function endFixedHoliday(db: Db, actor: Actor, { name: asked, until }: { name: string; until: number | null }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseIf(whyNotAdminister(actor));
    const name = fixedHolidayNames.find((known) => known === asked);
    const holiday = name && (await trx.selectFrom('fixedHolidays').select('since').where('name', '=', name).forUpdate().executeTakeFirst());
    if (!holiday) throw new RefusalError(refusal('holiday.unknown'));
    refuseIf(until !== null && until < holiday.since ? refusal('holiday.ends_before_start', { since: holiday.since }) : undefined);

    await trx.updateTable('fixedHolidays').set({ until }).where('name', '=', name).execute();
    await rebuildStandingsIn(trx);
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'calendar.fixed_holiday_ended', `holiday/${name}`, { until }, at);
  });
}
