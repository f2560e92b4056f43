import type { Actor } from '#people';
import type { Db } from '#platform/database';

/** Told in the next step. */
export async function tellMeetings(_db: Db, _actor: Actor, _now: Date): Promise<void> {}
