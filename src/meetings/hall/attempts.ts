import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addressKept } from '#people';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';

/** Whose tries are counted together: those for one invitation, and those from one address on the network. */
export type Trier = { participantId: number } | { address: string };

const window = 600_000;
const aDay = 86_400_000;
/** Six digits of which two sets are good at a time: ten minutes of trying find them once in eighty thousand. */
const mostForInvitation = 6;
/** A whole hall may stand behind one address. */
const mostFromAddress = 120;

/**
 * Takes one try out of those that remain, before the code is looked at: what is sent together is counted one after the
 * other. Refuses when none is left, with the minutes to wait. Tries a day old are deleted on the way.
 */
export async function takeTry(db: Db, trier: Trier, at: Date): Promise<void> {
  const start = new Date(at.getTime() - window);
  const { attempts, since } = await db
    .with('forgotten', (trx) => trx.deleteFrom('hallAttempts').where('triedBy', 'in', oldTries(trx, trier, at)))
    .insertInto('hallAttempts')
    .values({ triedBy: keyOf(trier), since: at, attempts: 1 })
    .onConflict((conflict) =>
      conflict.column('triedBy').doUpdateSet({
        attempts: sql`case when hall_attempts.since < ${start} then 1 else hall_attempts.attempts + 1 end`,
        since: sql`case when hall_attempts.since < ${start} then excluded.since else hall_attempts.since end`,
      }),
    )
    .returning(['attempts', 'since'])
    .executeTakeFirstOrThrow();
  const most = 'address' in trier ? mostFromAddress : mostForInvitation;
  refuseIf(attempts > most ? refusal('request.too_often', { minutes: Math.max(1, Math.ceil((since.getTime() + window - at.getTime()) / 60_000)) }) : undefined);
}

/** Those that nobody else is about to delete or to count: nobody waits for the broom. One's own is begun anew instead. */
function oldTries(db: Pick<Db, 'selectFrom'>, trier: Trier, at: Date) {
  return db.selectFrom('hallAttempts').select('triedBy').where('since', '<', new Date(at.getTime() - aDay)).where('triedBy', '!=', keyOf(trier)).forUpdate().skipLocked();
}

/** A right code gives the invitation all its tries back, and the address the one that it took. */
export async function forgetTry(db: Db, trier: Trier): Promise<void> {
  await db.updateTable('hallAttempts').set((eb) => ({ attempts: 'address' in trier ? eb('attempts', '-', 1) : 0 })).where('triedBy', '=', keyOf(trier)).execute();
}

/** Of an address on the network only its digest is kept. */
function keyOf(trier: Trier): string {
  return 'address' in trier ? `address ${createHash('sha256').update(addressKept(trier.address)).digest('base64url').slice(0, 22)}` : `participant ${trier.participantId}`;
}
