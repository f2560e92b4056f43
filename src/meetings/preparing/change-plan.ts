import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { tellInvited } from '../invitations/tell-change.ts';
import { lockMeeting, meetingNumbered, namedAfterSeries, refuseUnknownTerritory } from '../store.ts';
import type { MeetingPlan } from './plan.ts';
import { whyNotAhead, whyNotPlan } from './plan.ts';
import { toldOf } from './prepare-meeting.ts';
import { whyNotSit } from './sittings.ts';
import { sittingsOf } from './sittings-store.ts';
import { isAhead } from './state.ts';
import { bumpCalendar, planRow, refuseIfChanged } from './store.ts';

export interface ChangedPlan extends Omit<MeetingPlan, 'kind'> {
  meetingId: number;
  /** The version that was read: a change of an older one is refused. */
  version: number;
}

/**
 * Changes what is planned, while the meeting is still ahead. Once convened, its days change by a postponement alone, which
 * keeps those given up. Calendars are told anew.
 */
export async function changePlan(db: Db | Trx, actor: Actor, { meetingId, version, ...input }: ChangedPlan, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, before.ownerBodyId, 'run_meetings'));
    refuseIf(isAhead(before.state) ? undefined : refusal('meeting.no_longer_ahead', { state: before.state }));
    refuseIfChanged(before.version, version);
    const plan = { ...input, kind: before.kind };
    const redated = before.heldOn !== plan.startsOn || (before.endsOn ?? before.heldOn) !== (plan.endsOn ?? plan.startsOn);
    refuseIf(whyNotPlan(plan) ?? (redated ? whyNotAhead(plan, dayIn(at)) : undefined));
    await refuseUnknownTerritory(trx, plan.territoryCode);
    refuseIf(redated && before.state === 'convened' ? refusal('plan.postpone_instead') : undefined);
    for (const sitting of redated ? await sittingsOf(trx, meetingId) : []) refuseIf(whyNotSit(sitting, plan, []));
    const named = await namedAfterSeries(trx, plan, before.ownerBodyId);
    refuseIf(named.kind === before.kind ? undefined : refusal('plan.other_kind_than_series'));
    const same = await meetingNumbered(trx, plan);
    refuseIf(same && same.id !== meetingId ? refusal('meeting.number_taken', { number: plan.number, day: same.heldOn }) : undefined);

    await trx.updateTable('meetings').set({ ...planRow(plan), ...named, version: version + 1 }).where('id', '=', meetingId).execute();
    await bumpCalendar(trx, meetingId);
    await tellInvited(trx, meetingId, { what: 'changed', because: null }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: before.ownerBodyId }, 'meeting.plan_changed', `meeting/${meetingId}`, { version: version + 1, ...toldOf(plan, named.titleAr) }, at);
  });
}
