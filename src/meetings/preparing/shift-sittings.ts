import { sql } from 'kysely';
import type { Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays, daysBetween } from '#platform/days';
import { refuseIf } from '#platform/refusals';
import type { LockedMeeting } from '../store.ts';
import { whyNotSit } from './sittings.ts';
import { sittingsOf } from './sittings-store.ts';

interface Days {
  startsOn: Day;
  endsOn: Day | null;
}

/** Gives a locked meeting other days, as many as before where no last one is named, and moves its sittings along. */
export async function shiftSittings(trx: Trx, meeting: Pick<LockedMeeting, 'id' | 'heldOn' | 'endsOn' | 'version'>, { startsOn, endsOn }: Days): Promise<Days> {
  const by = daysBetween(meeting.heldOn, startsOn);
  const to: Days = { startsOn, endsOn: endsOn ?? (meeting.endsOn ? addDays(meeting.endsOn, by) : null) };
  const sittings = await sittingsOf(trx, meeting.id);
  for (const sitting of sittings) refuseIf(whyNotSit({ ...sitting, day: addDays(sitting.day, by) }, to, []));

  await trx.updateTable('meetings').set({ heldOn: to.startsOn, endsOn: to.endsOn, version: meeting.version + 1 }).where('id', '=', meeting.id).execute();
  for (const sitting of by > 0 ? sittings.toReversed() : sittings) await trx.updateTable('sittings').set({ day: sql<Day>`day + ${by}::int` }).where('id', '=', sitting.id).execute();

  return to;
}
