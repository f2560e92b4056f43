import { recordEvent } from '#journal';
import type { Db } from '#platform/database';
import { refuseIf } from '#platform/refusals';
import type { Language } from '#platform/words';
import type { Actor } from '../actor.ts';
import { whyNotAdminister } from '../authority.ts';
import { appoint } from './appoint-to-office.ts';
import type { Appointment } from './appointment.ts';
import { hashPassword, oneTimePassword, whyNotPassword } from './passwords.ts';
import { authorOf, saveAccount } from './store.ts';

export interface AccountInput {
  name: string;
  email: string;
  language?: Language | null;
  office?: Appointment | null;
  /** For a demonstration only: a password that stays. Everybody else receives one for a single sign-in. */
  password?: string;
}

/** Opens an account, with its first office where one is given. The password it gives back is shown once and kept nowhere. */
export async function createAccount(db: Db, actor: Actor, input: AccountInput, at: Date): Promise<{ userId: string; oneTimePassword: string | null }> {
  refuseIf(whyNotAdminister(actor) ?? (input.password === undefined ? undefined : whyNotPassword(input.password, input)));
  const once = input.password === undefined ? oneTimePassword() : null;
  const hashed = await hashPassword(input.password ?? once ?? '');
  const author = authorOf(actor);

  return db.transaction().execute(async (trx) => {
    const { name, email, language } = input;
    const userId = await saveAccount(trx, { name, email, language, hashed, mustChangePassword: once !== null }, at);
    await recordEvent(trx, author, 'account.created', `account/${userId}`, { name }, at);
    if (input.office) await appoint(trx, author, { ...input.office, userId }, at);

    return { userId, oneTimePassword: once };
  });
}
