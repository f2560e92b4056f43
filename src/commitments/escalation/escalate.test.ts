import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { dayIn, toDay } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { siteOn } from '../../../tests/site.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';
import { recordCommitment } from '../record-commitment.ts';
import { recordDelivery } from '../record-delivery.ts';
import { escalateByItself } from './escalate.ts';

const tuesday = new Date('2026-11-24T10:00:00Z');
const commune = 'rais@aitnaamane.example';
let db: Db;
let bodyId: number;
/** A promise of the third meeting, to be kept by a list by 6 November 2026. */
let list: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  // The commune is told here as one whose council has no secretary yet.
  await db.updateTable('offices').set({ endsOn: toDay('2026-01-31') }).where('role', '=', 'council_secretary').execute();
  bodyId = (await actorNamed(db, commune)).offices[0]?.bodyId ?? 0;
  const spoken = { meetingId: 3, conclusionId: null, sentenceAr: 'سنوافي الجهة بلائحة المرشحين.', sentenceFr: null, spokenByTitleAr: 'رؤساء الجماعات', spokenByTitleFr: null, spokenByInstitutionAr: null, spokenByInstitutionFr: null, submission: '7b3f6f5e-0000-4000-8000-000000000000' };
  list = await recordCommitment(db, await actorNamed(db, 'takwin@region.example'), { ...spoken, keeping: { by: 'deliverable', ar: 'اللائحة', fr: null }, due: { kind: 'fixed', on: toDay('2026-11-06') }, debtors: { kind: 'bodies', ids: [bodyId] } }, tuesday);
});

const digests = () => db.selectFrom('mails').select(['recipient', 'content', 'queuedAt']).where('kind', '=', 'escalation').orderBy('queuedAt').execute();
const climbOf = async (commitmentId: number) => {
  const rows = await db.selectFrom('escalations').leftJoin('users', 'users.id', 'escalations.userId').select(['level', 'email', 'sentAt']).where('commitmentId', '=', commitmentId).where('bodyId', '=', bodyId).orderBy('escalations.id').execute();

  return rows.map(({ level, email, sentAt }) => `${dayIn(sentAt)} ${level} ${email ?? 'nobody'}`);
};

describe('what Aït Naamane has not kept', () => {
  test('is told to nobody at night, on Sunday or on a holiday', async () => {
    for (const quiet of ['2026-11-23T22:00:00Z', '2026-11-22T10:00:00Z', '2026-11-18T10:00:00Z']) await escalateByItself(db, new Date(quiet));
    expect([await digests(), await climbOf(2)]).toEqual([[], []]);
  });

  test('is told to its officers in the morning, everything in one digest each, and once', async () => {
    await escalateByItself(db, tuesday);
    await escalateByItself(db, new Date('2026-11-24T11:00:00Z'));
    await escalateByItself(db, new Date('2026-11-25T10:00:00Z'));
    const mails = await digests();
    expect(mails.length).toBe(new Set(mails.map(({ recipient }) => recipient)).size);
    expect([await climbOf(2), await climbOf(list)]).toEqual([['2026-11-24 officer maliya@aitnaamane.example'], [expect.stringMatching(/^2026-11-24 officer masalih@/u)]]);
    const paid = mails.find(({ recipient }) => recipient === 'maliya@aitnaamane.example');
    expect(JSON.stringify(paid?.content)).toContain('تحول الجماعات مساهماتها المالية');
  });

  test('climbs in its time: the head of a council without a secretary, then the chair of the meeting, who had heard of another body a week before', async () => {
    await escalateByItself(db, new Date('2026-11-30T10:00:00Z'));
    expect(await climbOf(2)).toHaveLength(1);
    await escalateByItself(db, new Date('2026-12-01T10:00:00Z'));
    await escalateByItself(db, new Date('2026-12-07T10:00:00Z'));
    expect(await climbOf(2)).toEqual([expect.any(String), `2026-12-01 secretary ${commune}`]);
    const delivery = { commitmentId: list, bodyId, outcome: 'delivered' as const, happenedOn: dayIn(tuesday), note: null, evidence: { name: 'لائحة.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') }, replacesId: null, because: null, submission: '7b3f6f5e-0000-4000-8000-000000000001' };
    await recordDelivery(db, await actorNamed(db, commune), delivery, tuesday);
    await escalateByItself(db, new Date('2026-12-08T10:00:00Z'));
    expect((await climbOf(2)).at(-1)).toBe('2026-12-08 chair naiba@region.example');
    expect((await climbOf(list)).at(-1)).toBe(`2026-12-01 secretary ${commune}`);
    expect((await digests()).filter(({ recipient }) => recipient === 'naiba@region.example').map(({ queuedAt }) => dayIn(queuedAt))).toEqual(['2026-12-01', '2026-12-08']);
  });

  test('is in the journal, step by step, and stays as it was told', async () => {
    const told = await db.selectFrom('journalEvents').select('facts').where('kind', '=', 'commitment.escalated').where('subject', '=', 'commitment/2').execute();
    expect(told.some(({ facts }) => facts.includes('"level":"chair"'))).toBe(true);
    await expect(db.deleteFrom('escalations').execute()).rejects.toThrow(/permission denied/u);
  });
});

describe('a person sees why they were written to', () => {
  test('the chair, with who was told before; nobody sees another’s', async () => {
    const app = siteOn(db);
    const chair = await visitorNamed(app, 'naiba@region.example');
    const own = (await chair.get('/commitments/notices')).html;
    expect(own).toContain('لأن اللقاء الذي قيل فيه هذا الالتزام انعقد برئاستكم');
    expect(own).toContain('وسبق تنبيه من قبلكم (الكاتب أو الكاتب العام) يوم 1 دجنبر 2026');
    const stranger = await visitorNamed(app, 'admin@region.example');
    expect((await stranger.get('/commitments/notices')).html).toContain('لم تُوجه إليكم أي رسالة');
  });

  test('and whoever reads the commitment or its meeting sees how far it climbed', async () => {
    const reader = await visitorNamed(siteOn(db), 'takwin@region.example');
    expect((await reader.get('/commitments/2')).html).toContain('رئاسة اللقاء: نُبّه يوم 8 دجنبر 2026');
    expect((await reader.get('/meetings/3')).html).toContain('نُبّه بشأن التأخر');
  });
});
