import { recordEvent } from '#journal';
import type { Db, Trx } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { forgetFailures, takeAttempt } from './attempts.ts';
import type { Doorkeeper, Passage } from './doorkeeper.ts';

export interface SignInInput {
  email: string;
  password: string;
  address: string;
  passage: Passage;
}

/** Lets somebody in with address and password and gives the cookies of their new session. An unknown address is answered as a wrong password is. */
export async function signIn(db: Db, keeper: Doorkeeper, input: SignInInput, at: Date): Promise<{ userId: string; cookies: string[] }> {
  const email = input.email.toLowerCase();
  const place = keeper.browsers.placeOf(email, input.address, input.passage);
  const attempt = await takeAttempt(db, { email, place }, at);
  const { userId, cookies } = await keeper.enter(email, input.password, input.passage);
  if (!userId) return refuseWrong(db, email, attempt.locksUntil, at);
  await db.transaction().execute(async (trx) => {
    await forgetFailures(trx, email, place);
    await recordEvent(trx, { userId, bodyId: null }, 'account.signed_in', `account/${userId}`, {}, at);
  });

  return { userId, cookies: [...cookies, keeper.browsers.remember(email, input.passage)] };
}

/** The journal keeps that it happened and on which account, never what was typed. */
async function refuseWrong(db: Db, email: string, locksUntil: Date | undefined, at: Date): Promise<never> {
  await db.transaction().execute(async (trx) => {
    const subject = await accountNamed(trx, email);
    await recordEvent(trx, { userId: null, bodyId: null }, locksUntil ? 'account.locked' : 'account.sign_in_refused', subject, {}, at);
  });
  refuseIf(locksUntil ? refusal('sign_in.locked', { until: locksUntil.toISOString() }) : undefined);
  throw new RefusalError(refusal('sign_in.wrong'));
}

async function accountNamed(trx: Trx, email: string): Promise<string> {
  const account = await trx.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();

  return account ? `account/${account.id}` : 'account/unknown';
}
