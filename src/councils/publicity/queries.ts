import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { ClosureAsker } from './closure.ts';

/** The doors of a sitting as the council closed them, left them open, or opened them again. */
export type Door = { id: number; sittingId: number; day: Day; startsAt: string; happenedAt: Date; recordedAt: Date } & (DecidedDoor | { kind: 'reopened'; closureId: number | null });

export interface DecidedDoor {
  kind: 'closed' | 'kept_public';
  askedBy: ClosureAsker;
  askers: number | null;
  membersInOffice: number;
  votesFor: number;
  votesAgainst: number;
  votesAbstained: number;
  presidentSide: 'for' | 'against' | null;
  voices: string | null;
  article: string;
  closedFrom: Date | null;
}

/** All that became of the publicity of a session's sittings, in the order in which it happened. */
export async function doorsOf(db: Db | Trx, meetingId: number): Promise<Door[]> {
  const closures = await db
    .selectFrom('sittingClosures')
    .innerJoin('sittings', 'sittings.id', 'sittingId')
    .select(['sittingClosures.id', 'sittingId', 'sittings.day', 'sittings.startsAt', 'decidedAt', 'isApproved', 'askedBy', 'askers', 'membersInOffice', 'votesFor', 'votesAgainst', 'votesAbstained', 'presidentSide', 'voices', 'article', 'closedFrom', 'sittingClosures.recordedAt'])
    .where('sittingClosures.meetingId', '=', meetingId)
    .execute();
  const reopenings = await db
    .selectFrom('sittingReopenings')
    .innerJoin('sittings', 'sittings.id', 'sittingId')
    .select(['sittingReopenings.id', 'sittingId', 'sittings.day', 'sittings.startsAt', 'reopenedAt', 'closureId', 'sittingReopenings.recordedAt'])
    .where('sittingReopenings.meetingId', '=', meetingId)
    .execute();
  const doors: Door[] = [
    ...closures.map(({ decidedAt, isApproved, ...door }) => ({ ...door, startsAt: door.startsAt.slice(0, 5), happenedAt: decidedAt, kind: isApproved ? ('closed' as const) : ('kept_public' as const) })),
    ...reopenings.map(({ reopenedAt, ...door }) => ({ ...door, startsAt: door.startsAt.slice(0, 5), happenedAt: reopenedAt, kind: 'reopened' as const })),
  ];

  return doors.toSorted((one, other) => one.happenedAt.getTime() - other.happenedAt.getTime() || one.recordedAt.getTime() - other.recordedAt.getTime());
}

/** The sittings of a meeting that its council ever closed: what they had before them stays closed when the doors are open again. */
export async function sittingsOnceClosed(db: Db, meetingId: number): Promise<Set<number>> {
  const rows = await db.selectFrom('sittingClosures').select('sittingId').where('meetingId', '=', meetingId).where('isApproved', '=', true).execute();

  return new Set(rows.map(({ sittingId }) => sittingId));
}
