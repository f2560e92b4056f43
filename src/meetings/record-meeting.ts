import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { Conclusion, MeetingRecord } from './meeting.ts';
import { whyNotKeepRecord } from './meeting.ts';
import { whyNotRewrite } from './preparing/state.ts';
import { saveStateChange } from './preparing/store.ts';
import { hasCommitments, isRecorded, lockMeeting, meetingNumbered, namedAfterSeries, refuseStrangers, saveConclusions, saveLists } from './store.ts';

/** Records a meeting from its minutes. Gives its id. */
export async function recordMeeting(db: Db, actor: Actor, input: MeetingRecord & { ownerBodyId: number; submission: string }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotActFor(actor, input.ownerBodyId, 'run_meetings'));
    refuseIf((await isRecorded(trx, input.submission)) ? refusal('meeting.recorded_twice') : undefined);
    refuseIf(whyNotKeepRecord(input, dayIn(at)));
    await refuseStrangers(trx, input);
    const named = await namedAfterSeries(trx, input, input.ownerBodyId);
    refuseIf(named.kind === 'council_session' ? refusal('plan.other_kind_than_series') : undefined);
    const same = await meetingNumbered(trx, input);
    refuseIf(same ? refusal('meeting.number_taken', { number: input.number, day: same.heldOn }) : undefined);

    const row = { ...rowOf(input), ...named, state: 'held' as const, ownerBodyId: input.ownerBodyId, submission: input.submission, createdBy: actor.userId, createdAt: at };
    const { id } = await trx.insertInto('meetings').values(row).returning('id').executeTakeFirstOrThrow();
    await saveStateChange(trx, id, { state: 'held', happenedOn: input.heldOn, because: null }, actor.userId, at);
    await saveLists(trx, id, input);
    await saveConclusions(trx, id, input.conclusions);
    await recordEvent(trx, { userId: actor.userId, bodyId: input.ownerBodyId }, 'meeting.recorded', `meeting/${id}`, told(input, named.titleAr, 1), at);

    return id;
  });
}

/**
 * Corrects a meeting's record, or writes it for the first time where the meeting was prepared here and has been held; the
 * journal keeps every version. `version` is the one that was read: a correction of an older one is refused. The day stays
 * once due days rest on it.
 */
export async function correctMeeting(db: Db, actor: Actor, input: MeetingRecord & { meetingId: number; version: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await lockMeeting(trx, input.meetingId);
    refuseIf(whyNotActFor(actor, before.ownerBodyId, 'run_meetings'));
    refuseIf(whyNotRewrite(before));
    refuseIf(before.version === input.version ? undefined : refusal('meeting.changed_meanwhile'));
    refuseIf(whyNotKeepRecord(input, dayIn(at)));
    refuseIf(before.endsOn !== null && input.heldOn > before.endsOn ? refusal('plan.ends_before_it_starts') : undefined);
    const moved = before.heldOn !== input.heldOn && (await hasCommitments(trx, before.id));
    refuseIf(moved ? refusal('meeting.day_after_commitments') : undefined);
    await refuseStrangers(trx, input);
    const named = await namedAfterSeries(trx, { ...input, kind: before.kind }, before.ownerBodyId);
    refuseIf((named.kind === 'council_session') === (before.kind === 'council_session') ? undefined : refusal('plan.other_kind_than_series'));
    const same = await meetingNumbered(trx, input);
    refuseIf(same && same.id !== before.id ? refusal('meeting.number_taken', { number: input.number, day: same.heldOn }) : undefined);

    const version = before.version + 1;
    await trx.updateTable('meetings').set({ ...rowOf(input), ...named, version, correctedBy: actor.userId, correctedAt: at }).where('id', '=', before.id).execute();
    await saveLists(trx, before.id, input);
    await saveConclusions(trx, before.id, input.conclusions);
    await recordEvent(trx, { userId: actor.userId, bodyId: before.ownerBodyId }, 'meeting.corrected', `meeting/${before.id}`, told(input, named.titleAr, version), at);
  });
}

/** Adds one conclusion below the others. Gives its id. */
export async function addConclusion(db: Db, actor: Actor, input: Omit<Conclusion, 'id'> & { meetingId: number }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, input.meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    refuseIf(whyNotRewrite(meeting));
    refuseIf(input.textAr.trim() ? undefined : refusal('meeting.conclusion_empty'));
    const last = await trx.selectFrom('conclusions').select((eb) => eb.fn.max('position').as('position')).where('meetingId', '=', meeting.id).executeTakeFirst();

    const { meetingId, textAr, textFr } = input;
    const { id } = await trx.insertInto('conclusions').values({ meetingId, textAr, textFr, position: (last?.position ?? 0) + 1 }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'meeting.conclusion_added', `meeting/${meetingId}`, { conclusion: id, text: textAr }, at);

    return id;
  });
}

function rowOf({ seriesId, number, heldOn, placeAr, placeFr, territoryCode, minutesAr, minutesFr }: MeetingRecord) {
  return { seriesId, number, heldOn, placeAr: placeAr.trim(), placeFr, territoryCode, minutesAr, minutesFr };
}

/** The whole record goes into the journal: a version that was corrected can be read there. */
function told(meeting: MeetingRecord, title: string, version: number) {
  const { chairs, attendance, conclusions } = meeting;

  return { version, ...rowOf(meeting), title, chairs: JSON.stringify(chairs), attendance: JSON.stringify(attendance), conclusions: JSON.stringify(conclusions.map((conclusion) => conclusion.textAr)) };
}
