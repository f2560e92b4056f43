import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Database, Db, Trx } from '#platform/database';
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

    await replaceEntry(trx, wrong, { instead, because, author: { userId: actor.userId, bodyId: meeting.ownerBodyId } }, at);
  });
}

interface Replacement extends Pick<PresenceCorrection, 'instead' | 'because'> {
  author: { userId: string; bodyId: number };
}

/** Saves what takes the place of an entry that nothing has replaced yet, with its event. The caller has asked whether it may. */
export async function replaceEntry(trx: Trx, wrong: Selectable<Database['presenceEntries']>, { instead, because, author }: Replacement, at: Date): Promise<void> {
  const { id: replacesId, ...facts } = wrong;
  const row = { ...facts, ...instead, proof: 'hand' as const, device: null, sheetId: null, nonce: randomUUID(), recordedBy: author.userId, recordedAt: at, replacesId, replacedBecause: because.trim(), isWithdrawal: instead === null };
  const { id } = await trx.insertInto('presenceEntries').values(row).returning('id').executeTakeFirstOrThrow();
  await recordEvent(trx, author, 'presence.corrected', `meeting/${wrong.meetingId}`, { entry: id, replaces: replacesId, because: because.trim(), withdrawn: instead === null, ...(instead ? { direction: instead.direction, happenedAt: instead.happenedAt.toISOString() } : {}) }, at);
}
