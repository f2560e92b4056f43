import { randomUUID } from 'node:crypto';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { lockMeeting } from '../store.ts';
import { whyNotEnter, whyNotTakePresence } from './redeem.ts';
import type { Direction } from './timeline.ts';

/** What an entry should have said; `null` takes it back altogether. */
export interface PresenceCorrection {
  meetingId: number;
  entryId: number;
  instead: { direction: Direction; happenedAt: Date } | null;
  because: string;
}

/** Puts another entry in the place of a wrong one, or takes it back, and says why. The wrong one stays on the timeline. */
export async function correctPresence(db: Db, actor: Actor, { meetingId, entryId, instead, because }: PresenceCorrection, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotTakePresence(meeting));
    refuseIf(because.trim() ? undefined : refusal('presence.reason_missing'));
    refuseIf(instead ? whyNotEnter(instead, true, { startsOn: meeting.heldOn, endsOn: meeting.endsOn }, at) : undefined);
    const wrong = await trx.selectFrom('presenceEntries').selectAll().where('id', '=', entryId).where('meetingId', '=', meetingId).executeTakeFirst();
    if (!wrong) throw new RefusalError(refusal('presence.entry_unknown'));
    const replaced = await trx.selectFrom('presenceEntries').select('id').where('replacesId', '=', entryId).executeTakeFirst();
    refuseIf(replaced ? refusal('presence.already_replaced') : undefined);

    const { id: _, ...facts } = wrong;
    const row = { ...facts, ...instead, proof: 'hand' as const, device: null, nonce: randomUUID(), recordedBy: actor.userId, recordedAt: at, replacesId: entryId, replacedBecause: because.trim(), isWithdrawal: instead === null };
    const { id } = await trx.insertInto('presenceEntries').values(row).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'presence.corrected', `meeting/${meetingId}`, { entry: id, replaces: entryId, because: because.trim(), withdrawn: instead === null, ...(instead ? { direction: instead.direction, happenedAt: instead.happenedAt.toISOString() } : {}) }, at);
  });
}
