import type { Calendar } from '#law';
import { calendarOf } from '#law';
import type { LockedMeeting } from '#meetings';
import { lockMeeting, saveParticipants } from '#meetings';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Council } from '../council.ts';
import { councilIn } from '../council.ts';
import type { MemberRow } from '../members/queries.ts';
import { membersInOffice } from '../members/queries.ts';
import { memberWordsIn } from '../members/words.ts';
import type { SessionDays } from './session.ts';

/** A session held until the transaction ends, with all that its rules ask. */
export interface LockedSession {
  meetingId: number;
  meeting: LockedMeeting;
  council: Council;
  days: SessionDays;
  calendar: Calendar;
  /** The State's administration that acts; none where the council itself does. */
  forState?: number;
}

/** Holds a session for an act of those who keep it. Two acts on one session follow one another. */
export async function lockSession(trx: Trx, actor: Actor, meetingId: number): Promise<LockedSession> {
  const session = await sessionIn(trx, meetingId);
  refuseIf(whyNotActFor(actor, session.council.id, 'keep_council'));

  return session;
}

/** The same for whoever the caller has found to have a right of the own: a member who votes. */
export async function sessionIn(trx: Trx, meetingId: number): Promise<LockedSession> {
  const row = await trx.selectFrom('councilSessions').selectAll().where('meetingId', '=', meetingId).executeTakeFirst();
  if (!row) throw new RefusalError(refusal('session.unknown'));
  const meeting = await lockMeeting(trx, meetingId);
  const fresh = await trx.selectFrom('councilSessions').selectAll().where('meetingId', '=', meetingId).executeTakeFirstOrThrow();
  const { level, kind, askedBy, askedOn, openedOn, closedOn, extendedUntil } = fresh;
  const days: SessionDays = { level, kind, askedBy, askedOn, openedOn, closedOn, extendedUntil, opensOn: meeting.heldOn };

  return { meetingId, meeting, days, council: await councilIn(trx, fresh.bodyId), calendar: await calendarOf(trx) };
}

/**
 * Makes the members in office on a day the members of a session: adds those who are missing, takes off those who no longer
 * sit. Gives them in the order of protocol.
 */
export async function seatMembers(trx: Trx, session: Pick<LockedSession, 'meetingId' | 'council'>, day: Day, by: string, at: Date): Promise<MemberRow[]> {
  const { meetingId, council } = session;
  const members = await membersInOffice(trx, council.id, day);
  const asked = await trx.selectFrom('participants').select(['id', 'councilMemberId', 'removedAt']).where('meetingId', '=', meetingId).where('councilMemberId', 'is not', null).execute();
  const known = new Set(asked.map(({ councilMemberId }) => councilMemberId));
  const sitting = new Set(members.map(({ id }) => id));
  await saveParticipants(trx, meetingId, members.filter(({ id }) => !known.has(id)).map((member) => participantFrom(member, council)), by, at);
  const gone = asked.filter(({ councilMemberId, removedAt }) => removedAt === null && councilMemberId !== null && !sitting.has(councilMemberId)).map(({ id }) => id);
  if (gone.length) await trx.updateTable('participants').set({ removedAt: at, removedBy: by, removedBecause: memberWordsIn('ar').noLongerInOffice }).where('id', 'in', gone).execute();

  return members;
}

function participantFrom({ id, name, role, mail, userId }: MemberRow, council: Council) {
  return {
    invitedAs: 'person' as const, name, titleAr: memberWordsIn('ar').roles[role], titleFr: memberWordsIn('fr').roles[role], institutionAr: council.nameAr, institutionFr: council.nameFr,
    bodyId: council.id, userId, councilMemberId: id, mail, language: 'ar', capacity: 'member' as const, hasVote: true, representsId: null,
  };
}
