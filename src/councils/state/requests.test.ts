import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOfTerritory } from '#bodies';
import { builtInCalendar } from '#law';
import { toDay } from '#platform/days';
import type { CouncilHouse } from '../../../tests/council-house.ts';
import { at, openCouncil, sessionDay } from '../../../tests/council-house.ts';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import type { StatesSide } from '../../../tests/states-side.ts';
import { hireStatesSide } from '../../../tests/states-side.ts';
import { askForSession, takeRequest } from '../requests/answer-request.ts';
import { whyNotAskForState, whyNotEnterForState } from '../requests/request.ts';
import { callSession } from '../sessions/call-session.ts';

const text = (html: string, selector = 'main') => load(html)(selector).text().replaceAll(/\s+/gu, ' ').trim();
const own = { askedOn: toDay('2026-11-16'), isStatesOwn: true };
const entered = { ...own, isStatesOwn: false };

describe('a session for which the State’s representative asks', () => {
  test.each<[string, (typeof own)[], string, string | undefined]>([
    ['is asked for', [], '2026-11-24', undefined],
    ['whatever the council entered of it', [entered], '2026-11-24', undefined],
    ['not again while its ten days run', [own], '2026-11-26', 'request.states_own_waits'],
    ['again once they have passed', [own], '2026-11-27', undefined],
  ])('%s', (_, open, today, code) => expect(whyNotAskForState(open, 'region', toDay(today), builtInCalendar)?.code).toBe(code));

  test('is not entered by the council where he asked himself, with the article of its level', () => {
    expect(whyNotEnterForState([entered], 'commune')).toBeUndefined();
    expect((['region', 'province', 'commune'] as const).map((level) => whyNotEnterForState([own], level)?.facts['article'])).toEqual(['111-14:40', '112-14:38', '113-14:37']);
  });
});

describe('from the page of the wali to the desk of the council', () => {
  let database: TestDatabase;
  let house: CouncilHouse;
  let side: StatesSide;
  let here: string;
  beforeAll(async () => {
    database = await testDatabase();
    house = await openCouncil(database.db, '03', 16, 'regional_council');
    side = await hireStatesSide(database.db);
    here = `/councils/${house.bodyId}/state/requests`;
  });
  const ask = (name: string, hour = '08:00', day = sessionDay) => askForSession(house.db, side.acting(name), { bodyId: house.bodyId, subjectsAr: 'النقل العمومي', submission: randomUUID() }, at(hour, day));
  const take = () => takeRequest(house.db, house.director, { bodyId: house.bodyId, askedBy: 'state', askers: null, askedOn: sessionDay, subjectsAr: 'النقل العمومي', submission: randomUUID() }, at('08:30'));

  test('he alone asks; who reads for him reads it, nobody else finds it', async () => {
    expect(await side.statuses(here)).toEqual({ wali: 200, katib: 200, other: 404, governor: 404, keeper: 404 });
    const forms = await Promise.all(['wali', 'katib'].map(async (name) => load((await side.as(name).get(here)).html)(`form[action="${here}"]`).length));
    expect(forms).toEqual([1, 0]);
    expect(load((await side.as('wali').get(`/councils/${house.bodyId}`)).html)(`main a[href="${here}"]`).length).toBe(2);
  });

  test.each([['governor', 'authority.not_your_body'], ['other', 'authority.not_your_body'], ['katib', 'authority.not_in_this_office'], ['keeper', 'authority.not_your_body']])('the act itself refuses the %s', async (name, code) => {
    await expect(ask(name)).rejects.toMatchObject({ refusal: { code } });
  });

  test('what he asks for today is on the keeper’s desk, with the tenth day and its article, and is never declined', async () => {
    await take();
    const sent = await side.as('wali').send(here, here, { subjectsAr: 'حالة الطرق الجهوية' });
    expect([sent.status, sent.location]).toEqual([303, here]);
    expect(text((await side.as('wali').get(here)).html)).toMatch(/حالة الطرق الجهوية ?تُعقد وجوبا إلى غاية 4 دجنبر 2026 المادة 40 من القانون التنظيمي رقم 111.14/u);
    expect(text((await side.as('keeper').get('/desk')).html)).toMatch(/طلبات عقد دورة استثنائية ?ممثل الدولة.*تُعقد وجوبا إلى غاية 4 دجنبر 2026/u);
    const requests = await side.as('keeper').get(`/councils/${house.bodyId}/requests`);
    expect([text(requests.html).includes('سجله ممثل الدولة بنفسه'), load(requests.html)('form[action$="/refusal"]').length]).toEqual([true, 0]);
    const { bodyId } = await house.db.selectFrom('journalEvents').select('bodyId').where('kind', '=', 'council.session_asked_for').orderBy('sequence', 'desc').executeTakeFirstOrThrow();
    expect(bodyId).toBe((await bodyOfTerritory(house.db, '03', 'wilaya'))?.id);
  });

  test('not twice in its ten days, by form or by act; the council enters none beside it, and changes none', async () => {
    expect(text((await side.as('wali').get(here)).html)).toContain('لا يُجدد قبل ذلك');
    await expect(ask('wali')).rejects.toMatchObject({ refusal: { code: 'request.states_own_waits', facts: { by: '2026-12-04', article: '111-14:40' } } });
    await expect(take()).rejects.toMatchObject({ refusal: { code: 'request.state_asked_itself', facts: { askedOn: '2026-11-24' } } });
    await expect(sql`update session_requests set subjects_ar = 'غيرها' where recorded_for_body_id is not null`.execute(house.db)).rejects.toThrow(/never changed/u);
  });

  test('a session called within its days answers it, and what the council had entered of it; none is called later', async () => {
    const { id } = await house.db.selectFrom('sessionRequests').select('id').where('recordedForBodyId', 'is not', null).executeTakeFirstOrThrow();
    const call = (opensOn: string) => callSession(house.db, house.director, { bodyId: house.bodyId, kind: 'extraordinary', askedBy: 'president', askedOn: null, opensOn: toDay(opensOn), placeAr: 'مقر الجهة', placeFr: null, startsAt: '10:00', requestId: id, submission: randomUUID() }, at('09:00'));
    await expect(call('2026-12-07')).rejects.toMatchObject({ refusal: { code: 'session.held_too_late', facts: { by: '2026-12-04', article: '111-14:40' } } });
    const form = await side.as('keeper').get(`/councils/${house.bodyId}/sessions/new?request=${id}`);
    expect(load(form.html)('[name=opensOn]').val()).toBe('2026-12-04');
    const meetingId = await call('2026-12-03');
    expect(await house.db.selectFrom('sessionRequests').select(['answer', 'meetingId']).execute()).toEqual([{ answer: 'called', meetingId }, { answer: 'called', meetingId }]);
    expect(load((await side.as('wali').get(here)).html)(`a[href="/meetings/${meetingId}/session"]`).length).toBe(2);
    await expect(sql`update session_requests set because = 'غيرها' where id = ${id}`.execute(house.db)).rejects.toThrow(/answered once/u);
    await expect(ask('wali', '11:00')).resolves.toBeGreaterThan(id);
  });
});
