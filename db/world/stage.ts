import { randomUUID } from 'node:crypto';
import type { Calendar } from '#law';
import { nextWorkingDay } from '#law';
import type { StatedEntry } from '#meetings';
import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays, dayIn } from '#platform/days';

/** Where a story is told: up to which moment, and under which address the house prints its codes. */
export interface Stage {
  db: Db;
  now: Date;
  origin: string;
}

/** An hour of a day of the story, in the time of Greenwich. */
export function moment(day: Day, hour: string): Date {
  return new Date(`${day}T${hour}:00Z`);
}

/** True for a day that the story has reached. */
export function isReached({ now }: Pick<Stage, 'now'>, day: Day): boolean {
  return day <= dayIn(now);
}

/** The first working day at least so many days from the moment up to which the world is told. */
export function dayAhead({ now }: Pick<Stage, 'now'>, days: number, calendar: Calendar): Day {
  return nextWorkingDay(addDays(dayIn(now), days), calendar);
}

/** Somebody with the offices of a day, by the mail address of the account. */
export async function officerOn(db: Db, email: string, day: Day): Promise<Actor> {
  const { id } = await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  const actor = await actorOf(db, id, day);
  if (!actor) throw new Error(`No account ${email}`);

  return actor;
}

/** Somebody who signs the sheet of a hall, at the door or on the way out. */
export function signsSheet(participantId: number, direction: StatedEntry['direction'], happenedAt: Date): StatedEntry {
  return { nonce: randomUUID(), by: { participantId }, direction, happenedAt, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'paper', device: null, sittingId: null };
}
