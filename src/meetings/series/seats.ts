import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { SeatPlan } from './series.ts';
import { whyNotSeat, whyNotUnseat } from './series.ts';

/** Gives a seat in a committee from a day on. One chair at a time. Gives the seat's id. */
export async function addSeat(db: Db, actor: Actor, { seriesId, ...seat }: SeatPlan & { seriesId: number; submission?: string }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const series = await lockSeries(trx, seriesId);
    refuseIf(whyNotActFor(actor, series.ownerBodyId, 'run_meetings'));
    const seated = await trx.selectFrom('committeeSeats').select(['capacity', 'endsOn', 'position']).where('seriesId', '=', seriesId).execute();
    refuseIf(whyNotSeat(seat, series.kind, seated));
    const body = seat.bodyId === null || (await trx.selectFrom('bodies').select('id').where('id', '=', seat.bodyId).executeTakeFirst());
    refuseIf(body ? undefined : refusal('seat.body_unknown'));
    const position = Math.max(0, ...seated.map((other) => other.position)) + 1;
    const { id } = await trx.insertInto('committeeSeats').values({ ...seat, titleAr: seat.titleAr.trim(), seriesId, position }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: series.ownerBodyId }, 'committee.seat_given', `series/${seriesId}`, { seat: id, capacity: seat.capacity, title: seat.titleAr, body: seat.bodyId, from: seat.startsOn }, at);

    return id;
  });
}

/** Ends a seat on a day, its last. The seat stays in the composition of the days before. */
export async function endSeat(db: Db, actor: Actor, { seriesId, seatId, endsOn }: { seriesId: number; seatId: number; endsOn: Day }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const series = await lockSeries(trx, seriesId);
    refuseIf(whyNotActFor(actor, series.ownerBodyId, 'run_meetings'));
    const seat = await trx.selectFrom('committeeSeats').select(['startsOn', 'endsOn', 'titleAr']).where('id', '=', seatId).where('seriesId', '=', seriesId).executeTakeFirst();
    if (!seat) throw new RefusalError(refusal('seat.unknown'));
    refuseIf(whyNotUnseat(seat, endsOn));
    await trx.updateTable('committeeSeats').set({ endsOn }).where('id', '=', seatId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: series.ownerBodyId }, 'committee.seat_ended', `series/${seriesId}`, { seat: seatId, title: seat.titleAr, on: endsOn }, at);
  });
}

/** Holds a series until the transaction ends. */
export async function lockSeries(trx: Trx, seriesId: number) {
  const series = await trx.selectFrom('meetingSeries').select(['id', 'kind', 'ownerBodyId']).where('id', '=', seriesId).forUpdate().executeTakeFirst();
  if (!series) throw new RefusalError(refusal('series.unknown'));

  return series;
}
