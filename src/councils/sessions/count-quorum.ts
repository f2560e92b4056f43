import { recordEvent } from '#journal';
import { ruleSetFor } from '#law';
import { pointsOf } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { keepExtract } from '../decisions/extract.ts';
import { isCalledByState, partyOfPoint, sessionFacts } from '../own-acts/point-party.ts';
import { putOnAgenda, recordIfTaken } from '../own-acts/record.ts';
import { callsOf } from './calls.ts';
import { membersThere } from './present.ts';
import type { ComingCall, CountedCall } from './quorum.ts';
import { comingCall, countOf, whyNotCount } from './quorum.ts';
import { lastDayOfSession } from './session.ts';
import type { LockedSession } from './store.ts';
import { lockSession, seatMembers } from './store.ts';

export interface Count {
  meetingId: number;
  /** The house's own address, for what is printed. */
  origin: string;
}

/**
 * Counts the quorum at the opening of a call, from who is there at this instant, and keeps the count for good: leaving
 * afterwards does not undo it (113-14 art. 42, 112-14 art. 43, 111-14 art. 45). With a quorum the session is open; without
 * one, each text on its agenda is recorded so for its party. Gives what was counted.
 */
export async function countQuorum(db: Db, actor: Actor, { meetingId, origin }: Count, at: Date): Promise<CountedCall> {
  return db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, meetingId);
    const today = dayIn(at);
    const calls = await callsOf(trx, meetingId);
    refuseIf(whyNotCount(session.days, calls, today, session.calendar));
    const coming = comingCall(session.days, calls, session.calendar);
    if (!coming) throw new RefusalError(refusal('quorum.counted_before', { call: calls.length }));
    refuseIf(session.meeting.state === 'prepared' ? refusal('quorum.not_convened') : undefined);
    const members = await seatMembers(trx, session, today, actor.userId, at);
    refuseIf(members.length ? undefined : refusal('quorum.nobody_in_office'));
    const there = await membersThere(trx, meetingId, at);

    const present = members.filter(({ id }) => there.has(id)).length;
    const counted = await saveCall(trx, actor, session, { coming, present, inOffice: members.length }, at);
    await makeRoom(trx, session, [...calls, counted]);
    if (!counted.hasQuorum) await tellParties(trx, actor, session, { counted, origin }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, counted.hasQuorum ? 'council.session_opened' : 'council.quorum_missing', `meeting/${meetingId}`, { call: counted.call, present, inOffice: members.length, needed: counted.quorumNeeded }, at);

    return counted;
  });
}

async function saveCall(trx: Trx, actor: Actor, { meetingId, days }: LockedSession, { coming, present, inOffice }: { coming: ComingCall; present: number; inOffice: number }, at: Date): Promise<CountedCall> {
  const counted = { call: coming.call, happenedOn: dayIn(at), membersInOffice: inOffice, membersPresent: present, ...countOf(coming, present, inOffice, ruleSetFor(days.level, days.opensOn)) };
  await trx.insertInto('sessionCalls').values({ ...counted, meetingId, article: coming.article, countedAt: at, recordedBy: actor.userId, recordedAt: at }).execute();

  return counted;
}

/** An open session has its legal days from now on; one without quorum those of its next call. */
async function makeRoom(trx: Trx, { meetingId, days, calendar }: LockedSession, calls: readonly CountedCall[]): Promise<void> {
  const last = calls.at(-1);
  const next = comingCall(days, calls, calendar);
  if (last?.hasQuorum) await trx.updateTable('councilSessions').set({ openedOn: last.happenedOn }).where('meetingId', '=', meetingId).execute();
  const from = last?.hasQuorum ? last.happenedOn : next?.from;
  if (from) await trx.updateTable('meetings').set({ endsOn: lastDayOfSession({ ...days, openedOn: from }, calendar).day }).where('id', '=', meetingId).execute();
}

/** A call without quorum is recorded for the party of each text that awaited the council. */
async function tellParties(trx: Trx, actor: Actor, session: LockedSession, { counted, origin }: { counted: CountedCall; origin: string }, at: Date): Promise<void> {
  const points = (await pointsOf(trx, session.meetingId)).filter(({ answer, instrumentId }) => answer === 'accepted' && instrumentId !== null);
  const submission = `${session.meetingId}/call/${counted.call}`;
  await putOnAgenda(trx, actor, session, points, { day: counted.happenedOn, submission }, at);
  for (const point of points) {
    const history = await partyOfPoint(trx, session.council.id, point.instrumentId);
    if (!history) continue;
    const { call, membersInOffice, membersPresent, happenedOn } = counted;
    const facts = sessionFacts(history, 'deliberated', happenedOn, { outcome: 'no_quorum', call, sitting: 1, membersInOffice, membersPresent, calledByState: isCalledByState(session.days), sessionKind: session.days.kind, sessionOn: session.days.opensOn });
    const keep = () => keepExtract(trx, actor, session, { origin, point, what: { kind: 'no_quorum', counted } }, at);
    await recordIfTaken(trx, actor, session, history, { pointId: point.id, facts, keep, submission: `${submission}/${point.id}` }, at);
  }
}
