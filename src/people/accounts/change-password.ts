import { recordEvent } from '#journal';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Actor } from '../actor.ts';
import { placeAt, takeAttempt } from '../sign-in/attempts.ts';
import { hashPassword, isPassword, whyNotPassword } from './passwords.ts';
import { lockAccount, replacePassword } from './store.ts';

export interface PasswordChange {
  current: string;
  next: string;
  address: string;
}

/** Puts a password of one's own choice in place of the present one. Every session ends, this one too: the caller opens a new one. */
export async function changePassword(db: Db, actor: Actor, { current, next, address }: PasswordChange, at: Date): Promise<void> {
  const account = await db.selectFrom('users').select(['email', 'name']).where('id', '=', actor.userId).executeTakeFirstOrThrow();
  refuseIf(whyNotPassword(next, account));
  await takeAttempt(db, { email: account.email, place: placeAt(address) }, at);
  const hashed = await hashPassword(next);
  await db.transaction().execute(async (trx) => {
    const locked = await lockAccount(trx, actor.userId);
    const isRight = locked.hashed !== null && (await isPassword(current, locked.hashed));
    refuseIf(isRight ? undefined : refusal('password.current_wrong'));
    refuseIf(await isPassword(next, locked.hashed ?? '') ? refusal('password.same_as_before') : undefined);
    await replacePassword(trx, locked, { hashed, mustChangePassword: false }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'account.password_changed', `account/${actor.userId}`, {}, at);
  });
}
