import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';

/** A programme: instruments and meetings of one purpose, over some years. */
export interface NewProgramme {
  ownerBodyId: number;
  titleAr: string;
  titleFr: string | null;
  firstYear: number;
  lastYear: number;
}

/** Opens a programme. Gives its id. */
export async function openProgramme(db: Db, actor: Actor, input: NewProgramme, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotActFor(actor, input.ownerBodyId, 'run_instruments') ?? whyNotOpenProgramme(input));
    const titled = { ...input, titleAr: input.titleAr.trim() };
    await trx.selectFrom('bodies').select('id').where('id', '=', input.ownerBodyId).forUpdate().execute();
    const same = await trx.selectFrom('programmes').select('id').where('ownerBodyId', '=', input.ownerBodyId).where('titleAr', '=', titled.titleAr).executeTakeFirst();
    refuseIf(same ? refusal('programme.opened_already') : undefined);

    const { id } = await trx.insertInto('programmes').values(titled).returning('id').executeTakeFirstOrThrow();
    const { titleAr: title, firstYear, lastYear } = titled;
    await recordEvent(trx, { userId: actor.userId, bodyId: input.ownerBodyId }, 'programme.opened', `programme/${id}`, { title, firstYear, lastYear }, at);

    return id;
  });
}

/** Why a programme cannot be opened so. */
export function whyNotOpenProgramme({ titleAr, firstYear, lastYear }: Pick<NewProgramme, 'titleAr' | 'firstYear' | 'lastYear'>) {
  if (!titleAr.trim()) return refusal('programme.title_missing');

  return lastYear < firstYear ? refusal('programme.years_reversed') : undefined;
}
