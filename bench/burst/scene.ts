import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { bodyOfTerritory } from '#bodies';
import { askPoint, callRoll, callSession, countQuorum, enterFormality, openVote, registerMembers } from '#councils';
import { addPoint, convene, openScreen, peopleOf, prepareMeeting, saveParticipants, standAt } from '#meetings';
import type { Actor, OfficeRole } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import { dayIn, toDay } from '#platform/days';
import { keyFor } from '#platform/web';

/** How many take part. */
export interface Sizes {
  participants: number;
  members: number;
  /** Telephones at the doors, each in the hands of an officer. */
  telephones: number;
}

/** A hall on the day of its meeting, with a council that votes next door; its invitations wait to go. */
export interface Scene {
  meetingId: number;
  participants: { id: number; token: string; mail: string }[];
  /** The address at which projectors show the hall. */
  screen: string;
  session: { meetingId: number; voteId: number };
  members: { id: number; cookie: string }[];
  /** Who runs the meeting and keeps the council, one cookie for each device. */
  officers: string[];
  keeper: string;
}

const since = new Date('2021-10-11T09:00:00Z');
const region = '03';
const origin = 'https://multaqa.example';
const minute = 60_000;

/** Lays the scene for the instant at which the burst begins. Everybody has signed in before. */
export async function laySceneOfABurst(db: Db, secret: string, { participants, members, telephones }: Sizes, at: Date): Promise<Scene> {
  const bodyId = (await bodyOfTerritory(db, region, 'regional_council'))?.id ?? 0;
  await db.insertInto('house').values({ ownerBodyId: bodyId, initialisedAt: at }).onConflict((conflict) => conflict.doNothing()).execute();
  const hire = hiring(db, bodyId, at);
  const officer = await hire('burst-officer', 'training_officer');
  const keeper = await hire('burst-keeper', 'director_of_services');
  const meeting = await layMeeting(db, officer, { bodyId, count: participants }, at);
  const council = await layCouncil(db, keeper, { bodyId, count: members, hire }, at);
  const cookieOf = visiting(db, secret, at);

  return {
    ...meeting, ...council,
    members: await inTurn(council.members, async ({ id, userId }) => ({ id, cookie: await cookieOf(userId) })),
    officers: await inTurn(Array.from({ length: telephones + 1 }), () => cookieOf(officer.userId)),
    keeper: await cookieOf(keeper.userId),
  };
}

async function inTurn<From, To>(some: readonly From[], work: (one: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const one of some) done.push(await work(one));

  return done;
}

type Hire = (id: string, role: OfficeRole | null) => Promise<Actor>;

function hiring(db: Db, bodyId: number, at: Date): Hire {
  return async (id, role) => {
    await db.insertInto('users').values({ id, name: `حساب ${id}`, email: `${id}@burst.example`, emailVerified: false, createdAt: since, updatedAt: since }).execute();
    if (role) await db.insertInto('offices').values({ userId: id, bodyId, role, titleAr: 'إطار', titleFr: null, startsOn: toDay('2021-10-11'), appointedAt: since }).execute();
    const actor = await actorOf(db, id, dayIn(at));
    if (!actor) throw new Error(`${id} was not hired`);

    return actor;
  };
}

async function layMeeting(db: Db, officer: Actor, { bodyId, count }: { bodyId: number; count: number }, at: Date): Promise<Pick<Scene, 'meetingId' | 'participants' | 'screen'>> {
  const before = new Date(at.getTime() - 30 * minute);
  const meetingId = await prepareMeeting(db, officer, { ownerBodyId: bodyId, submission: randomUUID(), kind: 'forum', seriesId: null, number: null, editionYear: null, titleAr: 'ملتقى اليوم', titleFr: null, mottoAr: null, mottoFr: null, startsOn: dayIn(at), endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants' }, before);
  await addPoint(db, officer, { meetingId, because: null, kind: 'opening', titleAr: 'الافتتاح', titleFr: null, presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: null, sittingId: null, visibility: 'participants', instrumentId: null }, before);
  const asked = Array.from({ length: count }, (_, index) => ({ invitedAs: 'person' as const, name: `مشارك ${index + 1}`, titleAr: 'رئيس جماعة', institutionAr: `جماعة ${(index % 194) + 1}`, mail: `participant-${index + 1}@burst.example`, capacity: 'member' as const }));
  await db.transaction().execute((trx) => saveParticipants(trx, meetingId, asked, officer.userId, before));
  await convene(db, officer, { meetingId }, before);
  await standAt(db, officer, { meetingId, nonce: randomUUID(), pointId: null, sittingId: null }, at);
  await openScreen(db, officer, { meetingId, nonce: randomUUID() }, at);
  const { token: screen } = await db.selectFrom('hallScreens').select('token').where('meetingId', '=', meetingId).executeTakeFirstOrThrow();
  const people = await peopleOf(db, meetingId);

  return { meetingId, screen, participants: people.map(({ id, token, mail }) => ({ id, token, mail: mail ?? '' })) };
}

async function layCouncil(db: Db, keeper: Actor, { bodyId, count, hire }: { bodyId: number; count: number; hire: Hire }, at: Date) {
  const before = (minutes: number) => new Date(at.getTime() - minutes * minute);
  const roles = ['president', 'vice_president', 'secretary'] as const;
  const list = Array.from({ length: count }, (_, index) => ({ name: `العضو ${index + 1}`, role: roles[index] ?? ('member' as const), mail: `burst-member-${index + 1}@burst.example` }));
  for (const { mail } of list) await hire(mail.replace('@burst.example', ''), null);
  const ids = await registerMembers(db, keeper, { bodyId, startsOn: toDay('2021-10-11'), members: list }, before(60));
  const meetingId = await callSession(db, keeper, { bodyId, kind: 'extraordinary', askedBy: 'president', askedOn: null, requestId: null, opensOn: dayIn(at), placeAr: 'مقر الجهة', placeFr: null, startsAt: '10:00', submission: randomUUID() }, before(50));
  const pointId = await askPoint(db, keeper, { meetingId, askedBy: 'president', askers: 0, titleAr: 'نقطة للتصويت', titleFr: null, instrumentId: null, sittingId: null, because: null }, before(45));
  await enterFormality(db, keeper, { meetingId, formality: 'notice_to_members', happenedOn: dayIn(at), reference: null, evidence: null, replacesId: null, because: null, submission: randomUUID() }, before(40));
  await callRoll(db, keeper, { meetingId, there: ids, readAsThere: [] }, before(20));
  await countQuorum(db, keeper, { meetingId, origin }, before(15));
  const voteId = await openVote(db, keeper, { meetingId, pointId, method: 'by_name', matter: null, submission: randomUUID() }, before(10));

  return { session: { meetingId, voteId }, members: ids.map((id, index) => ({ id, userId: `burst-member-${index + 1}` })) };
}

/** Opens a session as signing in does, without its password: hashing a hundred of them is not what is measured. */
function visiting(db: Db, secret: string, at: Date): (userId: string) => Promise<string> {
  const key = keyFor(secret, 'sessions').toString('base64');

  return async (userId) => {
    const token = randomBytes(24).toString('hex');
    await db.insertInto('sessions').values({ id: randomUUID(), token, userId, expiresAt: new Date(at.getTime() + 12 * 60 * minute), createdAt: at, updatedAt: at, ipAddress: null, userAgent: null }).execute();

    return `multaqa-session=${encodeURIComponent(`${token}.${createHmac('sha256', key).update(token).digest('base64')}`)}`;
  };
}
