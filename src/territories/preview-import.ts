import { createHash } from 'node:crypto';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotAdminister } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { tidyName } from '#platform/files';
import { refusal, refuseIf } from '#platform/refusals';
import { readList } from './list.ts';
import type { Preview } from './preview.ts';
import { previewOf } from './preview.ts';
import { fingerprintOf, presentTerritories } from './store.ts';

/** A list of some thousand rows; nothing official is larger. */
const longestList = 2_000_000;

/** The first step: keeps a list as it came and tells what it would change. Gives the number by which it may be applied. */
export async function previewImport(db: Db, actor: Actor, { name, list }: { name: string; list: string }, at: Date): Promise<{ importId: number; preview: Preview }> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotAdminister(actor));
    refuseIf(list.trim() === '' ? refusal('import.empty') : list.length > longestList ? refusal('import.too_long') : undefined);
    refuseIf(/[\0\uFFFD]/u.test(list) ? refusal('import.not_text') : undefined);
    const present = await presentTerritories(trx, dayIn(at));
    const preview = previewOf(readList(list), present);
    const { added, changed, unknown, wrong, unchanged } = preview;
    const counts = { added: added.length, changed: new Set(changed.map(({ code }) => code)).size, unknown: unknown.length, wrong: wrong.length, unchanged };
    const row = { name: tidyName(name), list, sha256: createHash('sha256').update(list).digest('hex'), referenceSha256: fingerprintOf(present), ...counts, previewedBy: actor.userId, previewedAt: at };
    const { id } = await trx.insertInto('territoryImports').values(row).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: null }, 'territories.previewed', `territory-import/${id}`, { sha256: row.sha256, ...counts }, at);

    return { importId: id, preview };
  });
}
