import { recordEvent } from '#journal';
import type { Db } from '#platform/database';
import type { Doorkeeper, Passage } from './doorkeeper.ts';

/** Ends a session in the database and gives the cookies that take it out of the browser. */
export async function signOut(db: Db, keeper: Doorkeeper, { userId, passage }: { userId: string; passage: Passage }, at: Date): Promise<{ cookies: string[] }> {
  const left = await keeper.leave(passage);
  await db.transaction().execute((trx) => recordEvent(trx, { userId, bodyId: null }, 'account.signed_out', `account/${userId}`, {}, at));

  return left;
}
