import { randomUUID } from 'node:crypto';
import { bodyOfTerritory } from '#bodies';
import { askPoint, callRoll, callSession, countQuorum, enterFormality, registerMembers } from '#councils';
import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';

/** A council with its director and sixteen members, each with an account, and no demonstration world around it. */
export interface CouncilHouse {
  db: Db;
  bodyId: number;
  director: Actor;
  /** The members' ids in the order of protocol: president, vice-president, secretary, then the others. */
  members: number[];
  /** The members as they sign in. */
  people: Actor[];
}

const since = new Date('2021-10-11T09:00:00Z');
export const sessionDay = toDay('2026-11-24');

async function personIn(db: Db, id: string): Promise<void> {
  await db.insertInto('users').values({ id, name: `حساب ${id}`, email: `${id}@council.example`, emailVerified: false, createdAt: since, updatedAt: since }).execute();
}

/** Opens the house of the council that governs a territory: a commune's, or another's where its kind is named. */
export async function openCouncil(db: Db, code: string, size = 16, kind: 'communal_council' | 'provincial_council' | 'regional_council' = 'communal_council'): Promise<CouncilHouse> {
  const body = await bodyOfTerritory(db, code, kind);
  const bodyId = body?.id ?? 0;
  const own = (name: string) => `${name}-${code.replaceAll('.', '-')}`;
  await personIn(db, own('director'));
  await db.insertInto('offices').values({ userId: own('director'), bodyId, role: 'director_of_services', titleAr: 'مدير المصالح', titleFr: null, startsOn: toDay('2021-10-11'), appointedAt: since }).execute();
  const roles = ['president', 'vice_president', 'secretary'] as const;
  const list = Array.from({ length: size }, (_, index) => ({ name: `العضو ${index + 1}`, role: roles[index] ?? ('member' as const), mail: `${own(`member-${index + 1}`)}@council.example` }));
  for (const [index] of list.entries()) await personIn(db, own(`member-${index + 1}`));
  const actor = async (id: string) => (await actorOf(db, id, sessionDay)) as Actor;
  const director = await actor(own('director'));
  const members = await registerMembers(db, director, { bodyId, startsOn: toDay('2021-10-11'), members: list }, new Date('2026-11-01T09:00:00Z'));

  return { db, bodyId, director, members, people: await Promise.all(list.map((_, index) => actor(own(`member-${index + 1}`)))) };
}

export const at = (hour: string, day: Day = sessionDay): Date => new Date(`${day}T${hour}:00Z`);
export const origin = 'https://multaqa.test';

let called = 0;

/** No council opens two sessions at one hour; which hour it is depends on what ran before. */
export const anotherHour = (): string => {
  called += 1;

  return `${10 + Math.floor(called / 60)}:${String(called % 60).padStart(2, '0')}`;
};

/** An extraordinary session of that day with some points, convened. Gives its meeting and its points. */
export async function callExtraordinary({ db, bodyId, director }: CouncilHouse, titles: readonly string[]): Promise<{ meetingId: number; points: number[] }> {
  const meetingId = await callSession(db, director, { bodyId, kind: 'extraordinary', askedBy: 'president', askedOn: null, opensOn: sessionDay, placeAr: 'مقر الجماعة', placeFr: null, startsAt: anotherHour(), requestId: null, submission: randomUUID() }, at('08:00'));
  const points: number[] = [];
  for (const titleAr of titles) points.push(await askPoint(db, director, { meetingId, askedBy: 'president', askers: 0, titleAr, titleFr: null, instrumentId: null, sittingId: null, because: null }, at('08:05')));
  await enterFormality(db, director, { meetingId, formality: 'notice_to_members', happenedOn: sessionDay, reference: null, evidence: null, replacesId: null, because: null, submission: randomUUID() }, at('08:10'));

  return { meetingId, points };
}

/** The same with a quorum: the first so many members are there. */
export async function openExtraordinary(house: CouncilHouse, titles: readonly string[], present = 12): Promise<{ meetingId: number; points: number[] }> {
  const session = await callExtraordinary(house, titles);
  await callRoll(house.db, house.director, { meetingId: session.meetingId, there: house.members.slice(0, present), readAsThere: [] }, at('09:00'));
  await countQuorum(house.db, house.director, { meetingId: session.meetingId, origin }, at('09:05'));

  return session;
}
