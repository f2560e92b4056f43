import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';
import { builtInCalendar } from '#law';
import type { CouncilHouse } from '../../../tests/council-house.ts';
import { anotherHour, at, openCouncil, sessionDay } from '../../../tests/council-house.ts';
import { testDatabase } from '../../../tests/database.ts';
import { callSession } from '../sessions/call-session.ts';
import { declineRequest, takeRequest } from './answer-request.ts';
import type { SessionRequest } from './request.ts';
import { answerBy, whyNotDecline, whyNotTake } from './request.ts';

const today = toDay('2026-11-24');
const asked = (told: Partial<SessionRequest> = {}): SessionRequest => ({ askedBy: 'third_of_members', askers: 6, askedOn: toDay('2026-11-16'), ...told });

describe('a request for an extraordinary session', () => {
  test.each<[string, Partial<SessionRequest>, string | undefined]>([
    ['six of sixteen are a third', {}, undefined],
    ['five are not', { askers: 5 }, 'request.too_few'],
    ['nobody is too few', { askers: null }, 'request.too_few'],
    ['nine of sixteen are more than half', { askedBy: 'majority_of_members', askers: 9 }, undefined],
    ['eight are not', { askedBy: 'majority_of_members', askers: 8 }, 'request.too_few'],
    ['more than there are cannot have signed', { askers: 17 }, 'request.more_than_members'],
    ['the State asks alone', { askedBy: 'state', askers: null }, undefined],
    ['no request comes from a day ahead', { askedOn: toDay('2026-11-25') }, 'date.in_future'],
  ])('%s', (_, told, code) => expect(whyNotTake(asked(told), { level: 'commune', membersInOffice: 16, today })?.code).toBe(code));

  test.each<[string, Partial<SessionRequest>, { isAnswered?: boolean; because?: string; on?: Day }, string | undefined]>([
    ['a third’s is declined with reasons', {}, {}, undefined],
    ['not without', {}, { because: ' ' }, 'request.reason_missing'],
    ['not twice', {}, { isAnswered: true }, 'request.answered_before'],
    ['the majority’s is held', { askedBy: 'majority_of_members', askers: 9 }, {}, 'request.must_be_held'],
    ['and the State’s', { askedBy: 'state', askers: null }, {}, 'request.must_be_held'],
    ['no answer comes before its request', {}, { on: toDay('2026-11-15') }, 'request.answered_too_soon'],
    ['nor from a day ahead', {}, { on: toDay('2026-11-25') }, 'date.in_future'],
  ])('%s', (_, told, answer, code) => expect(whyNotDecline(asked(told), { isAnswered: false, because: 'سبق التداول فيها', on: today, level: 'commune', today, ...answer })?.code).toBe(code));

  test('each has its day: ten to decline, fifteen to hold, thirty in a region, ten for the State', () => {
    const by = (askedBy: SessionRequest['askedBy'], level: 'commune' | 'region') => answerBy(asked({ askedBy }), level, builtInCalendar);
    expect([by('third_of_members', 'commune'), by('majority_of_members', 'commune'), by('majority_of_members', 'region'), by('state', 'commune')]).toEqual([
      { day: '2026-11-26', article: '113-14:36' }, { day: '2026-12-01', article: '113-14:36' }, { day: '2026-12-16', article: '111-14:39' }, { day: '2026-11-26', article: '113-14:37' },
    ]);
  });
});

describe('taken up and answered', () => {
  let house: CouncilHouse;
  let neighbours: CouncilHouse;
  beforeAll(async () => {
    const { db } = await testDatabase();
    house = await openCouncil(db, '03.171.03.01');
    neighbours = await openCouncil(db, '03.171.03.05');
  });
  const take = (told: Partial<SessionRequest> = {}, who = house) => takeRequest(house.db, who.director, { ...asked({ askedOn: sessionDay, ...told }), bodyId: house.bodyId, subjectsAr: 'وضعية الماء', submission: randomUUID() }, at('08:00'));
  const call = (requestId: number) => callSession(house.db, house.director, { bodyId: house.bodyId, kind: 'ordinary', askedBy: 'president', askedOn: null, opensOn: toDay('2026-12-01'), placeAr: 'مقر الجماعة', placeFr: null, startsAt: anotherHour(), requestId, submission: randomUUID() }, at('08:10'));
  const decline = (requestId: number) => declineRequest(house.db, house.director, { bodyId: house.bodyId, requestId, because: 'سبق التداول فيها', on: sessionDay }, at('08:20'));

  test('a session called in answer is the request’s own: extraordinary, asked by whom and when', async () => {
    const requestId = await take();
    const meetingId = await call(requestId);
    expect(await house.db.selectFrom('councilSessions').select(['kind', 'askedBy', 'askedOn']).where('meetingId', '=', meetingId).executeTakeFirst()).toEqual({ kind: 'extraordinary', askedBy: 'third_of_members', askedOn: sessionDay });
    expect(await house.db.selectFrom('sessionRequests').select(['answer', 'meetingId']).where('id', '=', requestId).executeTakeFirst()).toEqual({ answer: 'called', meetingId });
    await expect(decline(requestId)).rejects.toMatchObject({ refusal: { code: 'request.answered_before' } });
  });

  test('of a call and a refusal at once one stands', async () => {
    const requestId = await take();
    const both = await Promise.allSettled([call(requestId), decline(requestId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { refusal: { code: 'request.answered_before' } } });
  });

  test('nobody takes up or answers another council’s', async () => {
    await expect(take({}, neighbours)).rejects.toMatchObject({ refusal: { code: 'authority.not_your_body' } });
    const requestId = await take();
    await expect(declineRequest(house.db, neighbours.director, { bodyId: neighbours.bodyId, requestId, because: 'سبب', on: sessionDay }, at('08:30'))).rejects.toMatchObject({ refusal: { code: 'request.unknown' } });
  });
});
