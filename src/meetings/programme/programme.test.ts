import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { linesOf, titleOf } from '../../../tests/pdf-text.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import type { NewMeeting, PointPlan } from '../index.ts';
import { accessTo, addMaterial, addPoint, addSitting, answerPoint, changePoint, flat, moveMeeting, orderPoint, pointsOf, prepareMeeting, proposePoint, saveParticipants, treeOf, withdrawPoint } from '../index.ts';
import { programmePdf } from './programme-pdf.ts';
import type { Programme } from './queries.ts';

const refusedWith = (code: string) => ({ refusal: { code } });
const pdf = { name: 'عرض.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };

let db: Db;
let app: ReturnType<typeof siteOn>;
let officer: Actor;
let vicePresident: Actor;
let finance: Actor;
let secretary: Actor;
let region = 0;
let commune = 0;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  [officer, vicePresident, finance, secretary] = await Promise.all(['takwin@region.example', 'naiba@region.example', 'maliya@aitnaamane.example', 'katib@elhajeb.example'].map((email) => actorNamed(db, email))) as [Actor, Actor, Actor, Actor];
  region = officer.offices[0]?.bodyId ?? 0;
  commune = finance.offices[0]?.bodyId ?? 0;
});

const plan = (told: Partial<NewMeeting> = {}): NewMeeting => ({
  ownerBodyId: region, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'لقاء تنسيقي', titleFr: 'Réunion de coordination', mottoAr: null, mottoFr: null,
  startsOn: '2026-12-10' as Day, endsOn: null, placeAr: 'مقر الجهة', placeFr: 'Siège de la Région', territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants', ...told,
});
const point = (told: Partial<PointPlan> = {}): PointPlan => ({ kind: 'presentation', titleAr: 'عرض', titleFr: null, presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: 30, sittingId: null, visibility: 'participants', instrumentId: null, ...told });
const numbered = async (id: number) => flat(treeOf(await pointsOf(db, id), [])).map(({ point: { titleAr }, number }) => `${number} ${titleAr}`);
const versionOf = async (id: number) => (await db.selectFrom('meetings').select('programmeVersion').where('id', '=', id).executeTakeFirstOrThrow()).programmeVersion;
const lastEvent = async (id: number) => db.selectFrom('journalEvents').select(['kind', 'facts']).where('subject', '=', `meeting/${id}`).orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow();

/** A meeting to which the commune of Aït Naamane is asked. */
async function meeting(told: Partial<NewMeeting> = {}): Promise<number> {
  const id = await prepareMeeting(db, officer, plan(told), now);
  await db.transaction().execute((trx) => saveParticipants(trx, id, [{ invitedAs: 'institution', titleAr: 'رئيس الجماعة', bodyId: commune, capacity: 'guest' }], officer.userId, now));

  return id;
}

describe('the agenda', () => {
  test('is put in order step by step, and two who order it lose nothing', async () => {
    const id = await meeting();
    const [first = 0, second = 0] = [await addPoint(db, officer, { ...point({ titleAr: 'الأولى' }), meetingId: id, because: null }, now), await addPoint(db, officer, { ...point({ titleAr: 'الثانية' }), meetingId: id, because: null }, now)];
    const read = await versionOf(id);
    await orderPoint(db, officer, { meetingId: id, pointId: second, programmeVersion: read, because: null, way: 'up' }, now);
    expect(await numbered(id)).toEqual(['1 الثانية', '2 الأولى']);
    await expect(orderPoint(db, officer, { meetingId: id, pointId: second, programmeVersion: read, because: null, way: 'down' }, now)).rejects.toMatchObject(refusedWith('programme.changed_meanwhile'));
    await orderPoint(db, officer, { meetingId: id, pointId: first, programmeVersion: read + 1, because: null, way: 'into' }, now);
    expect(await numbered(id)).toEqual(['1 الثانية', '1.1 الأولى']);
    await withdrawPoint(db, officer, { meetingId: id, pointId: second, because: null }, now);
    expect(await numbered(id)).toEqual([]);
  });

  test('changes what a point says for who read it last', async () => {
    const id = await meeting();
    const pointId = await addPoint(db, officer, { ...point(), meetingId: id, because: null }, now);
    await changePoint(db, officer, { ...point({ titleAr: 'عرض مفصل' }), meetingId: id, pointId, version: 1, because: null }, now);
    await expect(changePoint(db, officer, { ...point({ titleAr: 'عرض آخر' }), meetingId: id, pointId, version: 1, because: null }, now)).rejects.toMatchObject(refusedWith('point.changed_meanwhile'));
    expect(await numbered(id)).toEqual(['1 عرض مفصل']);
  });

  test('trusts no id of another meeting', async () => {
    const [id, other] = [await meeting(), await meeting()];
    const foreign = await addPoint(db, officer, { ...point(), meetingId: other, because: null }, now);
    const hall = await addSitting(db, officer, { meetingId: other, because: null, day: toDay('2026-12-10'), startsAt: '09:00', endsAt: null, titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false }, now);
    await expect(changePoint(db, officer, { ...point(), meetingId: id, pointId: foreign, version: 1, because: null }, now)).rejects.toMatchObject(refusedWith('point.unknown'));
    await expect(addPoint(db, officer, { ...point({ sittingId: hall }), meetingId: id, because: null }, now)).rejects.toMatchObject(refusedWith('sitting.unknown'));
    await expect(addPoint(db, officer, { ...point(), parentId: foreign, meetingId: id, because: null }, now)).rejects.toMatchObject(refusedWith('point.unknown'));
    await expect(addPoint(db, officer, { ...point({ presenterBodyId: 999_999 }), meetingId: id, because: null }, now)).rejects.toMatchObject(refusedWith('point.body_unknown'));
    await expect(addPoint(db, finance, { ...point(), meetingId: id, because: null }, now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  });

  test('is frozen by the convocation: a change says why, and the journal keeps it', async () => {
    const id = await meeting();
    const pointId = await addPoint(db, officer, { ...point(), meetingId: id, because: null }, now);
    await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
    await expect(addPoint(db, officer, { ...point(), meetingId: id, because: '  ' }, now)).rejects.toMatchObject(refusedWith('programme.frozen'));
    await changePoint(db, officer, { ...point({ minutesPlanned: 45 }), meetingId: id, pointId, version: 1, because: 'طلب المقدم وقتا أطول' }, now);
    expect(JSON.parse((await lastEvent(id)).facts)).toMatchObject({ because: 'طلب المقدم وقتا أطول', minutes: 45 });
    await moveMeeting(db, officer, { meetingId: id, to: 'held' }, new Date('2026-12-10T12:00:00Z'));
    await expect(withdrawPoint(db, officer, { meetingId: id, pointId, because: 'خطأ' }, now)).rejects.toMatchObject(refusedWith('programme.settled'));
  });
});

describe('a unit’s proposal', () => {
  test('is answered by the chair, not by the officer who prepares', async () => {
    const id = await meeting();
    await addPoint(db, officer, { ...point({ titleAr: 'افتتاح', kind: 'opening' }), meetingId: id, because: null }, now);
    const asked = await proposePoint(db, finance, { ...point({ titleAr: 'صعوبات الأداء' }), meetingId: id, bodyId: commune }, now);
    expect(await numbered(id)).toEqual(['1 افتتاح']);
    await expect(answerPoint(db, officer, { meetingId: id, pointId: asked, answer: 'accepted', because: null }, now)).rejects.toMatchObject(refusedWith('authority.not_in_this_office'));
    await answerPoint(db, vicePresident, { meetingId: id, pointId: asked, answer: 'accepted', because: null }, now);
    expect(await numbered(id)).toEqual(['1 افتتاح', '2 صعوبات الأداء']);
    await expect(answerPoint(db, vicePresident, { meetingId: id, pointId: asked, answer: 'refused', because: 'تأخر' }, now)).rejects.toMatchObject(refusedWith('point.answered_before'));
  });

  test('is refused with a reason, and accepted with one once the agenda is frozen', async () => {
    const id = await meeting();
    await addPoint(db, officer, { ...point(), meetingId: id, because: null }, now);
    const [one, other] = [await proposePoint(db, finance, { ...point(), meetingId: id, bodyId: commune }, now), await proposePoint(db, finance, { ...point(), meetingId: id, bodyId: commune }, now)];
    await expect(answerPoint(db, vicePresident, { meetingId: id, pointId: one, answer: 'refused', because: '' }, now)).rejects.toMatchObject(refusedWith('point.reason_missing'));
    await answerPoint(db, vicePresident, { meetingId: id, pointId: one, answer: 'refused', because: 'خارج موضوع اللقاء' }, now);
    await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
    await expect(answerPoint(db, vicePresident, { meetingId: id, pointId: other, answer: 'accepted', because: null }, now)).rejects.toMatchObject(refusedWith('programme.frozen'));
  });

  test('comes from a body that may read the meeting, in its own name', async () => {
    const internal = await meeting({ visibility: 'internal' });
    await expect(proposePoint(db, finance, { ...point(), meetingId: internal, bodyId: commune }, now)).rejects.toMatchObject(refusedWith('meeting.unknown'));
    const id = await meeting();
    await expect(proposePoint(db, finance, { ...point(), meetingId: id, bodyId: region }, now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  });
});

describe('who sees what', () => {
  const cases: [string, Partial<NewMeeting>, () => Actor, string | undefined][] = [
    ['the organiser’s officer sees all of it', { visibility: 'internal' }, () => officer, 'internal'],
    ['a body that is asked takes part', {}, () => finance, 'participants'],
    ['but not in what is internal', { visibility: 'internal' }, () => finance, undefined],
    ['a stranger sees nothing of it', {}, () => secretary, undefined],
    ['unless it is public', { visibility: 'public' }, () => secretary, 'public'],
    ['the province’s administration takes part in what concerns it', { territoryCode: '03.171' }, () => secretary, 'participants'],
  ];
  test.each(cases)('%s', async (_, told, who, access) => expect(await accessTo(db, who(), await meeting(told))).toBe(access));

  test('whoever was taken off the list no longer takes part', async () => {
    const id = await meeting();
    await db.updateTable('participants').set({ removedAt: now, removedBy: officer.userId, removedBecause: 'خطأ' }).where('meetingId', '=', id).execute();
    expect(await accessTo(db, finance, id)).toBeUndefined();
  });
});

async function signedIn(email: string, language = 'ar'): Promise<Visitor> {
  const who = visitor(app, 'http://multaqa.test', language);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

describe('the programme’s page', () => {
  test('shows each reader what is theirs, numbers and hours being those of the whole', async () => {
    const id = await meeting({ visibility: 'public' });
    const sittingId = await addSitting(db, officer, { meetingId: id, because: null, day: toDay('2026-12-10'), startsAt: '09:30', endsAt: '10:15', titleAr: null, titleFr: null, roomAr: 'القاعة الكبرى', roomFr: null, isClosedToPublic: false }, now);
    const add = (told: Partial<PointPlan>) => addPoint(db, officer, { ...point({ sittingId, ...told }), meetingId: id, because: null }, now);
    const hidden = await add({ titleAr: 'تنسيق داخلي', visibility: 'internal' });
    const shared = await add({ titleAr: 'عرض مفصل', visibility: 'public' });
    const secret = await addMaterial(db, officer, { meetingId: id, pointId: shared, titleAr: 'مذكرة', titleFr: null, visibility: 'participants', file: pdf }, now);
    const open = await addMaterial(db, officer, { meetingId: id, pointId: shared, titleAr: 'العرض', titleFr: null, visibility: 'public', file: pdf }, now);
    await expect(addMaterial(db, officer, { meetingId: id, pointId: hidden, titleAr: 'عرض', titleFr: null, visibility: 'public', file: pdf }, now)).rejects.toMatchObject(refusedWith('material.wider_than_its_point'));

    const [stranger, invited, own] = [await signedIn('katib@elhajeb.example'), await signedIn('maliya@aitnaamane.example'), await signedIn('takwin@region.example')];
    const page = load((await stranger.get(`/meetings/${id}/programme`)).html);
    expect(page('.agenda__point').length).toBe(1);
    expect(page('.agenda__point').first().text()).toContain('10:00');
    expect(page('.agenda__number').first().text()).toBe('2');
    expect((await own.get(`/meetings/${id}/programme`)).html).toContain('البرنامج يتجاوز نهاية الجلسة بـ15 دقيقة');
    const statuses = await Promise.all([stranger, invited, own].map(async (who) => [(await who.get(`/meetings/${id}/materials/${secret}`)).status, (await who.get(`/meetings/${id}/materials/${open}`)).status]));
    expect(statuses).toEqual([[404, 200], [200, 200], [200, 200]]);
    expect((await own.get(`/meetings/3/materials/${open}`)).status).toBe(404);
    const { headers } = await invited.get(`/meetings/${id}/materials/${open}`);
    expect([headers.get('content-disposition')?.startsWith('attachment'), headers.get('content-security-policy')]).toEqual([true, "default-src 'none'; sandbox"]);
  });

  test('orders by plain forms, and says how it stands when somebody was faster', async () => {
    const id = await meeting();
    await addPoint(db, officer, { ...point({ titleAr: 'الأولى' }), meetingId: id, because: null }, now);
    const second = await addPoint(db, officer, { ...point({ titleAr: 'الثانية' }), meetingId: id, because: null }, now);
    const who = await signedIn('takwin@region.example');
    const stale = load((await who.get(`/meetings/${id}/programme`)).html)('[name=programmeVersion]').first().val() as string;
    expect((await who.send(`/meetings/${id}/programme`, `/meetings/${id}/points/${second}/order`, { way: 'up' })).status).toBe(303);
    const { status, html } = await who.send(`/meetings/${id}/programme`, `/meetings/${id}/points/${second}/order`, { way: 'down', programmeVersion: stale });
    expect([status, load(html)('#errors').text().includes('تغير البرنامج في هذه الأثناء')]).toEqual([409, true]);
    expect(await numbered(id)).toEqual(['1 الثانية', '2 الأولى']);
  });

  test('takes a hand’s place by the same form', async () => {
    const id = await meeting();
    for (const titleAr of ['أ', 'ب', 'ج']) await addPoint(db, officer, { ...point({ titleAr }), meetingId: id, because: null }, now);
    const who = await signedIn('takwin@region.example');
    const third = (await pointsOf(db, id))[2]?.id ?? 0;
    expect((await who.send(`/meetings/${id}/programme`, `/meetings/${id}/points/${third}/order`, { parentId: '', sittingId: '', index: '0' })).status).toBe(303);
    expect(await numbered(id)).toEqual(['1 ج', '2 أ', '3 ب']);
  });

  test.each([['/points/new', 403], ['/sittings/new', 403], ['/plan', 403], ['/postponements/new', 403], ['/cancellation', 403], ['/next', 403], ['/programme', 200], ['/proposals/new', 200]])('a unit at %s', async (path, status) => {
    const id = await meeting();
    expect((await (await signedIn('maliya@aitnaamane.example')).get(`/meetings/${id}${path}`)).status).toBe(status);
  });
});

const squeezed = (text: string) => text.replaceAll(/[\s\u2066-\u2069]/gu, '');

describe('the printed programme', () => {
  test.each([
    ['ar', 'rtl', ['ملتقى التكوين', '«نجاعة أدائنا رهينة بجودة تواصلنا»', 'من الخميس 10 دجنبر 2026 إلى الجمعة 11 دجنبر 2026', 'الجلسة 1', 'من 09:30 إلى 12:00 · القاعة الكبرى', 'نائبة رئيس الجهة', 'كلمة افتتاحية', 'توقيع الميثاق']],
    ['fr', 'ltr', ['Forum de la formation', '«Notre efficacité»', 'du jeudi 10 décembre 2026 au vendredi 11 décembre 2026', 'Séance 1', 'de 09:30 à 12:00 · Grande salle', 'Vice-présidente', 'Mot d’ouverture', 'Signature de la charte']],
  ] as const)('tells in %s the days, sittings, hours, rooms, points and who presents them', async (language, direction, told) => {
    const id = await meeting({ titleAr: 'ملتقى التكوين', titleFr: 'Forum de la formation', mottoAr: 'نجاعة أدائنا رهينة بجودة تواصلنا', mottoFr: 'Notre efficacité', endsOn: toDay('2026-12-11') });
    const hall = { because: null, meetingId: id, titleAr: null, titleFr: null, roomAr: 'القاعة الكبرى', roomFr: 'Grande salle', isClosedToPublic: false };
    const [first, second] = [await addSitting(db, officer, { ...hall, day: toDay('2026-12-10'), startsAt: '09:30', endsAt: '12:00' }, now), await addSitting(db, officer, { ...hall, day: toDay('2026-12-11'), startsAt: '15:00', endsAt: null }, now)];
    await addPoint(db, officer, { ...point({ kind: 'opening', titleAr: 'كلمة افتتاحية', titleFr: 'Mot d’ouverture', presenterAr: 'نائبة رئيس الجهة', presenterFr: 'Vice-présidente', sittingId: first }), meetingId: id, because: null }, now);
    await addPoint(db, officer, { ...point({ kind: 'signing', titleAr: 'توقيع الميثاق', titleFr: 'Signature de la charte', sittingId: second }), meetingId: id, because: null }, now);
    const who = visitor(app, 'http://multaqa.test', language);
    await who.send('/sign-in', '/sign-in', { email: 'takwin@region.example', password: demonstrationAccounts[0]?.password ?? '' });
    const printed = async (query: string) => new Uint8Array(await (await app.request(`http://multaqa.test/meetings/${id}/programme.pdf${query}`, { headers: { cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': language } })).arrayBuffer());
    const bytes = await printed('');
    const text = squeezed((await linesOf(bytes, direction)).flat().join('\n'));
    expect(await titleOf(bytes)).toBe(told[0]);
    for (const sentence of told) expect(text).toContain(squeezed(sentence));
    const other = language === 'ar' ? 'fr' : 'ar';
    expect([await titleOf(await printed(`?language=${language}`)), await titleOf(await printed(`?language=${other}`)), await titleOf(await printed('?language=de'))]).toEqual([told[0], other === 'fr' ? 'Forum de la formation' : 'ملتقى التكوين', told[0]]);
  });

  test('has the heading of a day, and of its sitting, on each page that the day fills', async () => {
    const sittings = (['2026-12-10', '2026-12-11'] as const).map((day, id) => ({ id, day: toDay(day), titleAr: null, titleFr: null, roomAr: null, roomFr: null, startsAt: '09:00', endsAt: '17:00', isClosedToPublic: false }));
    const lines = Array.from({ length: 30 }, (_, index) => ({ branch: { point: { titleAr: `نقطة ${index}`, kind: 'presentation' }, number: String(index), depth: 1 }, startsAt: '09:00', minutes: 10 }));
    const programme = { sittings, schedule: sittings.map(({ id }) => ({ sittingId: id, lines })) } as unknown as Programme;
    const printed = { titleAr: 'ملتقى', titleFr: null, heldOn: toDay('2026-12-10'), endsOn: toDay('2026-12-11'), placeAr: 'المقر', placeFr: null, mode: 'in_person', onlineAddress: null, mottoAr: null, mottoFr: null, ownerAr: 'المجلس', ownerFr: 'Conseil' } as const;
    const bytes = await programmePdf(printed, { programme, readOut: { on: toDay('2026-11-25'), said: [] } }, { address: 'https://multaqa.test', at: now }, 'ar');
    const pages = (await linesOf(bytes)).map((page) => squeezed(page.join('\n')));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/الخميس10دجنبر2026[^]*الجلسة1|الجمعة11دجنبر2026[^]*الجلسة2/u);
  });
});
