import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import type { OneHall } from '../../../tests/one-hall.ts';
import { oneHall } from '../../../tests/one-hall.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let organiser: Actor;
let officer: Visitor;
let at = now;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db, () => at);
  organiser = await actorNamed(db, 'takwin@region.example');
  officer = await visitorNamed(app, 'takwin@region.example');
});

const roomOf = ({ meetingId }: OneHall) => `/meetings/${meetingId}/hall`;
const page = async (hall: OneHall) => load((await officer.get(roomOf(hall))).html);
const speeches = async (hall: OneHall) => (await page(hall))('#list > ol > li').toArray().map((line) => load(line)('b').first().text());

describe('the secretariat’s page, with scripts off', () => {
  test('opens the hall, puts two on the list by name and by badge, gives the floor, ends, and goes on to the next point', async () => {
    const hall = await oneHall(db, organiser, { isOpen: false });
    const room = roomOf(hall);
    expect((await officer.send(room, `${room}/point`)).status).toBe(303);
    expect((await page(hall))('.hall__point').text()).toContain('عرض حصيلة التكوين المستمر');
    expect((await officer.send(room, `${room}/speeches`, { code: hall.people[1]?.shortCode.toLowerCase() ?? '', kind: 'question' })).status).toBe(303);
    expect((await officer.send(room, `${room}/speeches`, { participantId: String(hall.people[0]?.id), kind: 'point_of_order' })).status).toBe(303);
    expect(await speeches(hall)).toEqual(['حدو أمزيان', 'فاطمة الزهراء العلوي']);
    const [, second] = (await page(hall))('#list form[action$="/floor"]').toArray();
    expect(second).toBeUndefined();
    const floor = (await page(hall))('#floor form[action$="/floor"]').attr('action') ?? '';
    expect((await officer.send(room, floor)).status).toBe(303);
    at = new Date(now.getTime() + 95_000);
    const speaking = await page(hall);
    expect([speaking('#floor b').text(), speaking('#floor running-clock').text()]).toEqual(['حدو أمزيان', '1:35']);
    await officer.send(room, speaking('#floor form[action$="/end"]').attr('action') ?? '');
    at = new Date(now.getTime() + 600_000);
    const over = await page(hall);
    expect([over('#over bdi.strong').text(), over('#times tbody th').first().text(), over('#times tbody td').first().text()]).toEqual(['1:35', 'جماعة آيت نعمان', '1:35']);
    at = now;
    expect((await officer.send(room, `${room}/point`)).status).toBe(303);
    expect((await page(hall))('.hall__point').text()).toContain('تداول داخلي للمصالح');
  });

  test('says why not, keeps what was typed, and changes nothing', async () => {
    const hall = await oneHall(db, organiser);
    const room = roomOf(hall);
    const wrong = await officer.send(room, `${room}/speeches`, { code: 'AAAAB', kind: 'question' });
    expect([wrong.status, load(wrong.html)('#field-code').val(), load(wrong.html)('#error-code').text()]).toEqual([422, 'AAAAB', 'هذا الرمز غير صحيح: راجعوه حرفا حرفا.']);
    const absent = await officer.send(room, `${room}/speeches`, { participantId: String(hall.people[3]?.id), kind: 'question' });
    expect([absent.status, load(absent.html)('#errors').text()]).toEqual([422, expect.stringContaining('لم يُسجل حضور طالب الكلمة')]);
    const long = await officer.send(room, `${room}/limits`, { 'minutes-question': '500' });
    expect([long.status, load(long.html)('#field-minutes-question').val()]).toEqual([422, '500']);
    for (const place of ['p0', 'x3', 'p99999999999', "p1'--"]) expect((await officer.send(room, `${room}/point`, { place })).status).toBe(422);
    expect(await speeches(hall)).toEqual([]);
  });

  test('says that another has the floor, instead of breaking', async () => {
    const hall = await oneHall(db, organiser);
    const room = roomOf(hall);
    for (const person of [0, 1]) await officer.send(room, `${room}/speeches`, { participantId: String(hall.people[person]?.id), kind: 'intervention' });
    const read = await page(hall);
    const [first, second] = read('#list > ol > li').toArray().map((line) => `${room}/speeches/${String(line.attribs['id']).replace('speech-', '')}/floor`);
    const send = (path: string | undefined) => officer.post(path ?? '', { _csrf: String(read('[name=_csrf]').first().val()), nonce: crypto.randomUUID() });
    expect((await send(first)).status).toBe(303);
    const refused = await send(second);
    expect([refused.status, load(refused.html)('#errors').text()]).toEqual([422, expect.stringContaining('الكلمة الآن لمتدخل آخر')]);
  });

  test('takes what was said into the minutes, where it is read', async () => {
    const hall = await oneHall(db, organiser);
    const room = roomOf(hall);
    await officer.send(room, `${room}/speeches`, { participantId: String(hall.people[2]?.id), kind: 'intervention' });
    for (const what of ['floor', 'end']) await officer.send(room, (await page(hall))(`#floor form[action$="/${what}"]`).attr('action') ?? '');
    expect((await page(hall))('#over').text()).toContain('يُفتح التلخيص للمحضر بعد تسجيل انعقاد اللقاء');
    await db.updateTable('meetings').set({ state: 'held' }).where('id', '=', hall.meetingId).execute();
    const summary = (await page(hall))('#over form[action$="/summary"]').attr('action') ?? '';
    const empty = await officer.send(room, summary, { summaryAr: ' ', summaryFr: 'Rien' });
    expect([empty.status, load(empty.html)('#over textarea[name=summaryFr]').text()]).toEqual([422, 'Rien']);
    expect((await officer.send(room, summary, { summaryAr: 'دعا إلى تعجيل التحويل.' })).status).toBe(303);
    expect((await page(hall))('#over').text()).toContain('لُخصت في المحضر');
    const minutes = (await officer.get(`/meetings/${hall.meetingId}/minutes`)).html;
    expect([minutes.includes('دعا إلى تعجيل التحويل.'), minutes.includes('ممثل المديرية الإقليمية')]).toEqual([true, true]);
  });

  test('shows a hostile name as text', async () => {
    const hall = await oneHall(db, organiser);
    await db.updateTable('participants').set({ name: '<img src=x onerror=alert(1)>' }).where('id', '=', hall.people[0]?.id ?? 0).execute();
    await officer.send(roomOf(hall), `${roomOf(hall)}/speeches`, { participantId: String(hall.people[0]?.id), kind: 'intervention' });
    expect((await page(hall))('#main img').length).toBe(0);
    expect(await speeches(hall)).toEqual(['<img src=x onerror=alert(1)>']);
  });
});
