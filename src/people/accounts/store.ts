import { randomUUID } from 'node:crypto';
import type { Trx } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Language } from '#platform/words';
import type { Actor } from '../actor.ts';
import { forgetFailures } from '../sign-in/attempts.ts';

export interface NewAccount {
  name: string;
  email: string;
  language?: Language | null;
  /** The password's hash. */
  hashed: string;
  mustChangePassword: boolean;
}

/** Saves an account with its credential; refuses an address that has one. Gives the account's id. */
export async function saveAccount(trx: Trx, { name, email, language = null, hashed, mustChangePassword }: NewAccount, at: Date): Promise<string> {
  const id = randomUUID();
  const times = { createdAt: at, updatedAt: at };
  const saved = await trx
    .insertInto('users')
    .values({ id, name, email: email.toLowerCase(), language, mustChangePassword, emailVerified: false, ...times })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  refuseIf(saved ? undefined : refusal('account.address_taken'));
  await trx.insertInto('credentials').values({ id: randomUUID(), userId: id, providerId: 'credential', accountId: id, password: hashed, ...times }).execute();

  return id;
}

export interface LockedAccount {
  id: string;
  name: string;
  email: string;
  hashed: string | null;
}

/** An account and its password's hash, held until the end of the transaction. */
export async function lockAccount(trx: Trx, userId: string): Promise<LockedAccount> {
  const account = await trx.selectFrom('users').select(['id', 'name', 'email']).where('id', '=', userId).forUpdate().executeTakeFirst();
  if (!account) throw new RefusalError(refusal('account.unknown'));
  const credential = await trx.selectFrom('credentials').select('password').where('userId', '=', userId).where('providerId', '=', 'credential').executeTakeFirst();

  return { ...account, hashed: credential?.password ?? null };
}

/** Puts another password in place. Every session ends and wrong attempts are forgotten. */
export async function replacePassword(trx: Trx, account: LockedAccount, { hashed, mustChangePassword }: { hashed: string; mustChangePassword: boolean }, at: Date): Promise<void> {
  await trx.updateTable('credentials').set({ password: hashed, updatedAt: at }).where('userId', '=', account.id).where('providerId', '=', 'credential').execute();
  await trx.updateTable('users').set({ mustChangePassword, updatedAt: at }).where('id', '=', account.id).execute();
  await trx.deleteFrom('sessions').where('userId', '=', account.id).execute();
  await forgetFailures(trx, account.email);
}

/** As whom an administrator's change is written in the journal. */
export function authorOf(actor: Actor): { userId: string; bodyId: number | null } {
  return { userId: actor.userId, bodyId: actor.offices.find((office) => office.role === 'administrator')?.bodyId ?? null };
}
