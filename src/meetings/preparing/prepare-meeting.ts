import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { isRecorded, meetingNumbered, namedAfterSeries, refuseUnknownTerritory } from '../store.ts';
import type { MeetingPlan } from './plan.ts';
import { whyNotAhead, whyNotPlan } from './plan.ts';
import type { SittingPlan } from './sittings.ts';
import { whyNotSit } from './sittings.ts';
import { saveSittings } from './sittings-store.ts';
import { nextNumber, planRow, saveStateChange } from './store.ts';

export interface NewMeeting extends MeetingPlan {
  ownerBodyId: number;
  /** A mark made with the form: the same form sent twice prepares one meeting. */
  submission: string;
  sittings?: readonly SittingPlan[];
  /** The meeting of which this one takes up the open matters. */
  clonedFromId?: number | null;
}

/**
 * Prepares a meeting in advance, in the caller's transaction where there is one. It stands as `prepared`, without an
 * agenda and without participants. Refuses days that are past, an address that is not https, a number already given in
 * the series (none asked and no title given: the next one), and sittings outside its days or two at a time in one room. Gives the meeting's id.
 */
export async function prepareMeeting(db: Db | Trx, actor: Actor, asked: NewMeeting, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    refuseIf(whyNotActFor(actor, asked.ownerBodyId, 'run_meetings'));
    const input = { ...asked, number: await numberFor(trx, asked) };
    refuseIf((await isRecorded(trx, input.submission)) ? refusal('meeting.recorded_twice') : undefined);
    refuseIf(whyNotPlan(input) ?? whyNotAhead(input, dayIn(at)) ?? whyNotSitAll(input));
    await refuseUnknownTerritory(trx, input.territoryCode);
    const named = await namedAfterSeries(trx, input, input.ownerBodyId);
    refuseIf(named.kind === input.kind ? undefined : refusal('plan.other_kind_than_series'));
    const same = await meetingNumbered(trx, input);
    refuseIf(same ? refusal('meeting.number_taken', { number: input.number, day: same.heldOn }) : undefined);

    const { id } = await trx.insertInto('meetings').values({ ...rowOf(input), ...named, createdBy: actor.userId, createdAt: at }).returning('id').executeTakeFirstOrThrow();
    await saveStateChange(trx, id, { state: 'prepared', happenedOn: dayIn(at), because: null }, actor.userId, at);
    await saveSittings(trx, id, input.sittings ?? []);
    await recordEvent(trx, { userId: actor.userId, bodyId: input.ownerBodyId }, 'meeting.prepared', `meeting/${id}`, toldOf(input, named.titleAr), at);

    return id;
  });
}

/** The number asked for; where there is neither number nor title, the series' next one. */
async function numberFor(trx: Trx, { seriesId, number, titleAr }: NewMeeting): Promise<number | null> {
  if (seriesId === null || number !== null || titleAr.trim()) return number;
  await trx.selectFrom('meetingSeries').select('id').where('id', '=', seriesId).forUpdate().execute();

  return nextNumber(trx, seriesId);
}

function rowOf({ ownerBodyId, submission, sittings: _, clonedFromId = null, ...plan }: NewMeeting) {
  return { ...planRow(plan), ownerBodyId, submission, clonedFromId, state: 'prepared' as const };
}

function whyNotSitAll({ startsOn, endsOn, sittings = [] }: NewMeeting) {
  return sittings.map((sitting, index) => whyNotSit(sitting, { startsOn, endsOn }, sittings.slice(0, index))).find(Boolean);
}

/** The whole plan as the journal tells it. */
export function toldOf(plan: MeetingPlan & { sittings?: readonly SittingPlan[] }, title: string) {
  const { kind, seriesId, number, startsOn, endsOn, placeAr, mode, visibility, mottoAr, sittings } = plan;

  return { title, kind, series: seriesId, number, from: startsOn, to: endsOn, place: placeAr, mode, visibility, motto: mottoAr, ...(sittings?.length ? { sittings: JSON.stringify(sittings) } : {}) };
}
