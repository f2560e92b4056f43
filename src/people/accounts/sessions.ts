import { recordEvent } from '#journal';
import type { Db } from '#platform/database';
import type { Language } from '#platform/words';
import type { Actor } from '../actor.ts';

/** Ends every session of a person but the one they are in. Gives how many ended. */
export async function endOtherSessions(db: Db, actor: Actor, { sessionId }: { sessionId: string }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom('sessions').where('userId', '=', actor.userId).where('id', '!=', sessionId).executeTakeFirstOrThrow();
    const count = Number(numDeletedRows);
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'account.other_sessions_ended', `account/${actor.userId}`, { count }, at);

    return count;
  });
}

/** Keeps the language in which somebody reads. A preference, not a change worth the journal. */
export async function preferLanguage(db: Db, actor: Actor, language: Language): Promise<void> {
  await db.updateTable('users').set({ language }).where('id', '=', actor.userId).execute();
}

/** How many sessions of a person are open beside the one they are in. */
export async function countOtherSessions(db: Db, actor: Actor, { sessionId }: { sessionId: string }, at: Date): Promise<number> {
  const { count } = await db
    .selectFrom('sessions')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('userId', '=', actor.userId)
    .where('id', '!=', sessionId)
    .where('expiresAt', '>', at)
    .executeTakeFirstOrThrow();

  return Number(count);
}
