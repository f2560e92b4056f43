import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#platform/calendars';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { contentPolicy } from '#platform/web';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { prepareMeeting, saveParticipants } from '../index.ts';
import { entriesOf } from '../presence/store.ts';
import { markOf } from './expected.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let officer: Visitor;
let meetingId: number;
let people: { id: number; shortCode: string; token: string }[];
let room: string;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  const organiser = await actorNamed(db, 'takwin@region.example');
  officer = await signedIn('takwin@region.example');
  meetingId = await prepareMeeting(db, organiser, { ownerBodyId: organiser.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'لقاء اليوم', titleFr: null, mottoAr: null, mottoFr: null, startsOn: '2026-11-24' as Day, endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants' }, now);
  const asked = ['إدريس', 'أمينة', 'حدو'].map((name) => ({ name, titleAr: 'مستشار', invitedAs: 'person' as const, capacity: 'member' as const }));
  await db.transaction().execute((trx) => saveParticipants(trx, meetingId, asked, organiser.userId, now));
  await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();
  people = await db.selectFrom('participants').select(['id', 'shortCode', 'token']).where('meetingId', '=', meetingId).orderBy('id').execute();
  room = `/meetings/${meetingId}/presence`;
});

async function signedIn(email: string): Promise<Visitor> {
  const who = visitor(app);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

const entry = (by: object, more: object = {}) => ({ nonce: randomUUID(), by, direction: 'arrival', happenedAt: '2026-11-24T08:30:00.000Z', proof: 'qr', device: 'telephone', ...more });
const mark = async (who: Visitor) => String(load((await who.get(`${room}/check-in`)).html)('[name=_csrf]').first().val());
const send = async (entries: unknown) => officer.post(`${room}/entries`, { _csrf: await mark(officer), entries: typeof entries === 'string' ? entries : JSON.stringify(entries) });

describe('the reception, without scripts', () => {
  test('takes a code as people type it, and says whose it was', async () => {
    const [first] = people;
    const typed = ` ${first?.shortCode.slice(0, 2).toLowerCase()}-${first?.shortCode.slice(2)}`;
    expect((await officer.send(`${room}/check-in`, `${room}/check-in`, { code: typed, direction: 'arrival' })).status).toBe(303);
    expect((await officer.get(`${room}/check-in`)).html).toContain('سُجل حضور إدريس.');
  });

  test('keeps a code that is none, and says so', async () => {
    const { status, html } = await officer.send(`${room}/check-in`, `${room}/check-in`, { code: 'AAAAB', direction: 'arrival' });
    expect([status, load(html)('#errors').text().includes('هذا الرمز غير صحيح'), load(html)('[name=code]').val()]).toEqual([422, true, 'AAAAB']);
  });

  test('takes somebody found by name with one tap', async () => {
    const page = `${room}/check-in?find=${encodeURIComponent('امينه')}`;
    const { html } = await officer.get(page);
    expect(load(html)('.desk__list li')).toHaveLength(1);
    const tap = load(html)('.desk__list form').serializeArray();
    expect((await officer.post(`${room}/check-in`, { ...Object.fromEntries(tap.map(({ name, value }) => [name, value])), direction: 'arrival' })).status).toBe(303);
    expect(load((await officer.get(page)).html)('button[value=departure]').length).toBe(2);
  });
});

test.each(['9007199254740991', '1e9', '0x10', '-1', '1.5', ''])('a tap for number %s is no fault of the program', async (participantId) => {
  const given = { nonce: randomUUID(), direction: 'arrival', participantId };
  expect((await officer.post(`${room}/check-in`, { ...given, _csrf: await mark(officer) })).status).toBe(422);
  expect((await officer.post(`${room}/taps`, { ...given, _csrf: await mark(officer) })).status).toBe(400);
});

describe('what a device kept', () => {
  test('is taken once, however often it is sent, each with its fate', async () => {
    const entries = [entry({ token: people[2]?.token }), entry({ code: people[2]?.shortCode }), entry({ code: 'ZZZZZ' })];
    const [first, again] = [await send(entries), await send(entries)].map(({ html }) => JSON.parse(html) as { fates: { status: string; finding: string | null; sentence: string | null }[] });
    expect(first?.fates.map(({ status }) => status)).toEqual(['taken', 'taken', 'refused']);
    expect(first?.fates.filter(({ finding }) => finding === 'duplicate')).toHaveLength(1);
    expect(first?.fates[2]?.sentence).toBe('هذا الرمز ليس لأحد من المدعوين إلى هذا اللقاء.');
    expect(again?.fates.map(({ status }) => status)).toEqual(['taken_before', 'taken_before', 'refused']);
    expect(await entriesOf(db, meetingId)).toHaveLength(4);
  });

  test('of another day is told so in a sentence, and holds back nothing that came with it', async () => {
    const before = await entriesOf(db, meetingId);
    const { status, html } = await send([entry({ code: people[1]?.shortCode }, { happenedAt: '2026-11-22T23:30:00Z' }), entry({ code: people[1]?.shortCode })]);
    const { fates } = JSON.parse(html) as { fates: { status: string; sentence: string | null }[] };
    expect([status, fates.map((fate) => fate.status), fates[0]?.sentence]).toEqual([200, ['refused', 'taken'], 'لا يُسجل حضور إلا يوم 24 نونبر 2026.']);
    expect(await entriesOf(db, meetingId)).toHaveLength(before.length + 1);
  });

  test.each(['', '{}', '[]', '[{"nonce":1}]', 'null'])('is refused whole where it cannot be read: %s', async (text) => expect((await send(text)).status).toBe(400));

  test.each([
    ['a sign that is nothing', { device: 'a\0b' }],
    ['half a letter', { device: '\uD83D' }],
    ['a code with a sign that is nothing', { by: { code: 'A\0B' } }],
    ['a number that no database counts to', { by: { participantId: 9_007_199_254_740_991 } }],
    ['a year before every calendar', { happenedAt: '0000-01-01T00:00:00Z' }],
  ])('is refused for %s, and is no fault of the program', async (_, more) => expect((await send([entry({ code: people[0]?.shortCode }, more)])).status).toBeLessThan(500));

  test('is taken from the organiser’s own officers alone', async () => {
    const stranger = await signedIn('admin@region.example');
    const { status } = await stranger.post(`${room}/entries`, { _csrf: String(load((await stranger.get('/account')).html)('[name=_csrf]').first().val()), entries: '[]' });
    expect(status).toBe(404);
    expect((await officer.post(`${room}/entries`, { entries: '[]' })).status).toBe(403);
  });
});

describe('what a telephone keeps', () => {
  test('is names and codes, with a mark by which it knows the QR of an invitation, and no secret', async () => {
    const { html } = await officer.get(`${room}/expected`);
    const { people: kept, now: hour, until } = JSON.parse(html) as { people: { id: number; code: string; mark: string }[]; now: number; until: number };
    expect(kept.map((person) => [person.id, person.code, person.mark])).toEqual(people.map(({ id, shortCode, token }) => [id, shortCode, markOf(token)]));
    expect(people.some(({ token }) => html.includes(token))).toBe(false);
    expect([hour, until]).toEqual([now.getTime(), instantOf('2026-11-25' as Day, '00:00').getTime()]);
  });

  test('is had by the organiser’s own officers alone', async () => {
    expect((await (await signedIn('admin@region.example')).get(`${room}/expected`)).status).toBe(404);
    expect((await visitor(app).get(`${room}/expected`)).status).toBe(303);
  });

  test('is a page without people, which alone may open the camera', async () => {
    const { html, headers } = await officer.get(`${room}/check-in?telephone`);
    expect([html.includes('إدريس'), headers.get('permissions-policy')?.includes('camera=(self)')]).toEqual([false, true]);
    expect((await officer.get(room)).headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('content-security-policy')).toBe(contentPolicy);
  });

  test('is kept by a worker served from the root, asked anew each time, under the same policy', async () => {
    const { status, headers } = await visitor(app).get('/reception-worker.js');
    expect([status, headers.get('content-type'), headers.get('cache-control'), headers.get('content-security-policy')]).toEqual([200, 'text/javascript; charset=utf-8', 'no-cache', contentPolicy]);
  });
});

test('a device whose entries are refused together learns why, and no page', async () => {
  await db.updateTable('meetings').set({ state: 'minutes_approved' }).where('id', '=', meetingId).execute();
  const { status, html } = await send([entry({ code: people[0]?.shortCode })]);
  expect([status, JSON.parse(html)]).toMatchObject([422, { code: 'presence.roll_settled' }]);
});
