import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { markOf } from '#platform/web';
import type { MemberRole } from './member.ts';

/** A membership as it is kept. The mail address is for the council's own officers alone. */
export interface MemberRow {
  id: number;
  bodyId: number;
  name: string;
  role: MemberRole;
  position: number;
  mail: string | null;
  userId: string | null;
  startsOn: Day;
  endsOn: Day | null;
  endedBecause: string | null;
}

const columns = ['id', 'bodyId', 'name', 'role', 'position', 'mail', 'userId', 'startsOn', 'endsOn', 'endedBecause'] as const;

/** By what a form knows whether a membership is still what it was when the form was written. */
export function markOfMember({ role, position, mail, endsOn }: MemberRow): string {
  return markOf([role, position, mail, endsOn]);
}

/** Every membership of a council, past ones among them, in the order of protocol. */
export function membersOf(db: Db | Trx, bodyId: number): Promise<MemberRow[]> {
  return db.selectFrom('councilMembers').select(columns).where('bodyId', '=', bodyId).orderBy('position').orderBy('id').execute();
}

/** The members in office on a day: those whom quorum and majority count. */
export function membersInOffice(db: Db | Trx, bodyId: number, day: Day): Promise<MemberRow[]> {
  return db
    .selectFrom('councilMembers')
    .select(columns)
    .where('bodyId', '=', bodyId)
    .where('startsOn', '<=', day)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
    .orderBy('position')
    .orderBy('id')
    .execute();
}
