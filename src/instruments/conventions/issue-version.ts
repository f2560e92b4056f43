import { createHash } from 'node:crypto';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { historiesOf, standingsIn } from '../acts/histories.ts';
import { replaceStandings } from '../acts/store.ts';
import { textInForce } from './text-in-force.ts';
import type { NextText } from './version.ts';
import { whyNotIssueVersion } from './version.ts';

export type NewVersion = NextText & { instrumentId: number };

/** Issues the next version of an instrument's text; every earlier one stays. Gives its number. */
export async function issueVersion(db: Db, actor: Actor, input: NewVersion, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { id, ownerBodyId } = await lockInstrument(trx, input.instrumentId);
    refuseIf(whyNotActFor(actor, ownerBodyId, 'run_instruments'));
    const text = await textInForce(trx, id);
    refuseIf(whyNotIssueVersion(text, input, dayIn(at)));

    const { textFr, issuedOn } = input;
    const [number, textAr] = [text.number + 1, input.textAr.trim()];
    await trx.insertInto('instrumentVersions').values({ instrumentId: id, number, textAr, textFr, issuedOn, createdBy: actor.userId, createdAt: at }).execute();
    await trx.updateTable('instruments').set({ currentVersion: number }).where('id', '=', id).execute();
    await settleParties(trx, id);
    await recordEvent(trx, { userId: actor.userId, bodyId: ownerBodyId }, 'instrument.version_issued', `instrument/${id}`, { version: number, issuedOn, arabic: fingerprint(textAr), french: textFr && fingerprint(textFr) }, at);

    return number;
  });
}

/** Holds every act on the instrument until the transaction ends: nobody approves or signs a text while it changes. */
async function lockInstrument(trx: Trx, instrumentId: number): Promise<{ id: number; ownerBodyId: number }> {
  const instrument = await trx.selectFrom('instruments').select(['id', 'ownerBodyId']).where('id', '=', instrumentId).forUpdate().executeTakeFirst();
  if (!instrument) throw new RefusalError(refusal('instrument.unknown'));

  return instrument;
}

async function settleParties(trx: Trx, instrumentId: number): Promise<void> {
  const parties = await trx.selectFrom('parties').select('id').where('instrumentId', '=', instrumentId).orderBy('id').execute();
  await replaceStandings(trx, standingsIn(await historiesOf(trx, parties.map(({ id }) => id))));
}

/** The SHA-256 by which the journal still proves a text. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
