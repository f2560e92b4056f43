import { recordEvent } from '#journal';
import type { Sitting } from '#meetings';
import { markClosed, sittingsOf } from '#meetings';
import type { Actor } from '#people';
import { instantOf } from '#platform/calendars';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { membersInOffice } from '../members/queries.ts';
import { callsOf } from '../sessions/calls.ts';
import { membersThere } from '../sessions/present.ts';
import { whyNotDeliberateOn } from '../sessions/session.ts';
import type { LockedSession } from '../sessions/store.ts';
import { lockSession } from '../sessions/store.ts';
import type { Closure, SittingThen } from './closure.ts';
import { closureOutcome, publicityRule, whyNotCloseSitting, whyNotReopen } from './closure.ts';
import { doorsOf } from './queries.ts';

export interface NewClosure extends Closure {
  meetingId: number;
  sittingId: number;
  submission: string;
}

/**
 * Records what the council decided, without debate, on closing a sitting to the public: who asked, the voices, from when.
 * Approved, it closes the sitting in the same transaction, one that is still ahead from its first hour; else the sitting
 * stays public and the record says so. Refuses by `whyNotCloseSitting`, and outside a session with its quorum
 * (113-14 art. 48, 112-14 art. 49, 111-14 art. 51). Gives whether it is closed.
 */
export async function closeSitting(db: Db, actor: Actor, input: NewClosure, at: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, input.meetingId);
    refuseIf((await trx.selectFrom('sittingClosures').select('id').where('submission', '=', input.submission).executeTakeFirst()) ? refusal('closure.recorded_twice') : undefined);
    refuseIf(whyNotDeliberateOn(session.days, dayIn(input.decidedAt), session.calendar));
    const { sitting, facts } = await sittingThen(trx, session, input.sittingId, input.decidedAt);
    refuseIf(whyNotCloseSitting(input, facts, at));
    const { approved, needed, isTie } = closureOutcome(input, facts);
    const closedFrom = approved ? latest(input.decidedAt, instantOf(sitting.day, sitting.startsAt)) : null;
    const told = {
      sittingId: sitting.id, askedBy: input.askedBy, askers: input.askedBy === 'third_of_members' ? input.askers : null, membersInOffice: facts.membersInOffice, membersPresent: facts.membersPresent,
      votesFor: input.counts.for, votesAgainst: input.counts.against, votesAbstained: input.counts.abstained, votesNeeded: needed,
      presidentSide: isTie ? input.presidentSide : null, voices: isTie ? (input.voices?.trim() ?? null) : null, isApproved: approved, article: publicityRule(facts.level, dayIn(input.decidedAt)).article,
    };
    await trx.insertInto('sittingClosures').values({ ...told, meetingId: input.meetingId, decidedAt: input.decidedAt, closedFrom, recordedBy: actor.userId, recordedAt: at, submission: input.submission }).execute();
    if (approved) await markClosed(trx, sitting.id, true);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, approved ? 'council.sitting_closed' : 'council.sitting_kept_public', `meeting/${input.meetingId}`, { ...told, decidedAt: input.decidedAt.toISOString(), closedFrom: closedFrom?.toISOString() ?? null }, at);

    return approved;
  });
}

export interface Reopening {
  meetingId: number;
  sittingId: number;
  reopenedAt: Date;
  submission: string;
}

/** Opens a closed sitting to the public again: what the law has as the rule needs no vote. Refuses by `whyNotReopen`. */
export async function reopenSitting(db: Db, actor: Actor, input: Reopening, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, input.meetingId);
    refuseIf((await trx.selectFrom('sittingReopenings').select('id').where('submission', '=', input.submission).executeTakeFirst()) ? refusal('closure.recorded_twice') : undefined);
    refuseIf(whyNotDeliberateOn(session.days, dayIn(input.reopenedAt), session.calendar));
    const { sitting, facts, closureId } = await sittingThen(trx, session, input.sittingId, input.reopenedAt);
    refuseIf(whyNotReopen(input.reopenedAt, facts, at));
    await trx.insertInto('sittingReopenings').values({ ...input, closureId, recordedBy: actor.userId, recordedAt: at }).execute();
    await markClosed(trx, sitting.id, false);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.sitting_reopened', `meeting/${input.meetingId}`, { sitting: sitting.id, closure: closureId, reopenedAt: input.reopenedAt.toISOString() }, at);
  });
}

/** A sitting of a locked session as it stood at a moment, with the closure that stands. */
async function sittingThen(trx: Trx, session: LockedSession, sittingId: number, moment: Date): Promise<{ sitting: Sitting; facts: SittingThen; closureId: number | null }> {
  const { meetingId, council, days } = session;
  const sitting = (await sittingsOf(trx, meetingId)).find(({ id }) => id === sittingId);
  if (!sitting) throw new RefusalError(refusal('sitting.unknown'));
  const [doors, calls, there, members] = [await doorsOf(trx, meetingId), await callsOf(trx, meetingId), await membersThere(trx, meetingId, endOfMinute(moment)), await membersInOffice(trx, council.id, dayIn(moment))];
  const own = doors.filter((door) => door.sittingId === sittingId);
  const opening = calls.findLast(({ hasQuorum }) => hasQuorum)?.countedAt ?? new Date(0);
  const since = startOfMinute(own.reduce((last, { happenedAt }) => latest(last, happenedAt), opening));
  const ended = new Set(own.flatMap((door) => (door.kind === 'reopened' ? [door.closureId] : [])));
  const standing = own.find(({ kind, id }) => kind === 'closed' && !ended.has(id));
  const facts = { level: days.level, day: sitting.day, isClosed: sitting.isClosedToPublic, since, membersInOffice: members.length, membersPresent: members.filter(({ id }) => there.has(id)).length };

  return { sitting, facts, closureId: standing?.id ?? null };
}

const minute = 60_000;

/** An hour is told to the minute: whatever happened within it was there at that hour. */
function startOfMinute(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / minute) * minute);
}

function endOfMinute(moment: Date): Date {
  return new Date(startOfMinute(moment).getTime() + minute - 1);
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}
