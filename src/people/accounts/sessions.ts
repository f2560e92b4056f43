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
