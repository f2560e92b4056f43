import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addMaterial, addSitting, removeSitting, sittingsOf } from '#meetings';
import { toDay } from '#platform/days';
import { decidedIn } from '../../decided.ts';
import type { CouncilHouse } from '../../../tests/council-house.ts';
import { at, callExtraordinary, openCouncil, openExtraordinary, sessionDay } from '../../../tests/council-house.ts';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import { siteOn } from '../../../tests/site.ts';
import { visitor } from '../../../tests/visitor.ts';
import { closeSession } from '../sessions/end-session.ts';
import type { NewClosure } from './close-sitting.ts';
import { closeSitting, reopenSitting } from './close-sitting.ts';
import type { Closure, SittingThen } from './closure.ts';
import { closureOutcome, publicityRule, whyNotCloseSitting, whyNotReopen } from './closure.ts';

const refusedWith = (code: string) => ({ refusal: { code } });
const decided = (told: Partial<Closure> = {}): Closure => ({ askedBy: 'president', askers: null, counts: { for: 7, against: 2, abstained: 3 }, presidentSide: null, voices: null, decidedAt: at('10:00'), ...told });
const then = (told: Partial<SittingThen> = {}): SittingThen => ({ level: 'commune', day: sessionDay, isClosed: false, since: at('09:05'), membersInOffice: 16, membersPresent: 12, ...told });

describe('a sitting closed to the public', () => {
  test.each<[string, Partial<Closure>, Partial<SittingThen>, string | undefined]>([
    ['is decided by the council, asked by its president', {}, {}, undefined],
    ['or by a third of its members: six of sixteen', { askedBy: 'third_of_members', askers: 6 }, {}, undefined],
    ['five are too few', { askedBy: 'third_of_members', askers: 5 }, {}, 'closure.too_few'],
    ['nobody is too few', { askedBy: 'third_of_members' }, {}, 'closure.too_few'],
    ['more than there are cannot have asked', { askedBy: 'third_of_members', askers: 17 }, {}, 'closure.more_than_members'],
    ['or by the State’s representative, alone', { askedBy: 'state' }, {}, undefined],
    ['not twice', {}, { isClosed: true }, 'closure.closed_before'],
    ['not at an hour that has not come', { decidedAt: at('12:00') }, {}, 'closure.in_future'],
    ['nor before the session was open, or the last decision on it', { decidedAt: at('09:00') }, {}, 'closure.too_early'],
    ['nor once its day is over', {}, { day: toDay('2026-11-23') }, 'closure.sitting_over'],
    ['one of tomorrow is closed today', {}, { day: toDay('2026-11-25') }, undefined],
    ['no more voices than members in the hall', { counts: { for: 13, against: 0, abstained: 0 } }, {}, 'vote.more_voices_than_voters'],
    ['some voice at least', { counts: { for: 0, against: 0, abstained: 0 } }, {}, 'vote.no_voice'],
    ['a tie asks how each voted', { counts: { for: 6, against: 6, abstained: 0 }, presidentSide: 'for' }, {}, 'closure.tie_asks_voices'],
    ['and for the side of whoever presides', { counts: { for: 6, against: 6, abstained: 0 }, voices: 'الأسماء' }, {}, 'vote.tie_without_president'],
    ['with both it is told', { counts: { for: 6, against: 6, abstained: 0 }, presidentSide: 'for', voices: 'الأسماء' }, {}, undefined],
  ])('%s', (_, closure, sitting, code) => expect(whyNotCloseSitting(decided(closure), then(sitting), at('11:00'))?.code).toBe(code));

  test.each<[string, Partial<Closure>, boolean]>([
    ['more voices for than against close it, whatever abstains', { counts: { for: 2, against: 1, abstained: 9 } }, true],
    ['fewer keep it public', { counts: { for: 4, against: 5, abstained: 0 } }, false],
    ['a tie with the president for it closes it', { counts: { for: 6, against: 6, abstained: 0 }, presidentSide: 'for' }, true],
    ['and with the president against it does not', { counts: { for: 6, against: 6, abstained: 0 }, presidentSide: 'against' }, false],
  ])('%s', (_, closure, approved) => expect(closureOutcome(decided(closure), then()).approved).toBe(approved));

  test.each<[string, Date, Partial<SittingThen>, string | undefined]>([
    ['is opened again', at('10:30'), { isClosed: true }, undefined],
    ['not where it is open', at('10:30'), {}, 'closure.not_closed'],
    ['not before it was closed', at('09:00'), { isClosed: true }, 'closure.too_early'],
    ['not ahead of the clock', at('12:00'), { isClosed: true }, 'closure.in_future'],
  ])('%s', (_, moment, sitting, code) => expect(whyNotReopen(moment, then(sitting), at('11:00'))?.code).toBe(code));

  test('each level has its article', () => {
    expect((['region', 'province', 'commune'] as const).map((level) => publicityRule(level, sessionDay).article)).toEqual(['111-14:51', '112-14:49', '113-14:48']);
  });
});

describe('in a session', () => {
  let database: TestDatabase;
  let house: CouncilHouse;
  let neighbours: CouncilHouse;
  let meetingId: number;
  let points: number[];
  let sittingId: number;

  beforeAll(async () => {
    database = await testDatabase();
    house = await openCouncil(database.db, '03.171.03.01');
    neighbours = await openCouncil(database.db, '03.171.03.05');
    ({ meetingId, points } = await openExtraordinary(house, ['وضعية الماء']));
    sittingId = (await sittingsOf(house.db, meetingId))[0]?.id ?? 0;
    await house.db.updateTable('sittings').set({ startsAt: '10:00' }).where('id', '=', sittingId).execute();
    await house.db.updateTable('agendaPoints').set({ sittingId }).where('id', '=', points[0] ?? 0).execute();
    const bytes = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
    await addMaterial(house.db, house.director, { meetingId, pointId: points[0] ?? 0, titleAr: 'وثيقة', titleFr: null, visibility: 'public', file: { name: 'a.pdf', bytes }, submission: randomUUID() }, at('08:30'));
  });

  const close = (told: Partial<NewClosure> = {}, who = house, hour = '10:20') => closeSitting(house.db, who.director, { ...decided({ decidedAt: at('10:15') }), meetingId, sittingId, submission: randomUUID(), ...told }, at(hour));
  const isClosed = async () => (await sittingsOf(house.db, meetingId))[0]?.isClosedToPublic;
  const documents = async () => load((await visitor(siteOn(house.db)).get(`/public/meetings/${meetingId}`)).html)('main a[href*="/materials/"]').length;
  const open = () => house.db.selectFrom('openObjects').select('isPublic').where('kind', '=', 'Paper').where('meetingId', '=', meetingId).executeTakeFirstOrThrow();
  const flags = { because: 'تغيير', day: sessionDay, endsAt: null, titleAr: null, titleFr: null, roomFr: null };

  test('no form closes it, and not even the database does without the decision', async () => {
    await expect(addSitting(house.db, house.director, { ...flags, meetingId, startsAt: '15:00', roomAr: 'أخرى', isClosedToPublic: true }, at('10:00'))).rejects.toMatchObject(refusedWith('sitting.council_closes'));
    await expect(sql`update sittings set is_closed_to_public = true where id = ${sittingId}`.execute(database.ownerDb)).rejects.toThrow(/council alone/u);
    expect([await isClosed(), await documents(), (await open()).isPublic]).toEqual([false, 1, true]);
  });

  test('a decision against leaves it public, and is on record', async () => {
    expect(await close({ counts: { for: 3, against: 5, abstained: 0 }, decidedAt: at('10:05') })).toBe(false);
    expect(await isClosed()).toBe(false);
    expect(await house.db.selectFrom('journalEvents').select('kind').where('subject', '=', `meeting/${meetingId}`).where('kind', 'like', 'council.sitting%').execute()).toEqual([{ kind: 'council.sitting_kept_public' }]);
  });

  test('another council’s officers, and members who were not there, decide nothing', async () => {
    await expect(close({}, neighbours)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    await expect(close({ counts: { for: 13, against: 0, abstained: 0 } })).rejects.toMatchObject(refusedWith('vote.more_voices_than_voters'));
  });

  test('the decision closes it in one transaction, with its counts and its article; of two copies of a form one is recorded', async () => {
    const submission = randomUUID();
    const both = await Promise.allSettled([0, 1].map(() => close({ submission, askedBy: 'third_of_members', askers: 6 })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const row = await house.db.selectFrom('sittingClosures').selectAll().where('isApproved', '=', true).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ sittingId, askedBy: 'third_of_members', askers: 6, membersInOffice: 16, membersPresent: 12, votesFor: 7, votesAgainst: 2, votesAbstained: 3, votesNeeded: 5, article: '113-14:48', closedFrom: at('10:15') });
    expect([await isClosed(), await documents(), (await open()).isPublic]).toEqual([true, 0, false]);
    await expect(close({ decidedAt: at('10:16') })).rejects.toMatchObject(refusedWith('closure.closed_before'));
  });

  test('opened again it is public from then on, and what it had before it stays its own', async () => {
    const reopen = (hour: string) => reopenSitting(house.db, house.director, { meetingId, sittingId, reopenedAt: at(hour), submission: randomUUID() }, at('11:30'));
    await expect(reopen('10:10')).rejects.toMatchObject(refusedWith('closure.too_early'));
    await reopen('11:00');
    await expect(reopen('11:10')).rejects.toMatchObject(refusedWith('closure.not_closed'));
    expect([await isClosed(), await documents(), (await open()).isPublic]).toEqual([false, 0, false]);
    await expect(sql`update sittings set is_closed_to_public = true where id = ${sittingId}`.execute(database.ownerDb)).rejects.toThrow(/council alone/u);
    expect(await close({ decidedAt: at('11:40') }, house, '11:45')).toBe(true);
    await expect(removeSitting(house.db, house.director, { meetingId, sittingId, because: 'حذف' }, at('11:50'))).rejects.toMatchObject({ refusal: { code: expect.stringMatching(/^sitting\.(in_use|closed_by_council)$/u) } });
  });

  test('the minutes tell it in the order in which it happened, in both languages', async () => {
    const told = (await decidedIn(house.db, meetingId)).map(({ ar, fr }) => [ar, fr] as const);
    expect(told.map(([ar]) => ar.slice(0, 11))).toEqual(['قرر المجلس ', 'قرر المجلس ', 'أُعيد فتح ج', 'قرر المجلس ']);
    expect(told[1]?.[0]).toContain('6 أعضاء من أصل 16');
    expect(told[1]?.[1]).toMatch(/À la demande de 6 membres sur 16.*huis clos.*7 pour, 2 contre, 3 abstentions.*48/u);
  });

  test.each(['update sitting_closures set votes_for = 9', 'delete from sitting_closures', 'delete from sitting_reopenings', 'truncate sitting_closures cascade'])('nobody may: %s', async (statement) => {
    await expect(sql.raw(statement).execute(database.ownerDb)).rejects.toThrow(/never|append/iu);
  });

  test('nothing is decided once the session is closed, or before its quorum', async () => {
    await closeSession(house.db, house.director, { meetingId }, at('12:00'));
    await expect(close({ decidedAt: at('11:55') }, house, '12:10')).rejects.toMatchObject(refusedWith('session.closed'));
    const called = await callExtraordinary(house, ['نقطة']);
    const ahead = (await sittingsOf(house.db, called.meetingId))[0]?.id ?? 0;
    await expect(close({ meetingId: called.meetingId, sittingId: ahead })).rejects.toMatchObject(refusedWith('session.before_quorum'));
    await expect(close({ meetingId: called.meetingId })).rejects.toMatchObject(refusedWith('session.before_quorum'));
  });
});
