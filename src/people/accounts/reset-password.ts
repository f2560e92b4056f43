import { recordEvent } from '#journal';
import type { Db } from '#platform/database';
import { refuseIf } from '#platform/refusals';
import type { Actor } from '../actor.ts';
import { whyNotAdminister } from '../authority.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';
import { authorOf, lockAccount, replacePassword } from './store.ts';

/** Gives an account a password for one sign-in, after which its holder chooses their own; shown once and kept nowhere. */
export async function resetPassword(db: Db, actor: Actor, { userId }: { userId: string }, at: Date): Promise<string> {
  refuseIf(whyNotAdminister(actor));
  const once = oneTimePassword();
  const hashed = await hashPassword(once);
  await db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, userId);
    await replacePassword(trx, account, { hashed, mustChangePassword: true }, at);
    await recordEvent(trx, authorOf(actor), 'account.password_reset', `account/${userId}`, {}, at);
  });

  return once;
}
