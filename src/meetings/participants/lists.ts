import { recordEvent } from '#journal';
import type { Actor, OfficeRole } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { lockMeeting } from '../store.ts';
import { keysIn } from './add-participant.ts';
import type { Capacity } from './participant.ts';
import { personKey, whyNotInvite } from './participant.ts';
import type { NewParticipant } from './store.ts';
import { saveParticipants } from './store.ts';

export const listedBodies = ['communal_council', 'provincial_council', 'regional_council', 'wilaya', 'prefecture_administration', 'ministry', 'regional_directorate', 'unit'] as const;
export type BodyKind = (typeof listedBodies)[number];

/** Those who hold an office in bodies of a kind, or such bodies themselves; in a territory, or one body. */
export interface InvitationList {
  invitedAs: 'office' | 'institution';
  role: OfficeRole | null;
  bodyKind: BodyKind | null;
  territoryCode: string | null;
  bodyId: number | null;
  capacity: Capacity;
  hasVote: boolean;
  titleAr: string;
  titleFr: string | null;
}

/** Adds those who hold an office, or institutions. Who they are is asked when the invitation is sent. Refuses a list of nobody. Gives its id. */
export async function addList(db: Db | Trx, actor: Actor, { meetingId, ...list }: InvitationList & { meetingId: number }, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotInvite(meeting.state, { titleAr: list.titleAr, mail: null }));
    const same = (await openLists(trx, meetingId)).some((other) => other.role === list.role && other.bodyKind === list.bodyKind && other.territoryCode === list.territoryCode && other.bodyId === list.bodyId);
    refuseIf(same ? refusal('list.already_there') : undefined);
    refuseIf((await whoIs(trx, list, dayIn(at))).length === 0 ? refusal('list.nobody') : undefined);
    const { id } = await trx.insertInto('invitationLists').values({ ...list, meetingId, addedBy: actor.userId, addedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'participant.list_added', `meeting/${meetingId}`, { list: id, role: list.role, bodies: list.bodyKind, territory: list.territoryCode, body: list.bodyId }, at);

    return id;
  });
}

/** Takes back a list that has not been sent yet. */
export async function removeList(db: Db | Trx, actor: Actor, { meetingId, listId }: { meetingId: number; listId: number }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    const removed = await trx.updateTable('invitationLists').set({ removedAt: at }).where('id', '=', listId).where('meetingId', '=', meetingId).where('removedAt', 'is', null).where('frozenAt', 'is', null).returning('id').executeTakeFirst();
    refuseIf(removed ? undefined : refusal('list.unknown'));
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'participant.list_removed', `meeting/${meetingId}`, { list: listId }, at);
  });
}

/** Lists of a meeting that are not frozen yet. */
export function openLists(db: Db | Trx, meetingId: number) {
  return db.selectFrom('invitationLists').selectAll().where('meetingId', '=', meetingId).where('removedAt', 'is', null).where('frozenAt', 'is', null).orderBy('id').execute();
}

/** Makes participants of those whom the meeting's lists name today. From here on a change of office changes nothing. Gives how many. */
export async function freezeLists(trx: Trx, meetingId: number, by: string, at: Date): Promise<number> {
  const lists = await openLists(trx, meetingId);
  const known = await keysIn(trx, meetingId);
  let added = 0;
  for (const list of lists) {
    const people = (await whoIs(trx, list as InvitationList, dayIn(at))).filter((person) => !known.has(personKey(person)));
    for (const person of people) known.add(personKey(person));
    added += (await saveParticipants(trx, meetingId, people, by, at)).length;
    await trx.updateTable('invitationLists').set({ frozenAt: at }).where('id', '=', list.id).execute();
  }

  return added;
}

type Listed = NewParticipant & { mail: string | null; name: string | null; bodyId: number; institutionAr: string };

/**
 * Whom a list names on a day: for an office its holder in each body, or the office alone where no holder has an account;
 * for institutions each body, which sends whom it chooses.
 */
export async function whoIs(db: Db | Trx, { invitedAs, role, bodyKind, territoryCode, bodyId, capacity, hasVote, titleAr, titleFr }: InvitationList, day: Day): Promise<Listed[]> {
  const rows = await db
    .selectFrom('bodies')
    .leftJoin('territories as here', 'here.code', 'bodies.territoryCode')
    .leftJoin('territories as above', 'above.code', 'here.parentCode')
    .leftJoin('offices', (join) => join.onRef('offices.bodyId', '=', 'bodies.id').on('offices.role', '=', role ?? 'administrator').on('offices.startsOn', '<=', day).on((eb) => eb.or([eb('offices.endsOn', 'is', null), eb('offices.endsOn', '>=', day)])))
    .leftJoin('users', (join) => join.onRef('users.id', '=', 'offices.userId').on((eb) => eb.val(invitedAs === 'office')))
    .select(['bodies.id', 'bodies.nameAr', 'bodies.nameFr', 'users.id as userId', 'users.name', 'users.email', 'users.language'])
    .distinctOn(['bodies.territoryCode', 'bodies.id', 'users.id'])
    .where((eb) => (bodyId === null ? eb('bodies.kind', '=', bodyKind) : eb('bodies.id', '=', bodyId)))
    .where((eb) => (territoryCode === null ? eb.val(true) : eb.or([eb('here.code', '=', territoryCode), eb('here.parentCode', '=', territoryCode), eb('above.parentCode', '=', territoryCode)])))
    .orderBy('bodies.territoryCode')
    .orderBy('bodies.id')
    .orderBy('users.id')
    .execute();

  return rows.map(({ id, nameAr, nameFr, userId, name, email, language }) => ({
    invitedAs, name, titleAr, titleFr, institutionAr: nameAr, institutionFr: nameFr, bodyId: id, userId, mail: email, language: language ?? 'ar', capacity, hasVote,
  }));
}
