import { whyNotInProgramme } from '#instruments';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refuseIf } from '#platform/refusals';
import type { MeetingKind } from '../kinds.ts';
import type { Mandate, SeriesPlan } from './series.ts';
import { whyNotOpenSeries } from './series.ts';

export interface NewSeries extends Omit<SeriesPlan, 'kind' | 'mandate'> {
  ownerBodyId: number;
  programmeId: number | null;
  /** Communication meetings unless told otherwise; a council's sessions are opened by the councils. */
  kind?: MeetingKind;
  /** Of a committee, and of nothing else. */
  mandate?: Mandate | null;
  /** Of the form in which it was opened. */
  submission?: string;
}

/** Opens a series of meetings, in the caller's transaction where there is one. A committee brings its mandate. Gives its id. */
export async function openSeries(db: Db | Trx, actor: Actor, { mandate = null, kind = 'communication', ...input }: NewSeries, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    refuseIf(whyNotActFor(actor, input.ownerBodyId, 'run_meetings'));
    refuseIf(whyNotOpenSeries({ ...input, kind, mandate }));
    refuseIf(await whyNotInProgramme(trx, input.programmeId, input.ownerBodyId));
    const { id } = await trx.insertInto('meetingSeries').values({ ...input, kind, createdBy: actor.userId, createdAt: at }).returning('id').executeTakeFirstOrThrow();
    if (mandate) await trx.insertInto('committees').values({ ...mandate, seriesId: id }).execute();
    const facts = { title: input.titleAr, kind, ...(mandate ? { mandate: mandate.mandateAr, meetingsYearly: mandate.meetingsYearly, isPublic: mandate.isPublic ?? false } : {}) };
    await recordEvent(trx, { userId: actor.userId, bodyId: input.ownerBodyId }, 'meeting.series_opened', `series/${id}`, facts, at);

    return id;
  });
}
