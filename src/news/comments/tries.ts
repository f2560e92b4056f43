import { sql } from 'kysely';
import { prepared } from '#platform/database';
import type { Trx } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Marks } from './places.ts';
import { allowedInAnHour, busyNetwork } from './places.ts';

/**
 * Counts what an address and a network send, one after the other, so that nothing sent together slips through. Refuses
 * what is more than an hour allows, with how long to wait. What is a day old is deleted by the hour. Gives whether the network is busy.
 */
export async function takeTry(trx: Trx, { address, network }: Pick<Marks, 'address' | 'network'>, at: Date): Promise<{ isBusy: boolean }> {
  const { rows: [found] } = await sql<{ roomFrom: Date | null; ofNetwork: number }>`${sql.raw(prepared)}
    select room_from, of_network from take_comment_try(${address}, ${allowedInAnHour.address}, ${network}, ${allowedInAnHour.network}, ${at})`.execute(trx);
  refuseIf(found?.roomFrom ? refusal('request.too_often', { minutes: Math.ceil((found.roomFrom.getTime() - at.getTime()) / 60_000) }) : undefined);

  return { isBusy: (found?.ofNetwork ?? 0) >= busyNetwork };
}
