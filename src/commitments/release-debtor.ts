import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { Part } from './keeping/part.ts';
import { partOf } from './keeping/part.ts';
import { lockDebtor, takenOf } from './store.ts';

export interface Release {
  commitmentId: number;
  bodyId: number;
  because: string;
}

/** Frees one debtor of its part, with a reason that stays. The body that held the meeting decides it. */
export async function releaseDebtor(db: Db, actor: Actor, input: Release, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const debtor = await lockDebtor(trx, input, 'release.not_a_debtor');
    refuseIf(whyNotActFor(actor, debtor.ownerBodyId, 'run_meetings'));
    const today = dayIn(at);
    const part = partOf({ ...debtor, promisedOn: debtor.meetingOn }, await takenOf(trx, debtor, today), today);
    refuseIf(whyNotRelease(part, debtor.releasedOn, input.because));

    const released = { releasedOn: today, releasedBecause: input.because.trim(), releasedBy: actor.userId };
    await trx.updateTable('commitmentDebtors').set(released).where('commitmentId', '=', input.commitmentId).where('bodyId', '=', input.bodyId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: debtor.ownerBodyId }, 'commitment.debtor_released', `commitment/${input.commitmentId}`, { debtor: input.bodyId, because: released.releasedBecause }, at);
  });
}

/** Nobody is released without a reason, twice, or from what is kept. */
export function whyNotRelease(part: Part, releasedOn: Day | null, because: string) {
  if (!because.trim()) return refusal('release.reason_missing');
  if (part.kind === 'kept') return refusal('release.already_kept', { day: part.on });

  return releasedOn ? refusal('release.already_released', { day: releasedOn }) : undefined;
}
