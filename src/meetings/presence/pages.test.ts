import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { fillAttendance, prepareMeeting, saveParticipants } from '../index.ts';
import { entriesOf } from './store.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let organiser: Actor;
let officer: Visitor;
let meetingId: number;
let people: number[];
let room: string;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  organiser = await actorNamed(db, 'takwin@region.example');
  officer = await signedIn('takwin@region.example');
  const sittings = [{ day: '2026-11-24' as Day, startsAt: '08:30', endsAt: '12:00', titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false }];
  meetingId = await prepareMeeting(db, organiser, { ownerBodyId: organiser.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'لقاء اليوم', titleFr: null, mottoAr: null, mottoFr: null, startsOn: '2026-11-24' as Day, endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants', sittings }, now);
  const asked = [{ name: 'حدو أمزيان', titleAr: 'رئيس جماعة' }, { titleAr: 'رئيس جماعة' }, { titleAr: 'مدير', institutionAr: 'المديرية الإقليمية' }].map((one) => ({ ...one, invitedAs: 'person' as const, capacity: 'member' as const }));
  people = await db.transaction().execute((trx) => saveParticipants(trx, meetingId, asked, organiser.userId, now));
  room = `/meetings/${meetingId}/presence`;
});

async function signedIn(email: string): Promise<Visitor> {
  const who = visitor(app);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

const tap = async (who: Visitor, participantId: number, direction: 'arrival' | 'departure', nonce: string = randomUUID()) =>
  who.post(`${room}/taps`, { _csrf: String(load((await who.get(room)).html)('[name=_csrf]').first().val()), participantId: String(participantId), direction, nonce });
const states = async () => load((await officer.get(room)).html)('.roll tbody tr').toArray().map((row) => load(row)('.standing').text());

describe('the roll', () => {
  test('takes nobody before the invitations leave, and says so', async () => {
    const { html } = await officer.get(room);
    expect([html.includes('لم تُوجه الدعوات بعد'), load(html)(`form[action="${room}/taps"]`).length]).toEqual([true, 0]);
    await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();
  });

  test('takes an arrival by one tap, once by its nonce, and then offers the departure', async () => {
    const nonce = randomUUID();
    const taps = [await tap(officer, people[0] ?? 0, 'arrival', nonce), await tap(officer, people[0] ?? 0, 'arrival', nonce)];
    expect(taps.map(({ status }) => status)).toEqual([303, 303]);
    expect(await entriesOf(db, meetingId)).toHaveLength(1);
    expect(await states()).toEqual(['حاضر', 'غائب', 'غائب']);
    expect(load((await officer.get(room)).html)('button[value=departure]')).toHaveLength(1);
  });

  test('offers no tap on a day that is none of the meeting’s: each would be refused; sheets are there instead', async () => {
    await db.updateTable('meetings').set({ heldOn: '2026-11-23' as Day }).where('id', '=', meetingId).execute();
    const page = load((await officer.get(room)).html);
    await db.updateTable('meetings').set({ heldOn: '2026-11-24' as Day }).where('id', '=', meetingId).execute();
    expect([page('.roll__tap').length, page('.notice').text().trim(), page('.head .button--main').attr('href')]).toEqual([0, 'لا يُسجل حضور إلا يوم 23 نونبر 2026.', `${room}/sheets`]);
  });

  test('tells those of one title apart by their code', async () => {
    const codes = (await db.selectFrom('participants').select('shortCode').where('meetingId', '=', meetingId).orderBy('id').execute()).map(({ shortCode }) => shortCode);
    expect(load((await officer.get(room)).html)('.roll .number').toArray().map((one) => load(one).text()).filter((told) => codes.includes(told))).toEqual(codes);
  });

  test('tells who came late, and finds people as they are written', async () => {
    const { html } = await officer.get(`${room}?find=${encodeURIComponent('امزيان')}`);
    expect([load(html)('.roll tbody tr').length, html.includes('حضر متأخرا')]).toEqual([1, true]);
  });

  test('shows somebody taken twice among what is to be checked', async () => {
    await tap(officer, people[0] ?? 0, 'arrival');
    expect((await officer.get(room)).html).toContain('سُجل أكثر من مرة');
  });

  test('records an excuse, with a reason, on a day that came', async () => {
    const page = `${room}/people/${people[1]}`;
    expect((await officer.send(page, `${page}/excuses`, { reason: ' ', receivedOn: '2026-11-24' })).html).toContain('يجب ذكر العذر كما قُدم');
    expect((await officer.send(page, `${page}/excuses`, { reason: 'التزام سابق', receivedOn: '2026-11-25' })).status).toBe(422);
    expect((await officer.send(page, `${page}/excuses`, { reason: 'التزام سابق', receivedOn: '2026-11-24' })).status).toBe(303);
    expect(await states()).toEqual(['حاضر', 'معتذر', 'غائب']);
  });

  test('corrects an entry with a reason, never into the future, and keeps the wrong one in sight', async () => {
    const page = `${room}/people/${people[0]}`;
    const correction = { instead: 'arrival', day: '2026-11-24', hour: '08:35', because: 'ساعة خاطئة' };
    expect((await officer.send(page, `${page}/corrections`, { ...correction, because: '' })).status).toBe(422);
    expect((await officer.send(page, `${page}/corrections`, { ...correction, hour: '23:00' })).status).toBe(422);
    expect((await officer.send(page, `${page}/corrections`, correction)).status).toBe(303);
    const { html } = await officer.get(page);
    expect([html.includes('صُحح'), html.includes('ساعة خاطئة')]).toEqual([true, true]);
  });

  test('is had as a table, without any secret', async () => {
    const { token } = await db.selectFrom('participants').select('token').where('id', '=', people[0] ?? 0).executeTakeFirstOrThrow();
    const [csv, xlsx] = [await officer.get(`${room}.csv`), await officer.get(`${room}.xlsx`)];
    expect([csv.status, xlsx.status, csv.html.includes('حدو أمزيان'), csv.html.includes(token)]).toEqual([200, 200, true, false]);
  });
});

describe('the record of the meeting', () => {
  test('gets its attendance from the roll, by title and institution and without names', async () => {
    await tap(officer, people[1] ?? 0, 'arrival');
    await expect(fillAttendance(db, organiser, { meetingId }, now)).rejects.toMatchObject({ refusal: { code: 'meeting.not_held_yet' } });
    await db.updateTable('meetings').set({ state: 'held' }).where('id', '=', meetingId).execute();
    expect((await officer.send(room, `${room}/attendance`)).status).toBe(303);
    expect(await db.selectFrom('meetingAttendance').select(['titleAr', 'presentCount']).where('meetingId', '=', meetingId).orderBy('position').execute()).toEqual([{ titleAr: 'رئيس جماعة', presentCount: 2 }]);
  });
});

describe('nobody else', () => {
  test.each(['', '.csv', '.xlsx', '/people/1'])('reads the roll at %s', async (path) => {
    const finance = await signedIn('maliya@aitnaamane.example');
    expect((await finance.get(`/meetings/3/presence${path}`)).status).toBe(403);
    expect((await (await signedIn('admin@region.example')).get(`${room}${path}`)).status).toBe(404);
  });

  test('reads there of somebody who is not on this list', async () => expect((await officer.get(`${room}/people/999999`)).status).toBe(404));
});
