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
import { prepareMeeting, presentAt, saveParticipants } from '../index.ts';
import { peopleOf } from '../invitations/people.ts';
import { entriesOf } from '../presence/store.ts';
import { byInstitution } from './institutions.ts';
import { sheetPdf } from './sheet-pdf.ts';
import { whyNotOpenSheet } from './sheet.ts';
import { attachScan, takeBackRow, typeRow } from './type-back.ts';

const day = '2026-11-24' as Day;
const at = (hour: string, on: Day = day) => instantOf(on, hour);
const days = { startsOn: day, endsOn: null };

const cases: [string, { from: Date; to: Date }, string | undefined][] = [
  ['once its hours have passed', { from: at('08:00'), to: at('09:00') }, undefined],
  ['not before', { from: at('08:00'), to: at('18:00') }, 'sheet.not_over'],
  ['not with its hours turned round', { from: at('09:00'), to: at('08:00') }, 'sheet.ends_before_it_begins'],
  ['not of another day', { from: at('08:00', '2026-11-23' as Day), to: at('09:00', '2026-11-23' as Day) }, 'presence.outside_days'],
];

test.each(cases)('a sheet is typed back %s', (_, hours, code) => expect(whyNotOpenSheet(hours, days, now)?.code).toBe(code));

let db: Db;
let app: ReturnType<typeof siteOn>;
let organiser: Actor;
let officer: Visitor;
let meetingId: number;
let people: { id: number; shortCode: string }[];
let room: string;
let sheet: string;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  organiser = await actorNamed(db, 'takwin@region.example');
  officer = await signedIn('takwin@region.example');
  meetingId = await prepareMeeting(db, organiser, { ownerBodyId: organiser.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'لقاء اليوم', titleFr: null, mottoAr: null, mottoFr: null, startsOn: day, endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants' }, now);
  const asked = [{ name: 'إدريس', institutionAr: 'جماعة عين تاوجطات' }, { name: 'أمينة', institutionAr: 'جماعة الحاجب' }, { name: 'حدو', institutionAr: 'جماعة عين تاوجطات' }, { name: null }].map((one) => ({ ...one, titleAr: 'رئيس جماعة', invitedAs: 'person' as const, capacity: 'member' as const }));
  await db.transaction().execute((trx) => saveParticipants(trx, meetingId, asked, organiser.userId, now));
  await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();
  people = await db.selectFrom('participants').select(['id', 'shortCode']).where('meetingId', '=', meetingId).orderBy('id').execute();
  room = `/meetings/${meetingId}/presence/sheets`;
});

async function signedIn(email: string): Promise<Visitor> {
  const who = visitor(app);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

const typed = async () => load((await officer.get(sheet)).html)('.sheet__rows li').toArray().map((row) => load(row)('.strong').first().text());

describe('a sheet to sign', () => {
  test('is printed in Arabic, and in French when asked', async () => {
    for (const language of ['ar', 'fr']) {
      const { status, headers, html } = await officer.get(`${room}.pdf?span=2026-11-24-morning&language=${language}`);
      expect([status, headers.get('content-type'), html.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    }
  });

  test('leaves no page to empty rows: fewer of them, or the last of those expected beside them', async () => {
    const span = { key: 'morning', day, kind: 'morning', from: at('08:00'), to: at('12:00'), sitting: null, isTimed: false } as const;
    const [one] = await peopleOf(db, meetingId);
    for (const [count, pages] of [[12, 1], [15, 1], [16, 2], [18, 2], [35, 3]] as const) {
      const expected = Array.from({ length: count }, (_, index) => ({ ...one!, name: `السيدة ${index + 1}`, institutionAr: `جماعة ${Math.floor(index / 7)}`, bodyId: null, shortCode: `KA${String(index).padStart(2, '0')}` }));
      const lines = await linesOf(await sheetPdf({ titleAr: 'لقاء', titleFr: null, placeAr: 'المقر', placeFr: null, ownerAr: 'المجلس', ownerFr: 'Conseil' }, expected, span, { printedOn: day, address: 'https://multaqa.test' }, 'ar'));
      expect([count, lines.length]).toEqual([count, pages]);
      for (const page of lines) expect(page.join('\n')).toMatch(/K A \d \d/u);
    }
  });

  test('is offered first in the language of its reader', async () => {
    const offered = async (language: string) => {
      await officer.send(room, '/language', { language, to: room });

      return load((await officer.get(room)).html)('.sheet .button').toArray().map((one) => new URLSearchParams(one.attribs['href']?.split('?')[1]).get('language')).slice(0, 2);
    };
    expect([await offered('fr'), await offered('ar')]).toEqual([['fr', 'ar'], ['ar', 'fr']]);
  });

  test('goes by institution in the order of the list, and those of none last', async () => {
    const groups = byInstitution(await peopleOf(db, meetingId), 'ar');
    expect(groups.map(({ name, people: some }) => [name, some.length])).toEqual([['جماعة عين تاوجطات', 2], ['جماعة الحاجب', 1], [null, 1]]);
  });
});

describe('a signed sheet', () => {
  test('is not opened before its hours have passed, and then once', async () => {
    const asked = { span: '2026-11-24-morning', from: '08:00', to: '08:50' };
    const early = await officer.send(room, room, { ...asked, to: '18:00' });
    expect([early.status, early.html.includes('تُنقل الورقة بعد انتهاء الساعات')]).toEqual([422, true]);
    const { status, location } = await officer.send(room, room, asked);
    expect(status).toBe(303);
    sheet = location ?? '';
  });

  test('gives its signatures by code, one after the other, and says whose each was', async () => {
    expect((await officer.send(sheet, `${sheet}/rows`, { code: people[0]?.shortCode.toLowerCase() ?? '' })).status).toBe(303);
    expect((await officer.get(sheet)).html).toContain('نُقل توقيع إدريس.');
    expect((await officer.send(sheet, `${sheet}/rows`, { code: people[1]?.shortCode ?? '' })).status).toBe(303);
    expect(await typed()).toEqual(['أمينة', 'إدريس']);
    const entries = await entriesOf(db, meetingId);
    expect([entries.length, presentAt(entries, at('08:30')).size, presentAt(entries, at('08:55')).size]).toEqual([4, 2, 0]);
  });

  test.each([['AAAAB', 'هذا الرمز غير صحيح'], ['again', 'سبق نقل هذا الرمز']])('refuses %s, and keeps it', async (code, sentence) => {
    const asked = code === 'again' ? (people[0]?.shortCode ?? '') : code;
    const { status, html } = await officer.send(sheet, `${sheet}/rows`, { code: asked });
    expect([status, html.includes(sentence), load(html)('[name=code]').val()]).toEqual([422, true, asked]);
  });

  test('takes the same form once, and two hands at once do not double a row', async () => {
    const nonce = randomUUID();
    const asked = { meetingId, sheetId: Number(sheet.split('/').at(-1)), code: people[2]?.shortCode ?? '' };
    const twice = await Promise.allSettled([typeRow(db, organiser, { ...asked, nonce }, now), typeRow(db, organiser, { ...asked, nonce }, now), typeRow(db, organiser, { ...asked, nonce: randomUUID() }, now)]);
    expect(twice.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(2);
    expect(await entriesOf(db, meetingId, [people[2]?.id ?? 0])).toHaveLength(2);
  });

  test('lets a row be taken back, as a correction that stays in sight', async () => {
    expect((await officer.send(sheet, `${sheet}/rows/${people[1]?.id}/removal`)).status).toBe(303);
    expect(await typed()).toEqual(['حدو', 'إدريس']);
    const entries = await entriesOf(db, meetingId, [people[1]?.id ?? 0]);
    expect([entries.length, entries.filter(({ isWithdrawal }) => isWithdrawal).length, presentAt(entries, at('08:30')).size]).toEqual([4, 2, 0]);
    await expect(takeBackRow(db, organiser, { meetingId, sheetId: Number(sheet.split('/').at(-1)), participantId: people[1]?.id ?? 0, because: 'خطأ' }, now)).rejects.toMatchObject({ refusal: { code: 'sheet.row_not_typed' } });
  });

  test('keeps its scan as evidence, which only the organiser has', async () => {
    const sheetId = Number(sheet.split('/').at(-1));
    const file = { bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), name: 'ورقة.pdf' };
    await attachScan(db, organiser, { meetingId, sheetId, file }, now);
    await expect(attachScan(db, organiser, { meetingId, sheetId, file: { ...file, name: 'ورقة.png' } }, now)).rejects.toMatchObject({ refusal: { code: 'file.not_what_it_says' } });
    const link = load((await officer.get(sheet)).html)('.side a').attr('href') ?? '';
    expect((await officer.get(link)).headers.get('content-type')).toBe('application/pdf');
    const stranger = await signedIn('admin@region.example');
    for (const path of [link, sheet, room, `${room}.pdf`]) expect((await stranger.get(path)).status).toBe(404);
    const finance = await actorNamed(db, 'maliya@aitnaamane.example');
    await expect(typeRow(db, finance, { meetingId, sheetId, code: people[3]?.shortCode ?? '', nonce: randomUUID() }, now)).rejects.toMatchObject({ refusal: { code: 'authority.not_your_body' } });
  });
});
