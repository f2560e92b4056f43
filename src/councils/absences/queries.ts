import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { Council } from '../council.ts';
import { membersInOffice } from '../members/queries.ts';
import type { Absences, Attended } from './absences.ts';
import { absencesOf } from './absences.ts';

export interface MemberAbsences {
  memberId: number;
  name: string;
  sessions: Attended[];
  absences: Absences;
}

/** A reason that awaits the council's word. */
export interface OpenExcuse {
  id: number;
  memberId: number;
  name: string;
  meetingId: number;
  opensOn: Day;
  reason: string;
  receivedOn: Day;
}

/** The attendance of each member in office at the closed sessions of the mandate. Four queries for a whole council. */
export async function absencesIn(db: Db, council: Council, today: Day): Promise<MemberAbsences[]> {
  const [members, term] = await Promise.all([
    membersInOffice(db, council.id, today),
    db.selectFrom('councilSeats').select((eb) => eb.fn.max('termStartsOn').as('day')).where('territoryCode', '=', council.territoryCode).where('termStartsOn', '<=', today).executeTakeFirst(),
  ]);
  const byMember = Map.groupBy(await attendanceSince(db, council.id, term?.day ?? today), ({ memberId }) => memberId);

  return members.map(({ id, name }) => {
    const sessions = (byMember.get(id) ?? []).map(({ meetingId, opensOn, wasThere, isAccepted, isExcused }): Attended => ({ meetingId, opensOn, standing: wasThere ? 'present' : isAccepted ? 'excused' : isExcused && isAccepted === null ? 'awaits' : 'absent' }));

    return { memberId: id, name, sessions, absences: absencesOf(sessions, council.level, today) };
  });
}

/** Each member called to each closed session since a day: there, or excused. */
function attendanceSince(db: Db, bodyId: number, since: Day) {
  return db
    .selectFrom('participants')
    .innerJoin('councilSessions', 'councilSessions.meetingId', 'participants.meetingId')
    .innerJoin('meetings', 'meetings.id', 'participants.meetingId')
    .select(['participants.councilMemberId as memberId', 'participants.meetingId', 'meetings.heldOn as opensOn'])
    .select((eb) => [
      eb.exists(
        eb.selectFrom('presenceEntries as entry').whereRef('entry.participantId', '=', 'participants.id').where('entry.direction', '=', 'arrival').where('entry.isWithdrawal', '=', false)
          .where((inner) => inner.not(inner.exists(inner.selectFrom('presenceEntries as later').whereRef('later.replacesId', '=', 'entry.id').select('later.id')))).select('entry.id'),
      ).as('wasThere'),
      eb.selectFrom('presenceExcuses as excuse').whereRef('excuse.participantId', '=', 'participants.id').select('excuse.isAccepted').orderBy('excuse.id', 'desc').limit(1).as('isAccepted'),
      eb.exists(eb.selectFrom('presenceExcuses as excuse').whereRef('excuse.participantId', '=', 'participants.id').select('excuse.id')).as('isExcused'),
    ])
    .where('councilSessions.bodyId', '=', bodyId)
    .where('councilSessions.closedOn', 'is not', null)
    .where('meetings.heldOn', '>=', since)
    .where('participants.councilMemberId', 'is not', null)
    .where('participants.removedAt', 'is', null)
    .orderBy('meetings.heldOn')
    .execute();
}

/** The reasons on which the council has not said its word. */
export function openExcuses(db: Db, bodyId: number): Promise<OpenExcuse[]> {
  return db
    .selectFrom('presenceExcuses as excuse')
    .innerJoin('participants', 'participants.id', 'excuse.participantId')
    .innerJoin('councilMembers', 'councilMembers.id', 'participants.councilMemberId')
    .innerJoin('meetings', 'meetings.id', 'participants.meetingId')
    .select(['excuse.id', 'excuse.reason', 'excuse.receivedOn', 'councilMembers.id as memberId', 'councilMembers.name', 'meetings.id as meetingId', 'meetings.heldOn as opensOn'])
    .where('councilMembers.bodyId', '=', bodyId)
    .where('excuse.isAccepted', 'is', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('presenceExcuses as later').whereRef('later.replacesId', '=', 'excuse.id').select('later.id'))))
    .orderBy('excuse.receivedOn')
    .execute();
}
