import { load } from 'cheerio';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import type { OneHall } from '../../../tests/one-hall.ts';
import { oneHall } from '../../../tests/one-hall.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { entriesOf } from '../presence/store.ts';
import { hallCode } from './code.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let officer: Actor;
let hall: OneHall;
let at = now;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db, () => at);
  officer = await actorNamed(db, 'takwin@region.example');
});
beforeEach(async () => {
  at = now;
  hall = await oneHall(db, officer);
});

const secretOf = async ({ meetingId }: OneHall) => (await db.selectFrom('meetings').select('hallSecret').where('id', '=', meetingId).executeTakeFirstOrThrow()).hallSecret;
const code = async (of = hall, when = at) => hallCode(await secretOf(of), when);
const pageOf = (person: number) => `/i/${hall.people[person]?.token}/presence`;
const enter = (person: number, hallCodeTyped: string, who: Visitor = visitor(app)) => who.send(pageOf(person), pageOf(person), { hallCode: hallCodeTyped });
const own = async () => (await db.selectFrom('presenceEntries').select(['participantId', 'proof', 'recordedBy', 'direction']).where('meetingId', '=', hall.meetingId).where('proof', '=', 'own_telephone').execute());
const said = (html: string) => load(html)('#errors').text();

describe('registering by the own invitation', () => {
  test('takes the presence by the code on the screen, as the own telephone’s, and may then ask for the floor', async () => {
    const who = visitor(app);
    const { status, location } = await enter(3, await code(), who);
    expect([status, location]).toEqual([303, `/i/${hall.people[3]?.token}/hall`]);
    expect(await own()).toEqual([{ participantId: hall.people[3]?.id, proof: 'own_telephone', recordedBy: null, direction: 'arrival' }]);
    const room = `/i/${hall.people[3]?.token}/hall`;
    expect((await who.get(room)).html).toContain('سُجل حضوركم. مرحبا بكم.');
    expect((await who.send(room, `${room}/speeches`, { kind: 'question' })).status).toBe(303);
    expect((await who.get(room)).html).toContain('أنتم أول المتدخلين في اللائحة');
    expect((await who.send(room, `${room}/withdrawal`)).status).toBe(303);
    expect((await who.get(room)).html).toContain('أطلب الكلمة');
  });

  test('takes Arabic figures with a blank, and the code that stood before', async () => {
    const typed = (await code()).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    at = new Date(now.getTime() + 30_000);
    expect((await enter(3, `${typed.slice(0, 3)} ${typed.slice(3)}`)).status).toBe(303);
  });

  test('says clearly that a code is past, yesterday’s, of another hall, or none', async () => {
    const other = await oneHall(db, officer);
    const tries = [[await code(hall, new Date(now.getTime() - 90_000)), 'تغير هذا الرمز'], [await code(hall, new Date(now.getTime() - 86_400_000)), 'ليس رمز هذه القاعة الآن'], [await code(other), 'ليس رمز هذه القاعة الآن'], ['12ab', 'ستة أرقام']] as const;
    for (const [typed, sentence] of tries) {
      const { status, html } = await enter(3, typed);
      expect([status, said(html).includes(sentence), load(html)('#field-hallCode').val()]).toEqual([422, true, typed]);
    }
    expect(await own()).toEqual([]);
  });

  test('is one entry, however often and from however many telephones at once; again only after leaving', async () => {
    const digits = await code();
    const answers = await Promise.all(Array.from({ length: 4 }, () => enter(3, digits)));
    expect([answers.map(({ status }) => status), (await own()).length]).toEqual([[303, 303, 303, 303], 1]);
    expect((await visitor(app).get(pageOf(3))).html).toContain('حضوركم مسجل منذ الساعة');
    at = new Date(now.getTime() + 60_000);
    await db.insertInto('presenceEntries').values({ meetingId: hall.meetingId, participantId: hall.people[3]?.id ?? 0, direction: 'departure', happenedAt: at, capacity: 'member', proof: 'hand', nonce: crypto.randomUUID(), recordedAt: at }).execute();
    at = new Date(now.getTime() + 120_000);
    expect((await enter(3, await code())).status).toBe(303);
    expect(await own()).toHaveLength(2);
  });

  test('leaves who was registered at the door as they are', async () => {
    const who = visitor(app);
    expect(said((await who.get(pageOf(0))).html)).toBe('');
    expect((await who.get(pageOf(0))).html).toContain('حضوركم مسجل منذ الساعة');
    expect((await entriesOf(db, hall.meetingId, [hall.people[0]?.id ?? 0]))).toHaveLength(1);
  });

  test('leaves no trace of tries a day later', async () => {
    const triedBy = ['participant 900001', 'participant 900002'];
    await db.insertInto('hallAttempts').values([{ triedBy: 'participant 900001', since: new Date(now.getTime() - 86_400_001), attempts: 3 }, { triedBy: 'participant 900002', since: new Date(now.getTime() - 86_400_000), attempts: 3 }]).execute();
    expect((await enter(3, '000000')).status).toBe(422);
    expect(await db.selectFrom('hallAttempts').select('triedBy').where('triedBy', 'in', triedBy).execute()).toEqual([{ triedBy: 'participant 900002' }]);
  });

  test('closes after six wrong codes in ten minutes, for that invitation alone, and opens again', async () => {
    for (let tries = 0; tries < 6; tries += 1) expect((await enter(3, '000000')).status).toBe(422);
    const right = await enter(3, await code());
    expect([right.status, (await own()).length]).toEqual([429, 0]);
    expect(right.html).toContain('أعيدوا المحاولة بعد 10 دقائق');
    const stood = await db.selectFrom('presenceEntries').select('id').where('meetingId', '=', hall.meetingId).execute();
    expect(stood).toHaveLength(3);
    at = new Date(now.getTime() + 600_001);
    expect((await enter(3, await code())).status).toBe(303);
  });

  test('lets nothing slip through when codes are tried at once', async () => {
    const tries = await Promise.all(Array.from({ length: 16 }, (_, index) => enter(3, String(index).padStart(6, '0'))));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  test('is closed on another day, also to a right code, and to whoever was taken off the list', async () => {
    at = instantOf('2026-11-25' as Day, '00:00');
    const { status, html } = await enter(3, await code());
    expect([status, said(html).includes('لا يُسجل حضور إلا يوم')]).toEqual([422, true]);
    at = now;
    await db.updateTable('participants').set({ removedAt: now, removedBy: officer.userId, removedBecause: 'خطأ' }).where('id', '=', hall.people[3]?.id ?? 0).execute();
    expect((await visitor(app).get(pageOf(3))).status).toBe(404);
  });
});

describe('registering by the QR on the screen and the code of the badge', () => {
  const door = () => `/check-in/${hall.meetingId}`;
  const come = async (fields: Record<string, string>, path = door()) => visitor(app).send(path, path.split('?')[0] ?? '', fields);

  test('takes the code along from the QR, and asks for the badge', async () => {
    const scanned = `${door()}?code=${await code()}`;
    expect(load((await visitor(app).get(scanned)).html)('#field-hallCode').val()).toBe(await code());
    const { status, location } = await come({ badge: hall.people[3]?.shortCode.toLowerCase() ?? '' }, scanned);
    expect([status, location, (await own()).map(({ participantId }) => participantId)]).toEqual([303, door(), [hall.people[3]?.id]]);
  });

  test('tells nobody without the code of the hall who is asked, or whether there is a meeting', async () => {
    const badge = hall.people[3]?.shortCode ?? '';
    const sentences = await Promise.all([come({ hallCode: '000000', badge }), come({ hallCode: '000000', badge: '22222' }), come({ hallCode: '000000', badge }, '/check-in/999999')].map(async (answer) => said((await answer).html)));
    expect(new Set(sentences).size).toBe(1);
    const pages = await Promise.all([door(), '/check-in/999999'].map(async (path) => load((await visitor(app).get(path)).html)('main').text()));
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).not.toContain('اللقاء التواصلي العاشر');
  });

  test('refuses a badge of another meeting, a slip of the hand, and hostile text', async () => {
    const other = await oneHall(db, officer);
    const stranger = await come({ hallCode: await code(), badge: other.people[3]?.shortCode ?? '' });
    expect([stranger.status, said(stranger.html).includes('ليس لأحد من المدعوين')]).toEqual([422, true]);
    for (const badge of ['AAAAB', "'; drop table", '<b>', '٪'.repeat(20)]) expect((await come({ hallCode: await code(), badge })).status).toBe(422);
    expect(await own()).toEqual([]);
  });
});
