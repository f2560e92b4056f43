import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordCommitment } from '#commitments';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import type { NewMeeting } from '../index.ts';
import { addConclusion, addSitting, changePlan, changeSitting, correctMeeting, moveMeeting, openSeries, postponeMeeting, prepareMeeting, recordMeeting, removeSitting, saveParticipants, savePoints, sittingsOf } from '../index.ts';
import { markOfSitting } from './sittings-store.ts';

const refusedWith = (code: string) => ({ refusal: { code } });
const later = (day: string) => new Date(`${day}T15:00:00Z`);

let db: Db;
let officer: Actor;
let finance: Actor;
let region: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  finance = await actorNamed(db, 'maliya@aitnaamane.example');
  region = officer.offices[0]?.bodyId ?? 0;
});

const plan = (told: Partial<NewMeeting> = {}): NewMeeting => ({
  ownerBodyId: region, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'لقاء تنسيقي', titleFr: null, mottoAr: null, mottoFr: null,
  startsOn: '2026-12-10' as Day, endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants', ...told,
});
const sitting = { day: '2026-12-10' as Day, startsAt: '09:00', endsAt: '12:00', titleAr: null, titleFr: null, roomAr: 'القاعة الكبرى', roomFr: null, isClosedToPublic: false };
const rowOf = (id: number) => db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const eventsOf = async (id: number) => (await db.selectFrom('journalEvents').select('kind').where('subject', '=', `meeting/${id}`).orderBy('sequence').execute()).map(({ kind }) => kind);

/** With one point and one participant: all that a convocation asks. */
async function readyMeeting(told: Partial<NewMeeting> = {}): Promise<number> {
  const id = await prepareMeeting(db, officer, plan(told), now);
  await db.transaction().execute(async (trx) => {
    await savePoints(trx, id, [{ kind: 'discussion', titleAr: 'حصيلة البرنامج', titleFr: null, presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: 30, sittingId: null, visibility: 'participants', instrumentId: null }], officer.userId, now);
    await saveParticipants(trx, id, [{ invitedAs: 'person', titleAr: 'رئيس جماعة آيت نعمان', capacity: 'guest' }], officer.userId, now);
  });

  return id;
}

const record = (heldOn: string) => ({
  seriesId: null, number: null, titleAr: 'لقاء تنسيقي', titleFr: null, heldOn: heldOn as Day, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, minutesAr: 'نوقشت الحصيلة.', minutesFr: null,
  chairs: [{ titleAr: 'نائبة رئيس الجهة', titleFr: null, bodyId: region }], attendance: [{ titleAr: 'رؤساء الجماعات', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, presentCount: 14 }], conclusions: [],
});

describe('a meeting prepared in advance', () => {
  test('goes from its preparation to its closing, each step a row and an event', async () => {
    const id = await readyMeeting();
    await expect(moveMeeting(db, officer, { meetingId: id, to: 'held' }, later('2026-12-10'))).rejects.toMatchObject(refusedWith('meeting.not_that_way'));
    await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
    await expect(moveMeeting(db, officer, { meetingId: id, to: 'held' }, later('2026-12-09'))).rejects.toMatchObject(refusedWith('meeting.before_its_day'));
    await moveMeeting(db, officer, { meetingId: id, to: 'held' }, later('2026-12-10'));
    await expect(moveMeeting(db, officer, { meetingId: id, to: 'minutes_approved' }, later('2026-12-11'))).rejects.toMatchObject(refusedWith('meeting.minutes_not_approved'));
    await db.insertInto('minutesVersions').values({ meetingId: id, language: 'ar', version: 1, body: 'المحضر', state: 'approved', writtenBy: officer.userId, writtenAt: now, reviewedBy: finance.userId, reviewedAt: now, approvedBy: finance.userId, approvedAt: now }).execute();
    await moveMeeting(db, officer, { meetingId: id, to: 'minutes_approved' }, later('2026-12-11'));
    await expect(moveMeeting(db, officer, { meetingId: id, to: 'closed' }, later('2026-12-11'))).rejects.toMatchObject(refusedWith('meeting.roll_missing'));
    await db.insertInto('meetingAttendance').values({ meetingId: id, position: 1, titleAr: 'رؤساء الجماعات', presentCount: 14 }).execute();
    await moveMeeting(db, officer, { meetingId: id, to: 'closed' }, later('2026-12-12'));
    const states = await db.selectFrom('meetingStateChanges').select('state').where('meetingId', '=', id).orderBy('id').execute();
    expect(states.map(({ state }) => state)).toEqual(['prepared', 'convened', 'held', 'minutes_approved', 'closed']);
    expect(await eventsOf(id)).toEqual(['meeting.prepared', 'meeting.convened', 'meeting.held', 'meeting.minutes_approved', 'meeting.closed']);
  });

  test('is prepared inside a caller’s transaction, and gone with it', async () => {
    const broken = db.transaction().execute(async (trx) => {
      await prepareMeeting(trx, officer, plan({ titleAr: 'لن يبقى' }), now);
      throw new Error('the caller breaks');
    });
    await expect(broken).rejects.toThrow('the caller breaks');
    expect(await db.selectFrom('meetings').select('id').where('titleAr', '=', 'لن يبقى').execute()).toEqual([]);
  });

  test('is one meeting however often its form is sent', async () => {
    const asked = plan();
    const answers = await Promise.allSettled([prepareMeeting(db, officer, asked, now), prepareMeeting(db, officer, asked, now)]);
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  });

  test.each<[string, Partial<NewMeeting>, string]>([
    ['in the past', { startsOn: '2026-11-23' as Day }, 'plan.day_passed'],
    ['in a territory that there is not', { territoryCode: '99.999' }, 'meeting.territory_unknown'],
    ['of another kind than its series', { kind: 'forum', seriesId: 1, number: 90, titleAr: '' }, 'plan.other_kind_than_series'],
    ['by a number that its series has given', { seriesId: 1, number: 3, titleAr: '' }, 'meeting.number_taken'],
    ['with a sitting on another day', { sittings: [{ ...sitting, day: '2026-12-11' as Day }] }, 'sitting.outside_meeting'],
    ['with two sittings in one room', { sittings: [sitting, { ...sitting, startsAt: '11:00' }] }, 'sitting.room_taken'],
  ])('cannot stand %s', async (_, told, code) => {
    await expect(prepareMeeting(db, officer, plan(told), now)).rejects.toMatchObject(refusedWith(code));
  });

  test('is not prepared for a body by a stranger', async () => {
    await expect(prepareMeeting(db, finance, plan(), now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  });

  test('is named after its series: by its rank, and a yearly edition by its own', async () => {
    const forum = await openSeries(db, officer, { ownerBodyId: region, programmeId: null, kind: 'forum', titleAr: 'ملتقى التكوين', titleFr: null, editionAr: 'ملتقى التكوين', editionFr: 'Forum de la formation', editionGender: 'masculine' }, now);
    const first = await prepareMeeting(db, officer, plan({ kind: 'forum', seriesId: forum, number: 1, titleAr: '', editionYear: 2026 }), now);
    const fourteenth = await prepareMeeting(db, officer, plan({ seriesId: 1, number: 14, titleAr: '' }), now);
    expect(await rowOf(first)).toMatchObject({ titleAr: 'ملتقى التكوين في دورته الأولى', titleFr: 'Forum de la formation, 1re édition', kind: 'forum' });
    expect((await rowOf(fourteenth)).titleAr).toBe('اللقاء التواصلي الرابع عشر');
  });
});

describe('days given up', () => {
  test('stay with their reasons, however often, and the sittings move along', async () => {
    const id = await readyMeeting({ endsOn: '2026-12-11' as Day, sittings: [sitting, { ...sitting, day: '2026-12-11' as Day }] });
    await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
    await postponeMeeting(db, officer, { meetingId: id, startsOn: '2026-12-11' as Day, endsOn: null, because: 'تزامن مع دورة' }, now);
    await postponeMeeting(db, officer, { meetingId: id, startsOn: '2027-01-07' as Day, endsOn: null, because: 'فيضانات' }, now);
    expect(await rowOf(id)).toMatchObject({ heldOn: '2027-01-07', endsOn: '2027-01-08', state: 'convened', calendarSequence: 3 });
    expect((await sittingsOf(db, id)).map(({ day }) => day)).toEqual(['2027-01-07', '2027-01-08']);
    await moveMeeting(db, officer, { meetingId: id, to: 'cancelled', because: 'استغني عنه' }, now);
    const past = await db.selectFrom('meetingPastDates').select(['startsOn', 'endsOn', 'outcome', 'because']).where('meetingId', '=', id).orderBy('id').execute();
    expect(past).toEqual([
      { startsOn: '2026-12-10', endsOn: '2026-12-11', outcome: 'postponed', because: 'تزامن مع دورة' },
      { startsOn: '2026-12-11', endsOn: '2026-12-12', outcome: 'postponed', because: 'فيضانات' },
      { startsOn: '2027-01-07', endsOn: '2027-01-08', outcome: 'cancelled', because: 'استغني عنه' },
    ]);
    await expect(moveMeeting(db, officer, { meetingId: id, to: 'held' }, later('2027-01-08'))).rejects.toMatchObject(refusedWith('meeting.not_that_way'));
  });

  test('are never changed', async () => {
    const id = await readyMeeting();
    await postponeMeeting(db, officer, { meetingId: id, startsOn: '2026-12-20' as Day, endsOn: null, because: 'تأجيل' }, now);
    await expect(db.updateTable('meetingPastDates').set({ because: 'آخر' }).where('meetingId', '=', id).execute()).rejects.toThrow('permission denied');
  });
});

describe('a plan', () => {
  test('is changed by who read it last', async () => {
    const id = await prepareMeeting(db, officer, plan(), now);
    const { submission: _, ownerBodyId: _owner, kind: _kind, ...changed } = plan({ placeAr: 'قاعة الندوات', visibility: 'public' });
    await changePlan(db, officer, { ...changed, meetingId: id, version: 1 }, now);
    await expect(changePlan(db, officer, { ...changed, meetingId: id, version: 1 }, now)).rejects.toMatchObject(refusedWith('plan.changed_meanwhile'));
    expect(await rowOf(id)).toMatchObject({ placeAr: 'قاعة الندوات', visibility: 'public', version: 2, calendarSequence: 1 });
  });

  test('whose convocation left gets other days by a postponement alone', async () => {
    const id = await readyMeeting();
    await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
    const { submission: _, ownerBodyId: _owner, kind: _kind, ...changed } = plan({ startsOn: '2026-12-12' as Day });
    await expect(changePlan(db, officer, { ...changed, meetingId: id, version: 1 }, now)).rejects.toMatchObject(refusedWith('plan.postpone_instead'));
  });

  test('keeps its sittings, and asks why once it has left', async () => {
    const id = await readyMeeting();
    const sittingId = await addSitting(db, officer, { meetingId: id, because: null, ...sitting }, now);
    const seen = (await sittingsOf(db, id)).map(markOfSitting)[0] ?? '';
    await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
    await expect(changeSitting(db, officer, { meetingId: id, sittingId, seen, because: ' ', ...sitting, startsAt: '10:00' }, now)).rejects.toMatchObject(refusedWith('programme.frozen'));
    await changeSitting(db, officer, { meetingId: id, sittingId, seen, because: 'تأخر القطار', ...sitting, startsAt: '10:00' }, now);
    expect(await sittingsOf(db, id)).toMatchObject([{ startsAt: '10:00', endsAt: '12:00' }]);
    await expect(removeSitting(db, officer, { meetingId: 3, sittingId, because: 'خطأ' }, now)).rejects.toMatchObject(refusedWith('programme.settled'));
    await removeSitting(db, officer, { meetingId: id, sittingId, because: 'جلسة واحدة تكفي' }, now);
    expect(await sittingsOf(db, id)).toEqual([]);
    const told = await db.selectFrom('journalEvents').select('facts').where('subject', '=', `meeting/${id}`).orderBy('sequence', 'desc').limit(2).execute();
    expect(told.map(({ facts }) => (JSON.parse(facts) as { because: string }).because)).toEqual(['جلسة واحدة تكفي', 'تأخر القطار']);
  });
});

describe('a record', () => {
  test('is of what was held: before, nothing is written, concluded or promised', async () => {
    const id = await readyMeeting();
    const promise = { submission: randomUUID(), meetingId: id, conclusionId: null, sentenceAr: 'سنوافيكم باللائحة.', sentenceFr: null, spokenByTitleAr: 'الرؤساء', spokenByTitleFr: null, spokenByInstitutionAr: null, spokenByInstitutionFr: null, keeping: { by: 'deliverable' as const, ar: 'اللائحة', fr: null }, due: { kind: 'fixed' as const, on: '2027-01-31' as Day }, debtors: { kind: 'bodies' as const, ids: [region] } };
    await expect(recordCommitment(db, officer, promise, now)).rejects.toMatchObject(refusedWith('meeting.not_held_yet'));
    await expect(addConclusion(db, officer, { meetingId: id, textAr: 'خلاصة', textFr: null }, now)).rejects.toMatchObject(refusedWith('meeting.not_held_yet'));
    await expect(correctMeeting(db, officer, { ...record('2026-11-24'), meetingId: id, version: 1 }, now)).rejects.toMatchObject(refusedWith('meeting.not_held_yet'));

    await moveMeeting(db, officer, { meetingId: id, to: 'convened' }, now);
    await moveMeeting(db, officer, { meetingId: id, to: 'held' }, later('2026-12-10'));
    await correctMeeting(db, officer, { ...record('2026-12-10'), meetingId: id, version: 1 }, later('2026-12-11'));
    await addConclusion(db, officer, { meetingId: id, textAr: 'خلاصة', textFr: null }, later('2026-12-11'));
    expect(await recordCommitment(db, officer, promise, later('2026-12-11'))).toBeGreaterThan(0);
  });

  test('taken from paper enters as held, with a row that says so', async () => {
    const id = await recordMeeting(db, officer, { ...record('2026-11-20'), ownerBodyId: region, submission: randomUUID() }, now);
    expect(await db.selectFrom('meetingStateChanges').select(['state', 'happenedOn']).where('meetingId', '=', id).execute()).toEqual([{ state: 'held', happenedOn: '2026-11-20' }]);
  });
});
