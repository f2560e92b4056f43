import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordAct } from '#instruments';
import { recordMeeting } from '#meetings';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { voteOn } from '../../tests/one-party.ts';
import { actorNamed, partyOf } from '../../tests/world-actors.ts';
import type { NewCommitment } from './index.ts';
import { commitmentsOwedBy, commitmentView, previewCommitment, recordCommitment, recordDelivery, releaseDebtor } from './index.ts';

const today = '2026-11-24' as Day;
const pdf = { name: 'لائحة.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };
const refusedWith = (code: string) => ({ refusal: { code } });

let db: Db;
let officer: Actor;
let finance: Actor;
let commune: number;

beforeEach(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  finance = await actorNamed(db, 'maliya@aitnaamane.example');
  commune = finance.offices[0]?.bodyId ?? 0;
});

const promise = (told: Partial<NewCommitment> = {}): NewCommitment => ({
  submission: randomUUID(), meetingId: 3, conclusionId: null, sentenceAr: 'سنوافي الجهة بلائحة المرشحين.', sentenceFr: null, spokenByTitleAr: 'رؤساء الجماعات', spokenByTitleFr: null, spokenByInstitutionAr: null, spokenByInstitutionFr: null,
  keeping: { by: 'deliverable', ar: 'اللائحة', fr: null }, due: { kind: 'fixed', on: toDay('2027-01-31') }, debtors: { kind: 'communes', provinceCode: '03.171' }, ...told,
});
const partOf = async (id: number, bodyId: number) => (await commitmentView(db, id, today))?.debtors.find((debtor) => debtor.bodyId === bodyId)?.part;

describe('who owes by a commitment', () => {
  test('is found when it is recorded, and stays: who comes later owes nothing', async () => {
    const id = await recordCommitment(db, officer, promise(), now);
    await db.insertInto('territories').values({ code: '03.171.09.01', parentCode: '03.171', level: 'commune', kind: 'rural', nameAr: 'جديدة', nameFr: 'Jdida', population2024: 10 }).execute();
    await db.insertInto('bodies').values({ kind: 'communal_council', level: 'commune', territoryCode: '03.171.09.01', slug: 'commune-new', nameAr: 'جماعة جديدة', nameFr: 'Commune de Jdida' }).execute();
    expect((await commitmentView(db, id, today))?.counts.all).toBe(16);
  });

  test('owes it by its own next session, with the article of its level', async () => {
    const view = await commitmentView(db, 1, today);
    const council = view?.debtors.find(({ level }) => level === 'province');
    expect(council).toMatchObject({ sessionFrom: '2023-06-12', dueArticle: expect.stringMatching(/^112-14:/u) });
    expect(view?.debtors.filter(({ level }) => level === 'commune').every(({ sessionFrom, sessionTo }) => sessionFrom === '2023-10-01' && sessionTo === '2023-10-07')).toBe(true);
  });

  test.each<[string, Partial<NewCommitment>, string]>([
    ['nobody', { debtors: { kind: 'bodies', ids: [] } }, 'commitment.debtors_missing'],
    ['who is no party to the convention', { debtors: { kind: 'communes', provinceCode: '03.061' }, keeping: { by: 'step', instrumentId: 1, step: 'signed', year: null } }, 'commitment.debtor_not_party'],
    ['by a yearly step without its year', { keeping: { by: 'step', instrumentId: 1, step: 'paid', year: null } }, 'commitment.year_missing'],
    ['before the meeting', { due: { kind: 'fixed', on: toDay('2023-05-01') } }, 'commitment.due_before_meeting'],
    ['for a day that nobody will see', { due: { kind: 'fixed', on: toDay('2099-01-01') } }, 'commitment.due_too_far'],
    ['in no words', { sentenceAr: ' ' }, 'commitment.sentence_missing'],
    ['whoever is outside the Region', { debtors: { kind: 'province_and_communes', provinceCode: '01.051' } }, 'commitment.not_theirs_to_bind'],
    ['an instrument that does not exist', { keeping: { by: 'step', instrumentId: 9999, step: 'signed', year: null } }, 'commitment.instrument_unknown'],
  ])('cannot be %s', async (_, told, code) => {
    await expect(recordCommitment(db, officer, promise(told), now)).rejects.toMatchObject(refusedWith(code));
  });

  test('is recorded by the body that held the meeting, once', async () => {
    await expect(recordCommitment(db, finance, promise(), now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    const spoken = promise();
    const both = await Promise.allSettled([recordCommitment(db, officer, spoken, now), recordCommitment(db, officer, spoken, now)]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('commitment.recorded_twice') });
  });
});

describe('a part is kept', () => {
  test('when the act arrives, late after its day; the sentence moves by one', async () => {
    expect(await partOf(1, commune)).toMatchObject({ kind: 'overdue' });
    const before = await commitmentView(db, 1, today);
    await recordAct(db, finance, { partyId: await partyOf(db, '03.171.07.03'), facts: voteOn('2026-10-05', { membersInOffice: 16, membersPresent: 14, votesFor: 14, votesAgainst: 0 }), note: null, evidence: pdf, submission: randomUUID() }, now);
    expect(await partOf(1, commune)).toMatchObject({ kind: 'kept', late: true, on: '2026-10-05' });
    expect((await commitmentView(db, 1, today))?.counts.kept).toBe((before?.counts.kept ?? 0) + 1);
    expect((await commitmentsOwedBy(db, commune, today)).map(({ commitmentId }) => commitmentId)).not.toContain(1);
  });

  test('not by what happened before the meeting', async () => {
    const id = await recordCommitment(db, officer, promise({ meetingId: 3, keeping: { by: 'step', instrumentId: 1, step: 'sent', year: null } }), now);
    expect(await partOf(id, commune)).toMatchObject({ kind: 'kept', on: '2023-05-15' });
    expect(await commitmentView(db, id, '2023-05-12' as Day)).toMatchObject({ counts: { kept: 0 } });
  });

  test('by a deliverable with its document, recorded by the debtor or from a document', async () => {
    const id = await recordCommitment(db, officer, promise(), now);
    const deliver = (actor: Actor, told = {}) => recordDelivery(db, actor, { commitmentId: id, bodyId: commune, outcome: 'delivered', happenedOn: toDay('2026-11-20'), note: null, evidence: pdf, replacesId: null, because: null, submission: randomUUID(), ...told }, now);
    await expect(deliver(finance, { evidence: null })).rejects.toMatchObject(refusedWith('delivery.document_missing'));
    await expect(deliver(finance, { evidence: { name: 'a.pdf', bytes: new TextEncoder().encode('no pdf') } })).rejects.toMatchObject(refusedWith('file.not_what_it_says'));
    await expect(deliver(finance, { happenedOn: toDay('2026-11-25') })).rejects.toMatchObject(refusedWith('delivery.in_future'));
    await expect(deliver(await actorNamed(db, 'katib@elhajeb.example'))).rejects.toMatchObject({ refusal: { code: expect.stringMatching(/^authority\./u) } });
    await deliver(finance);
    expect(await partOf(id, commune)).toMatchObject({ kind: 'kept', late: false });
  });
});

describe('a release', () => {
  const release = (actor: Actor, because: string, bodyId = commune) => releaseDebtor(db, actor, { commitmentId: 1, bodyId, because }, now);

  test('has its reason, once, by the body that held the meeting', async () => {
    await expect(release(officer, ' ')).rejects.toMatchObject(refusedWith('release.reason_missing'));
    await expect(release(finance, 'سبب')).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    await release(officer, 'أُدمجت في برنامج آخر');
    expect(await partOf(1, commune)).toMatchObject({ kind: 'released' });
    await expect(release(officer, 'مرة أخرى')).rejects.toMatchObject(refusedWith('release.already_released'));
  });

  test('frees nobody of what is kept, nor who owes nothing', async () => {
    const kept = (await commitmentView(db, 1, today))?.debtors.find(({ part }) => part.kind === 'kept');
    await expect(release(officer, 'سبب', kept?.bodyId)).rejects.toMatchObject(refusedWith('release.already_kept'));
    await expect(release(officer, 'سبب', 1)).rejects.toMatchObject(refusedWith('release.not_a_debtor'));
  });

  test('the list of debtors is frozen in the database as well', async () => {
    await expect(db.deleteFrom('commitmentDebtors').where('commitmentId', '=', 1).execute()).rejects.toThrow(/permission denied/u);
  });
});

describe('a commune that records a meeting of its own', () => {
  const ownMeeting = async (actor: Actor) => recordMeeting(db, actor, { ownerBodyId: commune, submission: randomUUID(), seriesId: null, number: null, titleAr: 'لقاء', titleFr: null, heldOn: toDay('2026-11-02'), placeAr: 'مقر الجماعة', placeFr: null, territoryCode: null, minutesAr: '', minutesFr: null, chairs: [{ titleAr: 'رئيس الجماعة', titleFr: null, bodyId: commune }], attendance: [], conclusions: [] }, now);

  test('binds itself and nobody else, and learns nothing of conventions closed to it', async () => {
    const president = await actorNamed(db, 'rais@aitnaamane.example');
    const meetingId = await ownMeeting(president);
    const region = officer.offices[0]?.bodyId ?? 0;
    const closed = { by: 'step' as const, instrumentId: 2, step: 'deliberated' as const, year: null };
    const told = (rest: Partial<NewCommitment>) => promise({ meetingId, ...rest });
    await expect(recordCommitment(db, president, told({ debtors: { kind: 'bodies', ids: [region] } }), now)).rejects.toMatchObject(refusedWith('commitment.not_theirs_to_bind'));
    await expect(previewCommitment(db, president, told({ debtors: { kind: 'parties' }, keeping: closed }))).rejects.toMatchObject(refusedWith('commitment.instrument_unknown'));
    await expect(previewCommitment(db, finance, told({}))).rejects.toMatchObject(refusedWith('authority.not_in_this_office'));
    await expect(recordCommitment(db, president, told({ debtors: { kind: 'bodies', ids: [commune] } }), now)).resolves.toBeGreaterThan(0);
  });
});
