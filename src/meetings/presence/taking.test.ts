import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { prepareMeeting, saveParticipants } from '../index.ts';
import { correctPresence } from './correct-presence.ts';
import { presenceDoor } from './gather.ts';
import type { StatedEntry } from './redeem.ts';
import { entriesOf } from './store.ts';
import { takePresence } from './take-presence.ts';
import { presentAt } from './timeline.ts';

const refusedWith = (code: string) => ({ refusal: { code } });

let db: Db;
let officer: Actor;
let finance: Actor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  finance = await actorNamed(db, 'maliya@aitnaamane.example');
});

/** A meeting of today to which some are asked. Gives its id and theirs. */
async function convened(count = 3): Promise<{ meetingId: number; people: number[] }> {
  const plan = { ownerBodyId: officer.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication' as const, seriesId: null, number: null, editionYear: null, titleAr: 'لقاء', titleFr: null, mottoAr: null, mottoFr: null, startsOn: '2026-11-24' as Day, endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person' as const, onlineAddress: null, visibility: 'participants' as const };
  const meetingId = await prepareMeeting(db, officer, plan, now);
  const people = await db.transaction().execute((trx) => saveParticipants(trx, meetingId, Array.from({ length: count }, () => ({ invitedAs: 'person' as const, titleAr: 'مشارك', capacity: 'guest' as const })), officer.userId, now));
  await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();

  return { meetingId, people };
}

const arrival = (by: StatedEntry['by'], told: Partial<StatedEntry> = {}): StatedEntry => ({ nonce: randomUUID(), by, direction: 'arrival', happenedAt: new Date('2026-11-24T08:30:00Z'), capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand', device: null, sittingId: null, ...told });

describe('taking presence', () => {
  test('takes an entry once, however often it is sent at the same time', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    const entry = arrival({ participantId: person });
    const fates = await Promise.all(Array.from({ length: 12 }, () => takePresence(db, { meetingId, taker: { actor: officer }, entries: [entry] }, now)));
    expect(fates.flat().filter(({ status }) => status === 'taken')).toHaveLength(1);
    expect(await entriesOf(db, meetingId)).toHaveLength(1);
  });

  test('takes what is sound of a batch and tells of each that is not', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    const entries = [arrival({ participantId: person }), arrival({ code: 'ZZZZZ' }), arrival({ participantId: person }, { happenedAt: new Date('2026-11-24T10:00:00Z') }), arrival({ participantId: person }, { happenedAt: new Date('2026-11-23T10:00:00Z') })];
    const fates = await takePresence(db, { meetingId, taker: { actor: officer }, entries }, now);
    expect(fates.map((fate) => (fate.status === 'refused' ? fate.no.code : fate.status))).toEqual(['taken', 'presence.unknown_code', 'presence.in_future', 'presence.outside_days']);
  });

  test('counts a telephone’s clock that is a little ahead as now', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    await takePresence(db, { meetingId, taker: { actor: officer }, entries: [arrival({ participantId: person }, { happenedAt: new Date(now.getTime() + 120_000) })] }, now);
    expect((await entriesOf(db, meetingId))[0]?.happenedAt).toEqual(now);
  });

  test('is the organiser’s alone, of its own participants', async () => {
    const [own, other] = [await convened(), await convened()];
    await expect(takePresence(db, { meetingId: own.meetingId, taker: { actor: finance }, entries: [arrival({ participantId: own.people[0] ?? 0 })] }, now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    const fates = await takePresence(db, { meetingId: own.meetingId, taker: { actor: officer }, entries: [arrival({ participantId: other.people[0] ?? 0 })] }, now);
    expect(fates[0]).toMatchObject({ status: 'refused', no: { code: 'presence.unknown_code' } });
  });

  test('from the own telephone marks nobody else', async () => {
    const { meetingId, people: [self = 0, friend = 0] } = await convened();
    const fates = await takePresence(db, { meetingId, taker: { self }, entries: [arrival({ participantId: self }), arrival({ participantId: friend })] }, now);
    expect(fates.map(({ status }) => status)).toEqual(['taken', 'refused']);
  });

  test('ends with the minutes', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    await db.updateTable('meetings').set({ state: 'minutes_approved' }).where('id', '=', meetingId).execute();
    await expect(takePresence(db, { meetingId, taker: { actor: officer }, entries: [arrival({ participantId: person })] }, now)).rejects.toMatchObject(refusedWith('presence.roll_settled'));
  });

  test('of many who come at once loses nobody and refuses each alone', async () => {
    const { meetingId, people } = await convened(300);
    const door = presenceDoor(db, () => now);
    const coming = people.map((participantId) => door({ meetingId, taker: { actor: officer }, entries: [arrival({ participantId })] }));
    const stranger = door({ meetingId, taker: { actor: finance }, entries: [arrival({ participantId: people[0] ?? 0 })] });
    await expect(stranger).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    expect((await Promise.all(coming)).flat().every(({ status }) => status === 'taken')).toBe(true);
    expect(presentAt(await entriesOf(db, meetingId), now).size).toBe(300);
  });
});

describe('what cannot be kept', () => {
  test('turns away nobody who came at the same time', async () => {
    const { meetingId, people } = await convened(20);
    const door = presenceDoor(db, () => now);
    const coming = people.map((participantId, place) => door({ meetingId, taker: { actor: officer }, entries: [arrival({ participantId }, place === 7 ? { device: 'a\0b' } : {})] }));
    const fates = await Promise.allSettled(coming);
    expect(fates.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(presentAt(await entriesOf(db, meetingId), now).size).toBe(19);
  });

  test('is no nonce in capital letters: its entry stands in the journal like any other', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    const nonce = 'ABCDEF01-2345-4678-9ABC-DEF012345678';
    const [fate] = await takePresence(db, { meetingId, taker: { actor: officer }, entries: [arrival({ participantId: person }, { nonce })] }, now);
    const { facts } = await db.selectFrom('journalEvents').select('facts').where('subject', '=', `meeting/${meetingId}`).where('kind', '=', 'presence.taken').executeTakeFirstOrThrow();
    expect([fate?.status, JSON.stringify(facts).includes(nonce.toLowerCase())]).toEqual(['taken', true]);
  });
});

describe('a door where many come together', () => {
  test('takes one nonce once, whoever sends it in the same moment, and tells both what the timeline shows', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    const door = presenceDoor(db, () => now);
    const twice = { meetingId, taker: { actor: officer }, entries: [arrival({ participantId: person })] };
    const ahead = door({ meetingId, taker: { actor: officer }, entries: [arrival({ participantId: person }, { happenedAt: new Date('2026-11-24T08:29:00Z') })] });
    const fates = (await Promise.all([ahead, door(twice), door(twice)])).flat();
    expect(fates.map(({ status }) => status)).toEqual(['taken', 'taken', 'taken_before']);
    expect([...new Set(fates.map(({ finding }) => finding))].toSorted()).toEqual(['duplicate', null]);
    const [event] = await db.selectFrom('journalEvents').select('facts').where('subject', '=', `meeting/${meetingId}`).where('kind', '=', 'presence.taken').orderBy('sequence', 'desc').execute();
    expect(JSON.parse(event?.facts ?? '{}').entries).toHaveLength(1);
  });
});

describe('a wrong entry', () => {
  test('stays on the timeline, and another takes its place with a reason', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    await takePresence(db, { meetingId, taker: { actor: officer }, entries: [arrival({ participantId: person })] }, now);
    const [wrong] = await entriesOf(db, meetingId);
    const correction = { meetingId, entryId: wrong?.id ?? 0, instead: null, because: 'سُجل مكان شخص آخر' };
    await expect(correctPresence(db, officer, { ...correction, because: ' ' }, now)).rejects.toMatchObject(refusedWith('presence.reason_missing'));
    await correctPresence(db, officer, correction, now);
    await expect(correctPresence(db, officer, correction, now)).rejects.toMatchObject(refusedWith('presence.already_replaced'));
    const entries = await entriesOf(db, meetingId);
    expect(entries).toHaveLength(2);
    expect(presentAt(entries, now).size).toBe(0);
  });

  test('cannot be changed in the database', async () => {
    const { meetingId, people: [person = 0] } = await convened();
    await takePresence(db, { meetingId, taker: { actor: officer }, entries: [arrival({ participantId: person })] }, now);
    await expect(db.updateTable('presenceEntries').set({ direction: 'departure' }).where('meetingId', '=', meetingId).execute()).rejects.toThrow('permission denied');
  });
});
