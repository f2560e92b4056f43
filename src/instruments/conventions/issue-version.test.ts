import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { factsOf, voteOn } from '../../../tests/one-party.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { historyOf, standingsIn } from '../acts/histories.ts';
import { rebuildStandings } from '../acts/rebuild-standings.ts';
import { recordAct, recordActIn, rectifyAct } from '../acts/record-act.ts';
import type { ActFacts, InstrumentKind } from '../standings/index.ts';
import { readingOn } from '../standings/index.ts';
import type { NewVersion } from './issue-version.ts';
import { issueVersion } from './issue-version.ts';
import { addParties, openInstrument } from './open-instrument.ts';

const pdf = { name: 'مقرر.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };
const refusedWith = (code: string) => ({ refusal: { code } });

let database: TestDatabase;
let db: Db;
let officer: Actor;
let region: number;

beforeEach(async () => {
  database = await testDatabase({ world: true });
  ({ db } = database);
  officer = await actorNamed(db, 'takwin@region.example');
  region = officer.offices[0]?.bodyId ?? 0;
});

/** An instrument of the Region with the communes of Ifrane as parties; gives its id and its parties, the Region's first. */
async function open(kind: InstrumentKind): Promise<{ instrumentId: number; parties: number[] }> {
  const instrumentId = await openInstrument(db, officer, {
    kind, ownerBodyId: region, programmeId: null, reference: null, titleAr: 'نص', titleFr: null, textAr: 'المادة 1', textFr: null, startedOn: toDay('2026-01-05'), firstYear: null, lastYear: null,
    matter: 'financial_incidence', needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null, majorityReasonAr: null, signatureDays: 15,
    parties: null, submission: randomUUID(),
  }, now);
  await addParties(db, officer, { instrumentId, query: { communesOf: '03.271', regionalCouncilOf: '03' } }, now);
  const rows = await db.selectFrom('parties').select(['id', 'bodyId']).where('instrumentId', '=', instrumentId).orderBy('id').execute();

  return { instrumentId, parties: rows.toSorted((one, other) => Number(other.bodyId === region) - Number(one.bodyId === region)).map(({ id }) => id) };
}

const issue = (instrumentId: number, told: Partial<NewVersion> = {}, actor = officer) => issueVersion(db, actor, { instrumentId, previous: 1, textAr: 'المادة 1، معدلة', textFr: null, issuedOn: toDay('2026-06-01'), ...told }, now);
const record = (partyId: number | undefined, facts: ActFacts, actor = officer) => recordAct(db, actor, { partyId: partyId ?? 0, facts, note: null, evidence: pdf, submission: randomUUID() }, now);
const standingAt = (partyId: number | undefined, step: ActFacts['step']) => db.selectFrom('standings').selectAll().where('partyId', '=', partyId ?? 0).where('step', '=', step).executeTakeFirst();

/** True once a transaction waits for another to end. */
async function somebodyWaits(): Promise<boolean> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(database.ownerDb);

  return (rows[0]?.waiting ?? 0) > 0;
}

describe('a new version', () => {
  test('follows the one in force, which stays, and the journal tells it', async () => {
    const { instrumentId } = await open('convention');
    expect(await issue(instrumentId)).toBe(2);
    expect(await db.selectFrom('instrumentVersions').select(['number', 'textAr', 'issuedOn']).where('instrumentId', '=', instrumentId).orderBy('number').execute()).toEqual([{ number: 1, textAr: 'المادة 1', issuedOn: '2026-01-05' }, { number: 2, textAr: 'المادة 1، معدلة', issuedOn: '2026-06-01' }]);
    const told = await db.selectFrom('journalEvents').select(['kind', 'facts']).where('subject', '=', `instrument/${instrumentId}`).orderBy('sequence', 'desc').executeTakeFirstOrThrow();
    expect([told.kind, JSON.parse(told.facts)]).toMatchObject(['instrument.version_issued', { version: 2, issuedOn: '2026-06-01', arabic: expect.stringMatching(/^[0-9a-f]{64}$/u) as string, french: null }]);
    expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
  });

  test('is issued by the owner’s officer alone', async () => {
    const { instrumentId } = await open('convention');
    for (const email of ['maliya@aitnaamane.example', 'admin@region.example', 'katib@elhajeb.example']) await expect(issue(instrumentId, {}, await actorNamed(db, email))).rejects.toMatchObject({ refusal: { code: expect.stringMatching(/^authority\./u) as string } });
    await expect(issue(99_999)).rejects.toMatchObject(refusedWith('instrument.unknown'));
  });

  test('of two browsers one wins and the other is told', async () => {
    const { instrumentId } = await open('convention');
    const both = await Promise.allSettled([issue(instrumentId), issue(instrumentId, { textAr: 'صيغة أخرى' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('version.changed_meanwhile') });
  });

  test('is not issued once a council has approved, until the approval is withdrawn', async () => {
    const { instrumentId, parties: [, commune] } = await open('convention');
    await record(commune, factsOf('sent', '2026-01-10'));
    await record(commune, factsOf('agenda', '2026-01-12', { sessionOn: '2026-02-03' }));
    const approval = voteOn('2026-02-03', { membersInOffice: 15, membersPresent: 14, votesFor: 14, votesAgainst: 0 });
    const actId = await record(commune, approval);
    await expect(issue(instrumentId)).rejects.toMatchObject(refusedWith('version.after_approval'));
    await rectifyAct(db, officer, { actId, facts: { ...approval, outcome: 'withdrawn' }, because: 'لم يقع التصويت', note: null, evidence: null, submission: randomUUID() }, now);
    expect(await issue(instrumentId)).toBe(2);
    expect(await standingAt(commune, 'sent')).toMatchObject({ state: 'open' });
    await expect(record(commune, factsOf('sent', '2026-06-02'))).rejects.toMatchObject(refusedWith('step.version_past'));
    await record(commune, factsOf('sent', '2026-06-02', { version: 2 }));
    expect(await standingAt(commune, 'sent')).toMatchObject({ state: 'done', happenedOn: '2026-06-02' });
  });

  test('waits for an approval that is being recorded, and is refused by it', async () => {
    const { instrumentId, parties: [, commune] } = await open('convention');
    await record(commune, factsOf('sent', '2026-01-10'));
    await record(commune, factsOf('agenda', '2026-01-12', { sessionOn: '2026-02-03' }));
    const facts = voteOn('2026-02-03', { membersInOffice: 15, membersPresent: 14, votesFor: 14, votesAgainst: 0 });
    const issuing = await db.transaction().execute(async (trx) => {
      await recordActIn(trx, officer, { partyId: commune ?? 0, facts, note: null, evidence: pdf, submission: randomUUID() }, now);
      const started = issue(instrumentId).then(() => 'issued', (error: unknown) => error);
      while (!(await somebodyWaits())) await new Promise((done) => void setTimeout(done, 5));

      return { started };
    });
    expect(await issuing.started).toMatchObject(refusedWith('version.after_approval'));
  });

  test('of a charter is not issued once a party has signed', async () => {
    const { instrumentId, parties: [, commune] } = await open('charter');
    await record(commune, factsOf('sent', '2026-01-10'));
    await record(commune, factsOf('signed', '2026-01-20'));
    await expect(issue(instrumentId)).rejects.toMatchObject(refusedWith('version.after_signature'));
  });
});

test('a policy is signed, diffused and acknowledged anew, and a past day shows its past version', async () => {
  const { instrumentId, parties: [top, unit] } = await open('policy');
  const vice = await actorNamed(db, 'naiba@region.example');
  await expect(record(top, factsOf('signed', '2026-01-10'))).rejects.toMatchObject(refusedWith('authority.not_in_this_office'));
  await record(top, factsOf('signed', '2026-01-10'), vice);
  await record(top, factsOf('diffused', '2026-01-12'));
  await record(unit, factsOf('acknowledged', '2026-01-20'));
  await issue(instrumentId);
  expect(await standingAt(top, 'signed')).toMatchObject({ state: 'open' });
  expect(await standingAt(unit, 'acknowledged')).toMatchObject({ state: 'closed' });
  await record(top, factsOf('signed', '2026-06-02', { version: 2 }), vice);
  await record(top, factsOf('diffused', '2026-06-03', { version: 2 }));
  expect(await standingAt(unit, 'acknowledged')).toMatchObject({ state: 'open' });
  await record(unit, factsOf('acknowledged', '2026-06-10', { version: 2 }));
  expect(await standingAt(unit, 'acknowledged')).toMatchObject({ state: 'done', happenedOn: '2026-06-10' });
  expect(await issue(instrumentId, { previous: 2, textAr: 'المادة 1، معدلة مرتين', issuedOn: toDay('2026-11-02') })).toBe(3);
  const rebuilt = await rebuildStandings(db);
  expect(rebuilt.after).toBe(rebuilt.before);
  const history = await historyOf(db, unit ?? 0);
  const readOn = (day: string) => standingsIn(new Map([[unit, history]]) as Map<number, typeof history>, toDay(day)).get(unit ?? 0)?.steps.map((standing) => readingOn(standing, toDay(day)).kind)[0];
  expect(['2026-03-01', '2026-06-02', '2026-06-05', '2026-06-15', '2026-11-10'].map(readOn)).toEqual(['done', 'none', 'due', 'done', 'none']);
});

test('no version is ever changed, nor by the owner of the database', async () => {
  await open('convention');
  for (const statement of ["update instrument_versions set text_ar = 'x'", 'delete from instrument_versions']) await expect(sql.raw(statement).execute(database.ownerDb)).rejects.toThrow(/append-only/u);
});
