import { createHash, randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { contentOf } from '#platform/files';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { leftEdgeOf, linesOf } from '../../../tests/pdf-text.ts';
import { siteOn } from '../../../tests/site.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { annexCorrection, approveMinutes, moveMeeting, noteIntervention, recommend, recordMeeting, reviewMinutes, sealMinutes, writeMinutes } from '../index.ts';
import type { MinutesContent } from './content.ts';
import { minutesPdf } from './minutes-pdf.ts';
import { sealOf } from './store.ts';

const refusedWith = (code: string) => ({ refusal: { code } });
const making = { origin: 'https://multaqa.example', decidedIn: async () => [] };
const body = 'افتُتح اللقاء بكلمة ترحيبية.\n\nنوقشت حصيلة البرنامج.';

let db: Db;
let officer: Actor;
let vice: Actor;
let finance: Actor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  vice = await actorNamed(db, 'naiba@region.example');
  finance = await actorNamed(db, 'maliya@aitnaamane.example');
});

const attendance = [{ titleAr: 'رؤساء الجماعات', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, presentCount: 14 }];

/** A meeting that was held. Gives its id. */
function held(): Promise<number> {
  return recordMeeting(db, officer, { ownerBodyId: officer.offices[0]?.bodyId ?? 0, submission: randomUUID(), seriesId: null, number: null, titleAr: 'لقاء تنسيقي', titleFr: 'Réunion', heldOn: '2026-11-20' as Day, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, minutesAr: '', minutesFr: null, chairs: [{ titleAr: 'نائبة رئيس الجهة', titleFr: null, bodyId: null }], attendance, conclusions: [{ id: null, textAr: 'عرض الاتفاقية على المجالس.', textFr: null }] }, now);
}

async function approved(meetingId: number): Promise<void> {
  await writeMinutes(db, officer, { meetingId, language: 'ar', body, read: 0 }, now);
  await reviewMinutes(db, vice, { meetingId, language: 'ar', version: 1 }, now);
  await approveMinutes(db, vice, { meetingId, language: 'ar', version: 1 }, now);
}

describe('minutes', () => {
  test('are written by one and approved by another; what is approved is the record', async () => {
    const meetingId = await held();
    await writeMinutes(db, officer, { meetingId, language: 'ar', body, read: 0 }, now);
    await expect(reviewMinutes(db, officer, { meetingId, language: 'ar', version: 1 }, now)).rejects.toMatchObject(refusedWith('minutes.own_text'));
    await reviewMinutes(db, vice, { meetingId, language: 'ar', version: 1 }, now);
    await approveMinutes(db, vice, { meetingId, language: 'ar', version: 1 }, now);
    expect(await db.selectFrom('meetings').select('minutesAr').where('id', '=', meetingId).executeTakeFirst()).toEqual({ minutesAr: body });
    await expect(writeMinutes(db, finance, { meetingId, language: 'ar', body: 'x', read: 1 }, now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  });

  test('of two who write at once one is told, and both versions are there to compare', async () => {
    const meetingId = await held();
    const both = await Promise.allSettled([writeMinutes(db, officer, { meetingId, language: 'ar', body: 'صيغة أولى', read: 0 }, now), writeMinutes(db, vice, { meetingId, language: 'ar', body: 'صيغة ثانية', read: 0 }, now)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('minutes.changed_meanwhile') });
  });

  test('are sealed as a PDF whose fingerprint the journal keeps, and change no more', async () => {
    const meetingId = await held();
    await expect(sealMinutes(db, officer, { meetingId, ...making }, now)).rejects.toMatchObject(refusedWith('minutes.arabic_not_approved'));
    await approved(meetingId);
    const code = await sealMinutes(db, officer, { meetingId, ...making }, now);
    const seal = await sealOf(db, meetingId);
    const file = await contentOf(db, seal?.fileId ?? 0);
    expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/u);
    expect(createHash('sha256').update(file?.content ?? '').digest('hex')).toBe(seal?.sha256);
    const [page = []] = await linesOf(new Uint8Array(file?.content ?? []));
    expect(page.join(' ')).toContain('نوقشت حصيلة البرنامج');
    const event = await db.selectFrom('journalEvents').select('facts').where('kind', '=', 'minutes.sealed').where('subject', '=', `meeting/${meetingId}`).executeTakeFirstOrThrow();
    expect(event.facts).toContain(seal?.sha256 ?? 'none');
    await expect(writeMinutes(db, officer, { meetingId, language: 'fr', body: 'PV', read: 0 }, now)).rejects.toMatchObject(refusedWith('minutes.sealed_already'));
    await expect(db.updateTable('minutesSeals').set({ sha256: 'x' }).where('meetingId', '=', meetingId).execute()).rejects.toThrow('permission denied');
    await moveMeeting(db, officer, { meetingId, to: 'closed' }, now);
    expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
  });

  test('in two languages are each read from their own side, with a foot in their own words', async () => {
    const line = (ar: string, fr: string) => ({ ar, fr });
    const content = { owner: line('مجلس الجهة', 'Conseil de la région'), title: line('لقاء', 'Réunion'), place: line('مقر الجهة', 'Siège'), heldOn: '2026-11-20' as Day, endsOn: null } as MinutesContent;
    const texts = [{ language: 'ar' as const, body }, { language: 'fr' as const, body: 'La réunion fut ouverte.' }];
    const pdf = await minutesPdf({ content, texts, annex: null, code: 'ABCD-EFGH-JKMN', on: '2026-11-24' as Day, origin: 'https://multaqa.example' });
    const [arabic = [], french = []] = await linesOf(pdf);
    expect(arabic.at(-1)).toMatch(/صفحة.*1.*من.*2/u);
    expect((await linesOf(pdf, 'ltr'))[1]?.at(-1)).toMatch(/^Imprimé le 24 novembre 2026.*page 2 sur 2$/u);
    expect(french.join('')).not.toMatch(/\p{Script=Arabic}/u);
    expect(await leftEdgeOf(pdf, 'Procès')).toBeCloseTo((await leftEdgeOf(pdf, 'La')) ?? 0, 0);
  });

  test('are corrected after the seal by an annex alone, numbered and sealed itself', async () => {
    const meetingId = await held();
    await expect(annexCorrection(db, officer, { meetingId, textAr: 'تصحيح', textFr: null, because: 'سهو', ...making }, now)).rejects.toMatchObject(refusedWith('minutes.not_sealed'));
    await approved(meetingId);
    await sealMinutes(db, officer, { meetingId, ...making }, now);
    await annexCorrection(db, officer, { meetingId, textAr: 'تصحيح أول', textFr: null, because: 'سهو', ...making }, now);
    await annexCorrection(db, officer, { meetingId, textAr: 'تصحيح ثان', textFr: null, because: 'سهو', ...making }, now);
    expect((await db.selectFrom('minutesCorrections').select('number').where('meetingId', '=', meetingId).orderBy('number').execute()).map((row) => row.number)).toEqual([1, 2]);
  });
});

describe('over HTTP', () => {
  const app = () => siteOn(db);
  const signedIn = async (email: string) => {
    const who = visitor(app());
    await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

    return who;
  };

  test('the first draft is made of what happened; who was overtaken loses nothing; a paper is checked by anybody', async () => {
    const meetingId = await held();
    await noteIntervention(db, officer, { meetingId, pointId: null, kind: 'question', speakerAr: 'رئيس جماعة', speakerFr: null, summaryAr: 'سأل عن آجال التحويل.', summaryFr: null }, now);
    await recommend(db, officer, { meetingId, conclusionId: null, textAr: 'تبسيط مسطرة التحويل.', textFr: null, addressedToBodyId: null, addressedToAr: 'الخزينة', submission: randomUUID() }, now);
    const here = `/meetings/${meetingId}/minutes`;
    const [first, second] = [await signedIn('takwin@region.example'), await signedIn('naiba@region.example')];
    const draft = load((await first.get(here)).html)('[name="body-ar"]').text();
    for (const part of ['لقاء تنسيقي', 'نائبة رئيس الجهة', 'رؤساء الجماعات (14)', 'سأل عن آجال التحويل.', 'عرض الاتفاقية على المجالس.', 'تبسيط مسطرة التحويل.']) expect(draft).toContain(part);
    expect((await first.send(here, `${here}/ar`, { 'body-ar': draft })).status).toBe(303);
    const late = await second.send(here, `${here}/ar`, { 'body-ar': 'صيغتي أنا', 'read': '0' });
    expect([late.status, load(late.html)('[name="body-ar"]').text().trim(), load(late.html)('[name="read"]').first().attr('value')]).toEqual([409, 'صيغتي أنا', '1']);
    expect(load(late.html)('details .prose').text()).toContain('لقاء تنسيقي');
    expect((await second.send(here, `${here}/ar/review`)).status).toBe(303);
    expect((await second.send(here, `${here}/ar/approval`)).status).toBe(303);
    const token = load((await second.get(here)).html)('[name=_csrf]').first().attr('value') ?? '';
    expect((await first.send(here, `${here}/seal`)).status).toBe(303);
    const afterSeal = await second.post(`${here}/ar`, { '_csrf': token, 'body-ar': 'سطر أخير', 'read': '1' });
    expect([afterSeal.status, load(afterSeal.html)('#ar details .prose').text()]).toEqual([422, 'سطر أخير']);
    const said = await second.post(`${here}/interventions`, { _csrf: token, submission: randomUUID(), kind: 'question', speakerAr: 'رئيس', summaryAr: 'سأل أخيرا' });
    expect([said.status, load(said.html)('main').text()]).toEqual([422, expect.stringContaining('سأل أخيرا')]);
    const seal = await sealOf(db, meetingId);
    const stranger = visitor(app());
    const page = await stranger.get(`/verify/${seal?.code}`);
    expect([page.status, page.html.includes(seal?.sha256 ?? 'none'), page.html.includes('لقاء تنسيقي')]).toEqual([200, true, false]);
    expect((await stranger.send('/verify', '/verify', { code: (seal?.code ?? '').toLowerCase().replaceAll('-', ' ') })).location).toBe(`/verify/${seal?.code}`);
    expect((await stranger.get('/verify/AAAA-BBBB-CCCC')).status).toBe(404);
    expect((await first.get(`${here}/sealed.pdf`)).headers.get('content-type')).toBe('application/pdf');
    expect((await (await signedIn('maliya@aitnaamane.example')).get(here)).status).toBe(404);
  });
});
