import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import { addressKept, allowedHere, lockedUntil, minutesToWait, window } from './lockout.ts';

const aDay = 86_400_000;

export interface Attempt {
  id: number;
  /** This one, if wrong, closes the account to this place until then. */
  locksUntil: Date | undefined;
}

/** From where somebody tries: a browser that has been let into this account before, or the address on the network. */
export interface Place {
  key: string;
  isKnown: boolean;
}

export function placeAt(address: string): Place {
  return { key: addressKept(address), isKnown: false };
}

/** The account named at sign-in, whether it exists or not, without keeping the address itself. */
export function accountDigest(email: string): string {
  return createHash('sha256').update(email).digest('hex');
}

/**
 * Takes one attempt out of those that remain before a password is looked at: attempts sent together are counted one
 * after the other and none slips through. Refuses while the account is closed to this place, or the place tries too often.
 * Wrong passwords from elsewhere never close an account to whoever has typed none wrong here.
 */
export async function takeAttempt(db: Db, { email, place }: { email: string; place: Place }, at: Date): Promise<Attempt> {
  const digest = accountDigest(email);

  return db.transaction().execute(async (trx) => {
    for (const held of [digest, place.key]) await sql`select pg_advisory_xact_lock(hashtextextended(${held}, 0))`.execute(trx);
    await trx.deleteFrom('signInAttempts').where('happenedAt', '<', new Date(at.getTime() - aDay)).execute();
    const allowed = allowedHere(place, await failuresElsewhere(trx, digest, place, at));
    const failures = await failuresOn(trx, digest, place, allowed);
    refuseIf(whyNotTry(lockedUntil(failures, at, allowed), await failuresFrom(trx, place.key, at), at));
    const { id } = await trx.insertInto('signInAttempts').values({ accountDigest: digest, address: place.key, happenedAt: at }).returning('id').executeTakeFirstOrThrow();

    return { id, locksUntil: lockedUntil([...failures, at], at, allowed) };
  });
}

function whyNotTry(until: Date | undefined, fromPlace: readonly Date[], at: Date) {
  if (until) return refusal('sign_in.locked', { until: until.toISOString() });
  const minutes = minutesToWait(fromPlace, at);

  return minutes ? refusal('request.too_often', { minutes }) : undefined;
}

/** A right password opens the account anew to its place: what was wrong there before counts no more, what is wrong elsewhere does. */
export async function forgetFailures(trx: Db | Trx, email: string, place?: Place): Promise<void> {
  const ofAccount = trx.deleteFrom('signInAttempts').where('accountDigest', '=', accountDigest(email));
  await (place ? ofAccount.where('address', '=', place.key) : ofAccount).execute();
}

async function failuresOn(trx: Trx, digest: string, { key }: Place, allowed: number): Promise<Date[]> {
  const rows = await trx.selectFrom('signInAttempts').select('happenedAt').where('accountDigest', '=', digest).where('address', '=', key).orderBy('id', 'desc').limit(allowed).execute();

  return rows.map((row) => row.happenedAt).toReversed();
}

async function failuresElsewhere(trx: Trx, digest: string, { key }: Place, at: Date): Promise<number> {
  const since = new Date(at.getTime() - window);
  const { count } = await trx.selectFrom('signInAttempts').select((eb) => eb.fn.countAll<number>().as('count')).where('accountDigest', '=', digest).where('address', '!=', key).where('happenedAt', '>', since).executeTakeFirstOrThrow();

  return Number(count);
}

async function failuresFrom(trx: Trx, address: string, at: Date): Promise<Date[]> {
  const since = new Date(at.getTime() - window);
  const rows = await trx.selectFrom('signInAttempts').select('happenedAt').where('address', '=', address).where('happenedAt', '>', since).orderBy('id').execute();

  return rows.map((row) => row.happenedAt);
}
