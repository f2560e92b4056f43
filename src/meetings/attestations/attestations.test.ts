import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import { instantOf } from '#platform/calendars';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { linesOf } from '../../../tests/pdf-text.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { prepareMeeting, saveParticipants, takePresence } from '../index.ts';
import type { Sitting } from '../preparing/sittings.ts';
import type { PresenceEntry } from '../presence/timeline.ts';
import { attestationPdf } from './attestation-pdf.ts';
import { attendedHalves, halvesOf, keyOf } from './halves.ts';
import { issueAttestation } from './issue-attestation.ts';

const day = '2026-11-23' as Day;
const at = (hour: string, on: Day = day) => instantOf(on, hour);
const entry = (direction: 'arrival' | 'departure', hour: string, told: Partial<PresenceEntry> = {}): PresenceEntry => ({ id: Number(hour.replace(':', '')), participantId: 1, direction, happenedAt: at(hour), capacity: 'guest', nonce: hour, replacesId: null, isWithdrawal: false, ...told });
const sitting = (startsAt: string, endsAt: string | null): Sitting => ({ id: Number(startsAt.replace(':', '')), day, startsAt, endsAt, titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false });
const two = [sitting('09:00', '12:30'), sitting('14:30', '17:00')];

const cases: [string, readonly Sitting[], readonly PresenceEntry[], string[]][] = [
  ['who came and left in the morning', two, [entry('arrival', '09:10'), entry('departure', '12:00')], ['morning']],
  ['who came in the morning and did not say when they left: for the morning alone', two, [entry('arrival', '09:10')], ['morning']],
  ['who was seen again in the afternoon', two, [entry('arrival', '09:10'), entry('arrival', '14:40')], ['morning', 'afternoon']],
  ['who came between the sittings: for the one after', two, [entry('arrival', '12:50')], ['afternoon']],
  ['who left with the last sitting', two, [entry('arrival', '09:10'), entry('departure', '17:00')], ['morning', 'afternoon']],
  ['who came early, before the first sitting', two, [entry('arrival', '08:30')], ['morning']],
  ['nobody who left before it began', two, [entry('arrival', '08:30'), entry('departure', '08:50')], []],
  ['nobody who came after it was over', two, [entry('arrival', '17:30')], []],
  ['without known sittings, who went out at noon: for the morning alone', [], [entry('arrival', '09:10'), entry('departure', '13:05')], ['morning']],
  ['without known sittings, who came ten minutes before noon', [], [entry('arrival', '12:50')], ['morning']],
  ['of a day with one sitting, never its other half', [sitting('09:00', null)], [entry('arrival', '09:10'), entry('departure', '18:00')], ['morning']],
  ['nobody whose arrival was taken back', two, [entry('arrival', '09:10'), entry('arrival', '09:11', { replacesId: 910, isWithdrawal: true })], []],
];

test.each(cases)('an attestation vouches for %s', (_, sittings, entries, parts) => {
  expect(attendedHalves(entries, 1, halvesOf({ startsOn: day, endsOn: null }, sittings)).map(keyOf)).toEqual(parts.map((part) => `${day}-${part}`));
});

test('nobody is vouched for overnight', () => {
  const halves = halvesOf({ startsOn: day, endsOn: '2026-11-24' as Day }, []);
  expect(attendedHalves([entry('arrival', '15:00')], 1, halves).map(keyOf)).toEqual(['2026-11-23-afternoon']);
});

let db: Db;
let organiser: Actor;
let officer: Visitor;
let anybody: Visitor;
let meetingId: number;
let came = 0;
let absent = 0;
let room: string;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  const app = siteOn(db);
  [officer, anybody] = [visitor(app), visitor(app)];
  organiser = await actorNamed(db, 'takwin@region.example');
  await officer.send('/sign-in', '/sign-in', { email: 'takwin@region.example', password: demonstrationAccounts.find(({ email }) => email === 'takwin@region.example')?.password ?? '' });
  meetingId = await prepareMeeting(db, organiser, { ownerBodyId: organiser.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'اللقاء التواصلي', titleFr: null, mottoAr: null, mottoFr: null, startsOn: day, endsOn: null, placeAr: 'مقر العمالة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants' }, at('09:00', '2026-11-20' as Day));
  [came = 0, absent = 0] = await db.transaction().execute((trx) => saveParticipants(trx, meetingId, [{ name: 'نعيمة موراضي', institutionAr: 'مجلس الجهة' }, { name: 'يوسف حدهوم', institutionAr: 'جماعة الحاجب' }].map((one) => ({ ...one, titleAr: 'عضو المجلس', invitedAs: 'person' as const, capacity: 'member' as const })), organiser.userId, now));
  await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();
  const stated = { by: { participantId: came }, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand' as const, device: null, sittingId: null };
  await takePresence(db, { meetingId, taker: { actor: organiser }, entries: [{ ...stated, nonce: randomUUID(), direction: 'arrival', happenedAt: at('09:05') }, { ...stated, nonce: randomUUID(), direction: 'departure', happenedAt: at('12:30') }] }, now);
  room = `/meetings/${meetingId}/presence/people`;
});

const issue = (participantId: number, language: 'ar' | 'fr' = 'ar') => issueAttestation(db, organiser, { meetingId, participantId, language, origin: 'https://multaqa.test' }, now);
const attestations = () => db.selectFrom('presenceAttestations').selectAll().orderBy('id').execute();

describe('an attestation of presence', () => {
  test('waits until the meeting was held', async () => {
    await expect(issue(came)).rejects.toMatchObject({ refusal: { code: 'meeting.not_held_yet' } });
    expect((await officer.get(`${room}/${came}`)).html).not.toContain('/attestations"');
    await db.updateTable('meetings').set({ state: 'held' }).where('id', '=', meetingId).execute();
  });

  test('is refused to who was not there, by whoever does not run the meeting, and for nobody of it', async () => {
    await expect(issue(absent)).rejects.toMatchObject({ refusal: { code: 'attestation.nobody_there' } });
    await expect(issue(999_999)).rejects.toMatchObject({ refusal: { code: 'presence.person_unknown' } });
    const finance = await actorNamed(db, 'maliya@aitnaamane.example');
    await expect(issueAttestation(db, finance, { meetingId, participantId: came, language: 'ar', origin: 'https://multaqa.test' }, now)).rejects.toMatchObject({ refusal: { code: 'authority.not_your_body' } });
    expect((await officer.get(`${room}/${absent}`)).html).not.toContain('/attestations"');
  });

  test('is refused to a title without a name: anybody could bring it', async () => {
    await db.updateTable('participants').set({ name: null }).where('id', '=', came).execute();
    await expect(issue(came)).rejects.toMatchObject({ refusal: { code: 'attestation.nobody_named' } });
    await db.updateTable('participants').set({ name: 'نعيمة موراضي' }).where('id', '=', came).execute();
  });

  test('is made from the roll, once for each language while nothing changed, and taken away as a PDF', async () => {
    for (const language of ['ar', 'ar', 'fr']) expect((await officer.send(`${room}/${came}`, `${room}/${came}/attestations`, { language })).status).toBe(303);
    const [first] = await attestations();
    expect((await attestations()).length).toBe(2);
    const taken = await officer.get(`${room}/${came}/attestations/${first?.id}`);
    expect([taken.status, taken.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    for (const path of [`${room}/${absent}/attestations/${first?.id}`, `/meetings/1/presence/people/${came}/attestations/${first?.id}`]) expect((await officer.get(path)).status).toBe(404);
    expect((await anybody.get(`${room}/${came}/attestations/${first?.id}`)).status).toBe(303);
  });

  test('says on paper who was there, at what and on which half-day, with the address by which it is checked', async () => {
    const person = { name: 'نعيمة موراضي', titleAr: 'عضو المجلس', titleFr: null, institutionAr: 'مجلس الجهة', institutionFr: null };
    const pdf = await attestationPdf({ meeting: { titleAr: 'اللقاء التواصلي', titleFr: null, placeAr: 'المقر', placeFr: null, ownerAr: 'مجلس الجهة', ownerFr: 'Région' }, person, titular: null, halves: [{ day, part: 'morning' }], code: 'ABCD-EFGH-JKMN', address: 'https://multaqa.test/verify/ABCD-EFGH-JKMN', on: day }, 'fr');
    const text = (await linesOf(pdf, 'ltr')).flat().join('\n');
    for (const words of ['Attestation de présence', 'Matin du lundi', '23 novembre 2026', 'ABCD-EFGH-JKMN']) expect(text).toContain(words);
    expect(text.split('https://multaqa.test/verify/ABCD-EFGH-JKMN')).toHaveLength(2);
  });
});

describe('whoever holds it', () => {
  test('finds what it says and nothing else, by its code as people type it; no search engine keeps it', async () => {
    const [{ code = '' } = {}] = await attestations();
    expect((await anybody.send('/verify', '/verify', { code: code.toLowerCase().replaceAll('-', ' ') })).location).toBe(`/verify/${code}`);
    const { status, headers, html } = await anybody.get(`/verify/${code}`);
    const page = load(html)('main').text();
    expect([status, headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual([200, 'noindex, nofollow, noarchive', 'same-origin']);
    for (const words of ['نعيمة موراضي', 'عضو المجلس', 'اللقاء التواصلي', 'صباح الاثنين 23 نونبر 2026', code]) expect(page).toContain(words);
    for (const words of ['حدهوم', '09:05', 'مساء']) expect(page).not.toContain(words);
  });

  test('has a file checked without scripts', async () => {
    const [{ code = '', fileId = 0 } = {}] = await attestations();
    const { content } = await db.selectFrom('files').innerJoin('fileContents', 'fileContents.sha256', 'files.sha256').select('content').where('files.id', '=', fileId).executeTakeFirstOrThrow();
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await anybody.get('/verify/AAAA-AAAA-AAAA')).status).toBe(404);
    expect((await anybody.send('/verify', '/verify', { code: 'AAAA-AAAA-AAAA' })).status).toBe(422);
    expect((await anybody.get(`/verify/${code}`)).html).toContain('check-fingerprint');
  });

  test('reads on it what was written, and is warned when a name was corrected since; asked again it is a new paper', async () => {
    const [{ id, code = '' } = {}] = await attestations();
    await db.updateTable('participants').set({ name: 'نعيمة الموراضي' }).where('id', '=', came).execute();
    const { html } = await anybody.get(`/verify/${code}`);
    expect(load(html)('main').text()).toContain('نعيمة موراضي');
    expect(load(html)('main').text()).toContain('ما يلي هو ما كُتب فيها');
    expect(await issue(came)).not.toBe(id);
    await db.updateTable('participants').set({ name: 'نعيمة موراضي' }).where('id', '=', came).execute();
    expect(await issue(came)).toBe(id);
    expect((await anybody.get(`/verify/${code}`)).html).not.toContain('ما يلي هو ما كُتب فيها');
  });

  test('is warned when presence was corrected since; a new one then says what stands', async () => {
    const [{ code = '' } = {}] = await attestations();
    const entries = await db.selectFrom('presenceEntries').selectAll().where('participantId', '=', came).where('direction', '=', 'arrival').execute();
    const [arrival] = entries;
    const { id: _, ...facts } = arrival!;
    await db.insertInto('presenceEntries').values({ ...facts, nonce: randomUUID(), replacesId: arrival!.id, isWithdrawal: true, replacedBecause: 'خطأ', proof: 'hand' }).execute();
    expect((await anybody.get(`/verify/${code}`)).html).toContain('صُحح تسجيل الحضور بعد تسليم هذه الشهادة');
    await expect(issue(came)).rejects.toMatchObject({ refusal: { code: 'attestation.nobody_there' } });
  });
});
