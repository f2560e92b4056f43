import { calendarOf, ruleSetFor } from '#law';
import type { QuorumIn } from '#meetings';
import { dayIn } from '#platform/days';
import { membersInOffice } from '../members/queries.ts';
import { callsOf } from './calls.ts';
import { membersThere } from './present.ts';
import { comingCall, countOf } from './quorum.ts';

/** The quorum as a hall shows it: that which was counted and stands, or how many members are there of those whom the coming call needs. */
export const quorumIn: QuorumIn = async (db, meetingId, at) => {
  const session = await db.selectFrom('councilSessions').innerJoin('meetings', 'meetings.id', 'meetingId').selectAll('councilSessions').select('heldOn as opensOn').where('meetingId', '=', meetingId).executeTakeFirst();
  if (!session) return null;
  const calls = await callsOf(db, meetingId);
  const settled = calls.findLast(({ hasQuorum }) => hasQuorum);
  if (settled) return { present: settled.membersPresent, needed: settled.quorumNeeded, isSettled: true };
  const coming = comingCall(session, calls, await calendarOf(db));
  if (!coming) return null;
  const [members, there] = await Promise.all([membersInOffice(db, session.bodyId, dayIn(at)), membersThere(db, meetingId, at)]);
  const present = members.filter(({ id }) => there.has(id)).length;

  return { present, needed: countOf(coming, present, members.length, ruleSetFor(session.level, session.opensOn)).quorumNeeded, isSettled: false };
};
