import { sql } from 'kysely';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { councilIn, seatsOn } from '../council.ts';
import type { MemberRole } from './member.ts';
import { whyNotEnd, whyNotSeat } from './member.ts';
import type { MemberRow } from './queries.ts';
import { markOfMember, membersOf } from './queries.ts';
import type { ListedMember } from './read-list.ts';

const lockKey = 5_100_301;

/** Holds a council's register, of members or of decisions, until the transaction ends: seats and numbers are counted one at a time. */
export async function lockCouncil(trx: Trx, bodyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey}, ${bodyId})`.execute(trx);
}

/**
 * Enters members into the register of a council from a day on, below those who stand there. Refuses more members than the
 * council has seats on any day, the same name twice, and two holders of one office. Gives their ids in the order given.
 */
export async function registerMembers(db: Db, actor: Actor, input: { bodyId: number; startsOn: Day; members: readonly ListedMember[] }, at: Date): Promise<number[]> {
  return db.transaction().execute(async (trx) => {
    const { bodyId, startsOn, members } = input;
    refuseIf(whyNotActFor(actor, bodyId, 'keep_council'));
    const council = await councilIn(trx, bodyId);
    await lockCouncil(trx, bodyId);
    refuseIf(members.length ? undefined : refusal('members.none_given'));
    refuseIf(startsOn > dayIn(at) ? refusal('members.starts_too_late') : undefined);
    const standing = await membersOf(trx, bodyId);
    refuseIf(whyNotSeat([...standing, ...members.map((member) => ({ ...member, startsOn, endsOn: null }))], await seatsOn(trx, council, startsOn)));

    const accounts = await accountsOf(trx, members.flatMap(({ mail }) => mail ?? []));
    const first = Math.max(0, ...standing.map(({ position }) => position)) + 1;
    const rows = members.map((member, index) => ({ ...member, bodyId, startsOn, position: first + index, userId: accounts.get(member.mail ?? '') ?? null, recordedBy: actor.userId, recordedAt: at }));
    const saved = await trx.insertInto('councilMembers').values(rows).returning('id').execute();
    const facts = { from: startsOn, members: JSON.stringify(members.map(({ name, role }) => ({ name, role }))) };
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'council.members_registered', `council/${bodyId}`, facts, at);

    return saved.map(({ id }) => id);
  });
}

/** Whose address is known here may vote from the own telephone. */
async function accountsOf(trx: Trx, mails: readonly string[]): Promise<Map<string, string>> {
  if (mails.length === 0) return new Map();
  const rows = await trx.selectFrom('users').select(['id', 'email']).where('email', 'in', [...mails]).execute();

  return new Map(rows.map(({ id, email }) => [email, id]));
}

export interface MemberChange {
  memberId: number;
  role: MemberRole;
  position: number;
  mail: string | null;
  /** The mark of what was read: a change of anything else is refused. */
  seen: string;
}

/** Changes a member's role in the bureau, place of protocol or address. What was is in the journal. */
export async function changeMember(db: Db, actor: Actor, input: MemberChange, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const member = await lockMember(trx, actor, input.memberId);
    const { role, position, mail, seen } = input;
    refuseIf(markOfMember(member) === seen ? undefined : refusal('members.changed_meanwhile'));
    const others = (await membersOf(trx, member.bodyId)).filter(({ id }) => id !== member.id);
    refuseIf(whyNotSeat([...others, { ...member, role }], null));
    const accounts = await accountsOf(trx, mail ? [mail] : []);
    await trx.updateTable('councilMembers').set({ role, position, mail, userId: mail ? (accounts.get(mail) ?? null) : null }).where('id', '=', member.id).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: member.bodyId }, 'council.member_changed', `council/${member.bodyId}`, { member: member.id, from: member.role, role, position }, at);
  });
}

/** Ends a membership: a death, a resignation accepted, a removal. The seat is free from the next day. */
export async function endMembership(db: Db, actor: Actor, input: { memberId: number; endsOn: Day; because: string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const member = await lockMember(trx, actor, input.memberId);
    refuseIf(whyNotEnd(member, input, dayIn(at)));
    await trx.updateTable('councilMembers').set({ endsOn: input.endsOn, endedBecause: input.because.trim() }).where('id', '=', member.id).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: member.bodyId }, 'council.membership_ended', `council/${member.bodyId}`, { member: member.id, day: input.endsOn, because: input.because.trim() }, at);
  });
}

async function lockMember(trx: Trx, actor: Actor, memberId: number): Promise<MemberRow> {
  const found = await trx.selectFrom('councilMembers').select('bodyId').where('id', '=', memberId).executeTakeFirst();
  if (!found) throw new RefusalError(refusal('members.unknown'));
  refuseIf(whyNotActFor(actor, found.bodyId, 'keep_council'));
  await lockCouncil(trx, found.bodyId);
  const member = (await membersOf(trx, found.bodyId)).find(({ id }) => id === memberId);
  if (!member) throw new RefusalError(refusal('members.unknown'));

  return member;
}
