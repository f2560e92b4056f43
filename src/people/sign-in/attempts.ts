import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import { addressKept, lockedUntil, minutesToWait, window, wrongPasswordsAllowed } from './lockout.ts';

const aDay = 86_400_000;

export interface Attempt {
  id: number;
  /** This one, if wrong, locks the account until then. */
  locksUntil: Date | undefined;
}

/** The account named at sign-in, whether it exists or not, without keeping the address itself. */
export function accountDigest(email: string): string {
  return createHash('sha256').update(email).digest('hex');
}

/**
 * Takes one attempt out of those that remain before a password is looked at: attempts sent together are counted one
 * after the other and none slips through. Refuses while the account is locked or the address tries too often.
 */
export async function takeAttempt(db: Db, { email, address }: { email: string; address: string }, at: Date): Promise<Attempt> {
  const digest = accountDigest(email);

  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(trx);
    await trx.deleteFrom('signInAttempts').where('happenedAt', '<', new Date(at.getTime() - aDay)).execute();
    const failures = await failuresOn(trx, digest);
    refuseIf(whyNotTry(failures, await failuresFrom(trx, addressKept(address), at), at));
    const { id } = await trx.insertInto('signInAttempts').values({ accountDigest: digest, address: addressKept(address), happenedAt: at }).returning('id').executeTakeFirstOrThrow();

    return { id, locksUntil: lockedUntil([...failures, at], at) };
  });
}

function whyNotTry(onAccount: readonly Date[], fromAddress: readonly Date[], at: Date) {
  const until = lockedUntil(onAccount, at);
  if (until) return refusal('sign_in.locked', { until: until.toISOString() });
  const minutes = minutesToWait(fromAddress, at);

  return minutes ? refusal('request.too_often', { minutes }) : undefined;
}

/** A right password opens the account anew: what was wrong before counts no more. */
export async function forgetFailures(trx: Db | Trx, email: string): Promise<void> {
  await trx.deleteFrom('signInAttempts').where('accountDigest', '=', accountDigest(email)).execute();
}

async function failuresOn(trx: Trx, digest: string): Promise<Date[]> {
  const rows = await trx.selectFrom('signInAttempts').select('happenedAt').where('accountDigest', '=', digest).orderBy('id', 'desc').limit(wrongPasswordsAllowed).execute();

  return rows.map((row) => row.happenedAt).toReversed();
}

async function failuresFrom(trx: Trx, address: string, at: Date): Promise<Date[]> {
  const since = new Date(at.getTime() - window);
  const rows = await trx.selectFrom('signInAttempts').select('happenedAt').where('address', '=', address).where('happenedAt', '>', since).orderBy('id').execute();

  return rows.map((row) => row.happenedAt);
}
