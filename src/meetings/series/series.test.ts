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
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import type { MeetingKind, SeatPlan } from '../index.ts';
import { addPoint, addSeat, endSeat, moveMeeting, openSeries, pointsOf, postponeMeeting, prepareMeeting, prepareNext, saveParticipants, sittingsOf } from '../index.ts';
import { rhythmOf } from './rhythm.ts';
import { whyNotOpenSeries } from './series.ts';

const refusedWith = (code: string) => ({ refusal: { code } });
const mandate = { mandateAr: 'تتبع تنفيذ البرنامج وتقييمه', mandateFr: null, establishedByAr: null, establishedByFr: null, meetingsYearly: 2 };

const plans: [string, MeetingKind, typeof mandate | null, string | undefined][] = [
  ['numbered meetings', 'communication', null, undefined],
  ['a committee with its mandate and rhythm', 'committee', mandate, undefined],
  ['a committee without a mandate', 'committee', null, 'series.mandate_missing'],
  ['a committee that is for nothing', 'committee', { ...mandate, mandateAr: ' ' }, 'series.mandate_missing'],
  ['a committee that never meets', 'committee', { ...mandate, meetingsYearly: 0 }, 'series.rhythm_unclear'],
  ['a forum with a mandate', 'forum', mandate, 'series.mandate_unneeded'],
];

describe('a series', () => {
  test.each(plans)('of %s', (_, kind, given, code) => {
    expect(whyNotOpenSeries({ kind, titleAr: 'سلسلة', titleFr: null, editionAr: 'لقاء', editionFr: null, editionGender: 'masculine', mandate: given })?.code).toBe(code);
  });
});

describe('a rhythm of two meetings a year', () => {
  test.each([
    ['is kept by two', 2, 0, { kind: 'kept' }],
    ['is on course with one held and one planned', 1, 1, { kind: 'on_course' }],
    ['is short by one', 1, 0, { kind: 'short', by: 1 }],
    ['is short by two', 0, 0, { kind: 'short', by: 2 }],
  ])('%s', (_, held, ahead, rhythm) => expect(rhythmOf({ needed: 2, held, ahead })).toEqual(rhythm));
});

let db: Db;
let app: ReturnType<typeof siteOn>;
let officer: Actor;
let finance: Actor;
let region = 0;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  [officer, finance] = (await Promise.all(['takwin@region.example', 'maliya@aitnaamane.example'].map((email) => actorNamed(db, email)))) as [Actor, Actor];
  region = officer.offices[0]?.bodyId ?? 0;
});

const committee = (titleAr: string) => openSeries(db, officer, { ownerBodyId: region, programmeId: null, kind: 'committee', titleAr, titleFr: null, editionAr: 'اجتماع لجنة التتبع', editionFr: null, editionGender: 'masculine', mandate }, now);
const seat = (told: Partial<SeatPlan> = {}): SeatPlan => ({ capacity: 'member', titleAr: 'ممثل العمالة', titleFr: null, bodyId: null, startsOn: '2026-01-05' as Day, ...told });
const planned = (seriesId: number, startsOn: string, told = {}) => prepareMeeting(db, officer, { ownerBodyId: region, submission: randomUUID(), kind: 'committee', seriesId, number: null, editionYear: null, titleAr: '', titleFr: null, mottoAr: null, mottoFr: null, startsOn: startsOn as Day, endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants', ...told }, now);
const point = { kind: 'discussion' as const, titleFr: null, presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: null, sittingId: null, visibility: 'participants' as const, instrumentId: null, because: null };

async function signedIn(email: string): Promise<Visitor> {
  const who = visitor(app);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

/** Convened and held, with two points: something came of the first, nothing of the second. */
async function heldMeeting(seriesId: number, day: string): Promise<number> {
  const id = await planned(seriesId, day, { sittings: [{ day, startsAt: '10:00', endsAt: '12:00', titleAr: null, titleFr: null, roomAr: 'قاعة الاجتماعات', roomFr: null, isClosedToPublic: false }] });
  const settled = await addPoint(db, officer, { ...point, titleAr: 'نقطة محسومة', meetingId: id }, now);
  await addPoint(db, officer, { ...point, titleAr: 'نقطة معلقة', meetingId: id }, now);
  await db.transaction().execute((trx) => saveParticipants(trx, id, [{ invitedAs: 'office', titleAr: 'ممثل العمالة', capacity: 'member' }], officer.userId, now));
  await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
  await moveMeeting(db, officer, { meetingId: id, to: 'held' }, new Date(`${day}T14:00:00Z`));
  await db.updateTable('agendaPoints').set({ outcomeAr: 'اتُفق عليها' }).where('id', '=', settled).execute();

  return id;
}

describe('a committee', () => {
  test('has one chair at a time, and its seats their days', async () => {
    const id = await committee('لجنة القيادة');
    const chair = await addSeat(db, officer, { ...seat({ capacity: 'chair' }), seriesId: id }, now);
    await expect(addSeat(db, officer, { ...seat({ capacity: 'chair', startsOn: '2026-06-01' as Day }), seriesId: id }, now)).rejects.toMatchObject(refusedWith('seat.chair_taken'));
    await expect(endSeat(db, officer, { seriesId: id, seatId: chair, endsOn: toDay('2026-01-01') }, now)).rejects.toMatchObject(refusedWith('seat.ends_before_it_starts'));
    await endSeat(db, officer, { seriesId: id, seatId: chair, endsOn: toDay('2026-05-31') }, now);
    await addSeat(db, officer, { ...seat({ capacity: 'chair', startsOn: '2026-06-01' as Day }), seriesId: id }, now);
    await expect(endSeat(db, officer, { seriesId: id, seatId: chair, endsOn: toDay('2026-06-30') }, now)).rejects.toMatchObject(refusedWith('seat.ended_before'));
    await expect(addSeat(db, officer, { ...seat(), seriesId: 1 }, now)).rejects.toMatchObject(refusedWith('series.no_committee'));
    await expect(addSeat(db, finance, { ...seat(), seriesId: id }, now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  });

  test('says on its page whether it keeps its rhythm this year', async () => {
    const id = await committee('لجنة التتبع والتقييم');
    const who = await signedIn('takwin@region.example');
    const rhythm = async () => load((await who.get(`/meetings/series/${id}`)).html)('.side .standing').first().text().trim();
    expect(await rhythm()).toContain('ينقص اجتماعان لاحترام الوتيرة');
    await planned(id, '2026-12-01');
    await planned(id, '2026-12-20');
    expect(await rhythm()).toContain('اجتماعان مبرمجان');
    expect((await (await signedIn('maliya@aitnaamane.example')).get(`/meetings/series/${id}`)).status).toBe(404);
  });
});

describe('the next meeting', () => {
  test('has the next number, the same sittings and people, and the matters left open', async () => {
    const id = await committee('لجنة تقنية');
    const held = await heldMeeting(id, '2026-11-24');
    const open = (await pointsOf(db, held))[1]?.id ?? 0;
    const promise = { commitmentId: 1, sentenceAr: 'سنصادق على الاتفاقية.', sentenceFr: null };
    const asked = { meetingId: held, startsOn: '2026-12-15' as Day, pointIds: [open], promises: [], withSittings: true, withParticipants: true, submission: randomUUID() };
    await expect(prepareNext(db, officer, { ...asked, promises: [promise] }, now)).rejects.toMatchObject(refusedWith('series.matter_unknown'));
    await expect(prepareNext(db, officer, { ...asked, pointIds: [open - 1] }, now)).rejects.toMatchObject(refusedWith('series.matter_unknown'));
    const next = await prepareNext(db, officer, asked, now);
    expect(await db.selectFrom('meetings').select(['number', 'titleAr', 'clonedFromId', 'state']).where('id', '=', next).executeTakeFirst()).toEqual({ number: 2, titleAr: 'اجتماع لجنة التتبع الثاني', clonedFromId: held, state: 'prepared' });
    expect(await pointsOf(db, next)).toMatchObject([{ kind: 'carried_over', titleAr: 'نقطة معلقة', carriedFromId: open }]);
    expect(await sittingsOf(db, next)).toMatchObject([{ day: '2026-12-15', startsAt: '10:00' }]);
    expect((await db.selectFrom('participants').select('titleAr').where('meetingId', '=', next).execute()).length).toBe(1);
  });

  test('takes up the promises of its series that nobody has kept yet, from a plain form', async () => {
    const who = await signedIn('takwin@region.example');
    const page = load((await who.get('/meetings/3/next')).html);
    const promised = page('[name=promiseIds]').toArray().map((box) => Number(box.attribs['value']));
    expect(promised).toEqual([1, 2, 3]);
    const { status, location } = await who.send('/meetings/3/next', '/meetings/3/next', { startsOn: '2026-12-16', promiseIds: '2' });
    expect(status).toBe(303);
    const next = Number(location?.split('/').at(-2));
    expect(await pointsOf(db, next)).toMatchObject([{ kind: 'carried_over', carriedCommitmentId: 2 }]);
    expect(load((await who.get(location ?? '')).html)('.agenda__point a').attr('href')).toBe('/commitments/2');
    expect((await who.send('/meetings/3/next', '/meetings/3/next', { startsOn: '2026-12-16', promiseIds: '4' })).status).toBe(422);
  });

  test('does not follow what was not held', async () => {
    const id = await committee('لجنة أخرى');
    const ahead = await planned(id, '2026-12-03');
    await expect(prepareNext(db, officer, { meetingId: ahead, startsOn: '2026-12-15' as Day, pointIds: [], promises: [], withSittings: false, withParticipants: false, submission: randomUUID() }, now)).rejects.toMatchObject(refusedWith('series.not_held_yet'));
  });
});

describe('the pages', () => {
  test('open a yearly forum, prepare its first edition and put it off, each by a plain form', async () => {
    const who = await signedIn('takwin@region.example');
    const opened = await who.send('/meetings/series/new', '/meetings/series', { kind: 'forum', titleAr: 'الملتقى السنوي', editionAr: 'ملتقى التكوين', editionFr: 'Forum', editionGender: 'masculine' });
    expect(opened.status).toBe(303);
    const plan = { startsOn: '2026-12-17', endsOn: '2026-12-18', startsAt: '09:30', endsAt: '12:00', placeAr: 'فاس', mode: 'hybrid', onlineAddress: 'http://rencontre.example.ma', mottoAr: 'معا' };
    const form = `/meetings/plans/new?series=${opened.location?.split('/').at(-1)}`;
    const refused = await who.send(form, '/meetings/plans', plan);
    expect([refused.status, load(refused.html)('#errors').text().includes('https'), load(refused.html)('[name=mottoAr]').val()]).toEqual([422, true, 'معا']);
    const { location } = await who.send(form, '/meetings/plans', { ...plan, onlineAddress: 'https://rencontre.example.ma/forum' });
    const here = location?.replace('/programme', '') ?? '';
    const page = load((await who.get(here)).html);
    expect([page('h1').text(), page('.motto').text()]).toEqual(['ملتقى التكوين في دورته الأولى', 'معا']);
    expect((await who.send(`${here}/postponements/new`, `${here}/postponements`, { startsOn: '2027-01-14' })).status).toBe(422);
    expect((await who.send(`${here}/postponements/new`, `${here}/postponements`, { startsOn: '2027-01-14', because: 'تزامن مع العطلة' })).status).toBe(303);
    const later = load((await who.get(here)).html);
    expect([later('.side').text().includes('تزامن مع العطلة'), later('.head .standing--late').text().includes('مؤجل'), later('h1 ~ p time').first().attr('datetime')]).toEqual([true, true, '2027-01-14']);
    const unready = await who.post(`${here}/states`, { _csrf: later('[name=_csrf]').first().val() as string, to: 'held' });
    expect([unready.status, load(unready.html)('#errors').text().includes('لا ينتقل منها')]).toEqual([422, true]);
    expect((await who.send(`${here}/cancellation`, `${here}/states`, { because: 'استغني عنه' })).status).toBe(303);
    expect(load((await who.get(here)).html)('.head .standing--no').text()).toContain('ملغى');
  });

  test('list meetings by series, those to come first, and filter by kind, state and year', async () => {
    const id = await committee('لجنة القوائم');
    const [later, sooner] = [await planned(id, '2027-03-01'), await planned(id, '2027-02-01')];
    await postponeMeeting(db, officer, { meetingId: sooner, startsOn: toDay('2027-02-02'), endsOn: null, because: 'تأجيل' }, now);
    const who = await signedIn('takwin@region.example');
    const listed = async (query: string) => load((await who.get(`/meetings${query}`)).html)('.meeting-line a').toArray().map((link) => Number(link.attribs['href']?.split('/').at(-1)));
    const all = await listed('');
    expect(all.indexOf(sooner)).toBeLessThan(all.indexOf(later));
    expect(await listed('?kind=communication&year=2023')).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await listed('?kind=committee&year=2027')).toEqual([sooner, later]);
    expect(await listed('?kind=nonsense&state=held&year=2023')).toEqual(await listed('?state=held&year=2023'));
    expect(await listed('?state=closed')).toEqual([]);
    expect((await who.get('/meetings?kind=committee&year=2027')).html).toContain('مؤجل');
  });
});
