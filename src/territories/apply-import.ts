import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotAdminister } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { readList } from './list.ts';
import { previewOf } from './preview.ts';
import { addTerritories, changeTerritories, fingerprintOf, presentTerritories } from './store.ts';

/**
 * The second step: applies a list exactly as it was looked at. Nothing is applied from a list with a wrong row, twice,
 * or over a reference that moved since. No standing moves by it: an act is measured against the seats when it is
 * recorded, by the mandate of its own day, and never again.
 */
export async function applyImport(db: Db, actor: Actor, { importId }: { importId: number }, at: Date): Promise<{ added: number; changed: number }> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotAdminister(actor));
    const row = await trx.selectFrom('territoryImports').selectAll().where('id', '=', importId).forUpdate().executeTakeFirst();
    if (!row) throw new RefusalError(refusal('import.unknown'));
    refuseIf(row.appliedAt ? refusal('import.applied_already', { day: dayIn(row.appliedAt) }) : undefined);
    refuseIf(row.wrong > 0 ? refusal('import.wrong_rows', { rows: row.wrong }) : undefined);
    const present = await presentTerritories(trx, dayIn(at));
    refuseIf(fingerprintOf(present) === row.referenceSha256 ? undefined : refusal('import.changed_meanwhile'));

    const { added, changed } = previewOf(readList(row.list), present);
    await addTerritories(trx, added);
    await changeTerritories(trx, changed);
    await trx.updateTable('territoryImports').set({ appliedBy: actor.userId, appliedAt: at }).where('id', '=', importId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'territories.applied', `territory-import/${importId}`, { sha256: row.sha256, added: added.map(({ code }) => code), changed: changed.map(({ code, field, before, after, term }) => ({ code, field, before, after, ...(term ? { term } : {}) })) }, at);

    return { added: added.length, changed: new Set(changed.map(({ code }) => code)).size };
  });
}
