import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOfTerritory } from '#bodies';
import { levels } from '#law';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import type { CouncilHouse } from '../../../tests/council-house.ts';
import { at, openCouncil, openExtraordinary, origin, sessionDay } from '../../../tests/council-house.ts';
import { testDatabase } from '../../../tests/database.ts';
import type { StatesSide } from '../../../tests/states-side.ts';
import { hireStatesSide } from '../../../tests/states-side.ts';
import { whyNotTheirs } from '../decisions/afterwards.ts';
import { askPoint } from '../sessions/ask-point.ts';
import { callSession } from '../sessions/call-session.ts';
import { closeSession } from '../sessions/end-session.ts';
import { closeVote } from '../votes/close-vote.ts';
import { openVote } from '../votes/open-vote.ts';
import { answerForState, askForState } from './acts.ts';

const document = { name: 'تعرض.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };

let db: Db;
let house: CouncilHouse;
let session: string;
let meetingId: number;
const text = (html: string, selector = 'main') => load(html)(selector).text().replaceAll(/\s+/gu, ' ').trim();

let side: StatesSide;
const as = (name: string) => side.as(name);
const acting = (name: string) => side.acting(name);
const statuses = (path: string) => side.statuses(path);

beforeAll(async () => {
  ({ db } = await testDatabase());
  house = await openCouncil(db, '03', 16, 'regional_council');
  side = await hireStatesSide(db);
  meetingId = await callSession(db, house.director, { bodyId: house.bodyId, kind: 'ordinary', askedBy: 'president', askedOn: null, opensOn: toDay('2027-03-01'), placeAr: 'مقر الجهة', placeFr: null, startsAt: '10:00', requestId: null, submission: randomUUID() }, at('08:00'));
  await askPoint(db, house.director, { meetingId, askedBy: 'president', askers: 0, titleAr: 'برنامج التنمية الجهوية', titleFr: null, instrumentId: null, sittingId: null, because: null }, at('08:05'));
  session = `/meetings/${meetingId}/session`;
});

describe('before a session of the region', () => {
  test('its wali and who reads for him find the council; neither another wali nor the governor of its seat does', async () => {
    expect(await statuses(`/councils/${house.bodyId}`)).toEqual({ wali: 200, katib: 200, other: 404, governor: 404, keeper: 200 });
    expect(load((await as('wali').get('/desk')).html)(`a[href="/councils/${house.bodyId}"]`).length).toBe(1);
  });

  test('no point is asked for before the agenda has come', async () => {
    expect(text((await as('wali').get(session)).html)).toContain('لم يُوجه جدول الأعمال إلى ممثل الدولة بعد');
    const early = await as('wali').send(`${session}/state/points/new`, `${session}/state/points`, { titleAr: 'حالة الطرق' });
    expect([early.status, text(early.html, '#errors')]).toEqual([422, expect.stringContaining('المادة 42 من القانون التنظيمي رقم 111.14')]);
  });

  test('his secretary general gives the receipt, from which eight days count; the council does not enter another', async () => {
    const receipt = `${session}/state/receipts/agenda_to_state`;
    expect(await statuses(receipt)).toEqual({ wali: 200, katib: 200, other: 404, governor: 404, keeper: 404 });
    expect((await as('katib').send(receipt, receipt, { happenedOn: '2026-11-24', reference: '1432' })).status).toBe(303);
    const page = text((await as('wali').get(session)).html);
    expect(page).toContain('سُجل لدى ممثل الدولة');
    expect(page).toContain('ما يُطلب إلى غاية 2 دجنبر 2026');
    const again = await as('keeper').send(`${session}/formalities/agenda_to_state`, `${session}/formalities/agenda_to_state`, { happenedOn: '2026-11-23', because: 'خطأ' });
    expect([again.status, text(again.html, '#errors')]).toEqual([422, expect.stringContaining('لا يصححه غيره')]);
  });

  test('the wali alone asks, and what he asks for is on the agenda by law', async () => {
    expect(await statuses(`${session}/state/points/new`)).toEqual({ wali: 200, katib: 404, other: 404, governor: 404, keeper: 404 });
    expect((await as('wali').send(`${session}/state/points/new`, `${session}/state/points`, { titleAr: 'حالة الطرق الجهوية' })).status).toBe(303);
    expect(text((await as('keeper').get(session)).html, '#agenda')).toMatch(/حالة الطرق الجهوية ?ممثل الدولة: مدرجة بحكم القانون/u);
  });

  test.each([['governor', 'authority.not_your_body'], ['other', 'authority.not_your_body'], ['katib', 'authority.not_in_this_office'], ['keeper', 'authority.not_your_body']])('the act itself refuses the %s', async (name, code) => {
    await expect(askForState(db, acting(name), { meetingId, titleAr: 'نقطة', titleFr: null, submission: randomUUID() }, at('09:00'))).rejects.toMatchObject({ refusal: { code } });
  });

  test('the ninth day is too late', async () => {
    const ask = (day: string) => askForState(db, acting('wali'), { meetingId, titleAr: `نقطة ${day}`, titleFr: null, submission: randomUUID() }, at('09:00', toDay(day)));
    await expect(ask('2026-12-02')).resolves.toBeGreaterThan(0);
    await expect(ask('2026-12-03')).rejects.toMatchObject({ refusal: { code: 'agenda.state_too_late', facts: { by: '2026-12-02', article: '111-14:42' } } });
  });
});

describe('after it', () => {
  let held: string;
  let decisions: number[];

  beforeAll(async () => {
    const opened = await openExtraordinary(house, ['تنظيم إدارة الجهة', 'تسمية قاعة']);
    held = `/meetings/${opened.meetingId}/session`;
    for (const [index, pointId] of opened.points.entries()) {
      const voteId = await openVote(db, house.director, { meetingId: opened.meetingId, pointId, method: 'show_of_hands', matter: index === 0 ? 'organisation' : null, submission: randomUUID() }, at('09:10'));
      await closeVote(db, house.director, { voteId, counts: { for: 12, against: 0, abstained: 0 }, textAr: null, textFr: null, reservationsAr: null, firstNumber: null, origin }, at('09:20'));
    }
    await closeSession(db, house.director, { meetingId: opened.meetingId }, at('09:30'));
    decisions = (await db.selectFrom('decisions').select('id').where('meetingId', '=', opened.meetingId).orderBy('number').execute()).map(({ id }) => id);
  });
  const page = (number: number) => `/councils/${house.bodyId}/decisions/2026/${number}`;
  const answer = (name: string, step: 'opposed' | 'visa_granted', day = '2026-11-24', decision = 0, told: { because?: string | null; evidence?: typeof document | null } = {}) =>
    answerForState(db, acting(name), { decisionId: decisions[decision] ?? 0, step, reference: '9', because: 'خارج الاختصاص', evidence: document, submission: randomUUID(), ...told }, at('11:00', toDay(day)));

  test('decisions are read once they were received', async () => {
    expect(await statuses(page(1))).toEqual({ wali: 404, katib: 404, other: 404, governor: 404, keeper: 200 });
    await expect(answer('wali', 'opposed')).rejects.toMatchObject({ refusal: { code: 'decision.not_transmitted' } });
    const receipt = `${held}/state/receipts/minutes_to_state`;
    expect((await as('katib').send(receipt, receipt, { happenedOn: '2026-11-24', reference: '1433' })).status).toBe(303);
    expect(await statuses(page(1))).toEqual({ wali: 200, katib: 200, other: 404, governor: 404, keeper: 200 });
  });

  test('the visa is the Interior’s and not the wali’s: no form offers it, none gives it', async () => {
    const { html } = await as('wali').get(page(1));
    expect(load(html)('[name=step]').toArray().map((box) => box.attribs['value'])).toEqual(['opposed']);
    expect(text(html)).toContain('من اختصاص السلطة الحكومية المكلفة بالداخلية، لا من اختصاص الوالي (المادة 115 من القانون التنظيمي رقم 111.14)');
    const given = await as('wali').send(page(1), `${page(1)}/state-answer`, { step: 'visa_granted' });
    expect([given.status, text(given.html, '#errors')]).toEqual([422, expect.stringContaining('لا من اختصاص الوالي')]);
    await expect(answer('wali', 'visa_granted')).rejects.toMatchObject({ refusal: { code: 'decision.visa_is_the_interiors', facts: { article: '111-14:115' } } });
    expect(await db.selectFrom('decisionSteps').selectAll().execute()).toEqual([]);
    const theirs = levels.map((level) => [level, whyNotTheirs({ level, decidedOn: sessionDay }, 'visa_granted')?.code]);
    expect(theirs).toEqual([['region', 'decision.visa_is_the_interiors'], ['province', undefined], ['commune', undefined]]);
  });

  test('an opposition is the wali’s own, with reasons and its document, which the council opens at once', async () => {
    for (const [name, code] of [['katib', 'authority.not_in_this_office'], ['other', 'authority.not_your_body'], ['governor', 'authority.not_your_body'], ['keeper', 'authority.not_your_body']] as const) await expect(answer(name, 'opposed')).rejects.toMatchObject({ refusal: { code } });
    await expect(answer('wali', 'opposed', '2026-11-24', 0, { because: ' ' })).rejects.toMatchObject({ refusal: { code: 'decision.reason_missing' } });
    await expect(answer('wali', 'opposed', '2026-11-24', 0, { evidence: null })).rejects.toMatchObject({ refusal: { code: 'decision.proof_missing' } });
    await answer('wali', 'opposed');
    const seen = text((await as('keeper').get(page(1))).html);
    expect([seen.includes('خارج الاختصاص'), seen.includes('سجله ممثل الدولة بنفسه')]).toEqual([true, true]);
    expect(await statuses(`${page(1)}/answers/opposed`)).toEqual({ wali: 200, katib: 200, other: 404, governor: 404, keeper: 200 });
    const { bodyId } = await db.selectFrom('journalEvents').select('bodyId').where('kind', '=', 'council.decision_answered').executeTakeFirstOrThrow();
    expect(bodyId).toBe((await bodyOfTerritory(db, '03', 'wilaya'))?.id);
  });

  test('on the fourth working day it is too late', async () => {
    await expect(answer('wali', 'opposed', '2026-11-30', 1)).rejects.toMatchObject({ refusal: { code: 'decision.opposed_too_late', facts: { by: '2026-11-27' } } });
    await expect(answer('wali', 'opposed', '2026-11-27', 1)).resolves.toBeUndefined();
  });
});
