import type { Insertable } from 'kysely';
import type { Database, Db, Trx } from '#platform/database';
import { participantToken, shortCode } from './codes.ts';

/** Somebody to be asked to a meeting, before the house gives a code and a secret. */
export type NewParticipant = Omit<Insertable<Database['participants']>, 'id' | 'meetingId' | 'shortCode' | 'token' | 'addedBy' | 'addedAt' | 'removedBy' | 'removedAt' | 'removedBecause'>;

const rowsAtOnce = 1000;

/** Adds participants to a meeting, each with its own code and secret. Gives their ids in the order asked. The meeting is locked by the caller. */
export async function saveParticipants(trx: Trx, meetingId: number, people: readonly NewParticipant[], by: string | null, at: Date): Promise<number[]> {
  const known = await trx.selectFrom('participants').select('shortCode').where('meetingId', '=', meetingId).execute();
  const taken = new Set(known.map((row) => row.shortCode));
  const rows = people.map((person) => {
    const code = shortCode(taken);
    taken.add(code);

    return { ...person, meetingId, shortCode: code, token: participantToken(), addedBy: by, addedAt: at };
  });
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const saved = await trx.insertInto('participants').values(rows.slice(start, start + rowsAtOnce)).returning('id').execute();
    ids.push(...saved.map((row) => row.id));
  }

  return ids;
}

/** Whoever carries a short code in a meeting, as read by `readShortCode`; none where nobody does, or where that person was taken off the list. */
export function personWithCode(db: Db | Trx, meetingId: number, code: string): Promise<{ id: number } | undefined> {
  return db.selectFrom('participants').select('id').where('meetingId', '=', meetingId).where('shortCode', '=', code).where('removedAt', 'is', null).executeTakeFirst();
}
