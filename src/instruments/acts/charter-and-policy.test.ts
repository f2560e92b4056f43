import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { factsOf } from '../../../tests/one-party.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { issueVersion } from '../conventions/issue-version.ts';
import { addParties, openInstrument } from '../conventions/open-instrument.ts';
import type { ActFacts, InstrumentKind, Step } from '../standings/index.ts';
import { confirmAct } from './confirm-act.ts';
import { rebuildStandings } from './rebuild-standings.ts';
import { recordAct, rectifyAct } from './record-act.ts';

const pdf = { name: 'ميثاق موقع.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };
const refusedWith = (code: string) => ({ refusal: { code } });

let db: Db;
let ministry: number;
let minister: Actor;
let officer: Actor;
let director: Actor;
let neighbour: Actor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  [minister, officer, director] = await Promise.all([actorNamed(db, 'wazir@shughl.example'), actorNamed(db, 'tawasol@shughl.example'), actorNamed(db, 'mudir.fes@shughl.example')]);
  ministry = minister.offices[0]?.bodyId ?? 0;
  const { email } = await db.selectFrom('users').innerJoin('offices', 'offices.userId', 'users.id').innerJoin('bodies', 'bodies.id', 'offices.bodyId').select('users.email').where('bodies.kind', '=', 'regional_directorate').where('bodies.territoryCode', '=', '06').executeTakeFirstOrThrow();
  neighbour = await actorNamed(db, email);
});

/** A text of the ministry with every regional directorate as a party, and for a policy the ministry itself. Gives the parties by region, the ministry's under «top». */
async function open(kind: InstrumentKind): Promise<{ instrumentId: number; partyOf: (region: string) => number }> {
  const directorates = await db.selectFrom('bodies').select(['id', 'territoryCode']).where('kind', '=', 'regional_directorate').execute();
  const instrumentId = await openInstrument(db, minister, {
    kind, ownerBodyId: ministry, programmeId: null, reference: null, titleAr: kind === 'charter' ? 'ميثاق المسؤولية المهنية' : 'سياسة أمن نظم المعلومات', titleFr: null, textAr: 'المادة 1', textFr: null,
    startedOn: toDay('2026-03-02'), firstYear: null, lastYear: null, matter: null, needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null, majorityReasonAr: null, signatureDays: 30,
    parties: { bodyIds: [...(kind === 'policy' ? [ministry] : []), ...directorates.map(({ id }) => id)] }, submission: randomUUID(),
  }, now);
  const parties = await db.selectFrom('parties').innerJoin('bodies', 'bodies.id', 'parties.bodyId').select(['parties.id', 'bodies.id as bodyId', 'bodies.territoryCode']).where('instrumentId', '=', instrumentId).execute();

  return { instrumentId, partyOf: (region) => parties.find(({ bodyId, territoryCode }) => (region === 'top' ? bodyId === ministry : bodyId !== ministry && territoryCode === region))?.id ?? 0 };
}

const record = (actor: Actor, partyId: number, facts: ActFacts, evidence: typeof pdf | null = pdf) => recordAct(db, actor, { partyId, facts, note: null, evidence, submission: randomUUID() }, now);
const stateOf = async (partyId: number, step: Step) => (await db.selectFrom('standings').select(['state', 'happenedOn', 'awaitsConfirmation', 'year']).where('partyId', '=', partyId).where('step', '=', step).orderBy('year').execute()).map(({ state, happenedOn, awaitsConfirmation, year }) => [state, happenedOn, awaitsConfirmation, ...(year ? [year] : [])]);

async function unchanged() {
  const { before, after } = await rebuildStandings(db, () => undefined);

  return before === after && (await verifyEvents(journalEvents(db))).ok;
}

describe('a charter between a minister and the regional directors', () => {
  test('is sent, signed by each, countersigned and evaluated year by year, each by whose act it is', async () => {
    const { partyOf } = await open('charter');
    const fes = partyOf('03');
    await expect(record(director, fes, factsOf('signed', '2026-03-05'))).rejects.toMatchObject(refusedWith('step.previous_missing'));
    await record(officer, fes, factsOf('sent', '2026-03-03'), null);
    expect(await stateOf(fes, 'signed')).toEqual([['open', null, false]]);

    await expect(record(neighbour, fes, factsOf('signed', '2026-03-05'))).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    await expect(record(director, fes, factsOf('signed', '2026-03-05'), null)).rejects.toMatchObject(refusedWith('act.evidence_missing'));
    await record(director, fes, factsOf('signed', '2026-03-05'));
    expect(await stateOf(fes, 'signed')).toEqual([['done', '2026-03-05', false]]);

    await expect(record(director, fes, factsOf('countersigned', '2026-03-05'))).rejects.toMatchObject(refusedWith('act.owner_records_this'));
    await expect(record(officer, fes, factsOf('countersigned', '2026-03-05'))).rejects.toMatchObject(refusedWith('authority.not_in_this_office'));
    await record(minister, fes, factsOf('countersigned', '2026-03-05'));

    await expect(record(officer, fes, factsOf('evaluated', '2026-11-20', { year: 2025 }))).rejects.toMatchObject(refusedWith('evaluation.before_charter'));
    await expect(record(officer, fes, factsOf('evaluated', '2026-11-20', { year: 2027 }))).rejects.toMatchObject(refusedWith('evaluation.year_to_come'));
    await expect(record(director, fes, factsOf('evaluated', '2026-11-20', { year: 2026 }))).rejects.toMatchObject(refusedWith('act.owner_records_this'));
    await record(officer, fes, factsOf('evaluated', '2026-11-20', { year: 2026 }));
    expect(await stateOf(fes, 'evaluated')).toEqual([['done', '2026-11-20', false, 2026]]);
    expect(await stateOf(partyOf('06'), 'sent')).toEqual([['open', null, false]]);
    expect(await unchanged()).toBe(true);
  });

  test('signed on paper is recorded by the officer from the document, and the director confirms it', async () => {
    const { partyOf } = await open('charter');
    const fes = partyOf('03');
    await record(officer, fes, factsOf('sent', '2026-03-03'), null);
    const actId = await record(officer, fes, factsOf('signed', '2026-03-06'));
    expect(await stateOf(fes, 'signed')).toEqual([['done', '2026-03-06', true]]);
    await expect(confirmAct(db, neighbour, { actId }, now)).rejects.toMatchObject({ refusal: { code: expect.stringMatching(/^authority\./u) as string } });
    await confirmAct(db, director, { actId }, now);
    expect(await stateOf(fes, 'signed')).toEqual([['done', '2026-03-06', false]]);
    await expect(rectifyAct(db, officer, { actId, facts: factsOf('signed', '2026-03-07'), because: 'خطأ في التاريخ', note: null, evidence: pdf, submission: randomUUID() }, now)).rejects.toMatchObject(refusedWith('rectification.not_yours'));
    await rectifyAct(db, director, { actId, facts: factsOf('signed', '2026-03-07'), because: 'خطأ في التاريخ', note: null, evidence: pdf, submission: randomUUID() }, now);
    expect(await stateOf(fes, 'signed')).toEqual([['done', '2026-03-07', false]]);
  });

  test('of two browsers that countersign at once one does', async () => {
    const { partyOf } = await open('charter');
    const fes = partyOf('03');
    await record(officer, fes, factsOf('sent', '2026-03-03'), null);
    await record(director, fes, factsOf('signed', '2026-03-05'));
    const both = await Promise.allSettled([record(minister, fes, factsOf('countersigned', '2026-03-06')), record(minister, fes, factsOf('countersigned', '2026-03-06'))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('step.already_recorded') });
  });
});

describe('a policy', () => {
  test('is signed at the top, diffused, acknowledged by each unit, and all of it anew for another version', async () => {
    const { instrumentId, partyOf } = await open('policy');
    const [top, fes] = [partyOf('top'), partyOf('03')];
    expect(await stateOf(fes, 'acknowledged')).toEqual([['closed', null, false]]);
    await expect(record(director, fes, factsOf('acknowledged', '2026-03-10'))).rejects.toMatchObject(refusedWith('acknowledgement.before_diffusion'));
    await expect(record(officer, top, factsOf('diffused', '2026-03-04'))).rejects.toMatchObject(refusedWith('step.previous_missing'));
    await expect(record(officer, top, factsOf('signed', '2026-03-04'))).rejects.toMatchObject(refusedWith('authority.not_in_this_office'));
    await record(minister, top, factsOf('signed', '2026-03-04'));
    await record(officer, top, factsOf('diffused', '2026-03-09'));
    expect(await stateOf(fes, 'acknowledged')).toEqual([['open', null, false]]);
    await record(director, fes, factsOf('acknowledged', '2026-03-10'));
    expect(await stateOf(fes, 'acknowledged')).toEqual([['done', '2026-03-10', false]]);
    expect(await stateOf(partyOf('06'), 'acknowledged')).toEqual([['open', null, false]]);

    await issueVersion(db, minister, { instrumentId, previous: 1, textAr: 'المادة 1، مراجعة', textFr: null, issuedOn: toDay('2026-09-01') }, now);
    expect([await stateOf(top, 'signed'), await stateOf(fes, 'acknowledged')]).toEqual([[['open', null, false]], [['closed', null, false]]]);
    await record(minister, top, factsOf('signed', '2026-09-02', { version: 2 }));
    await record(officer, top, factsOf('diffused', '2026-09-03', { version: 2 }));
    await record(director, fes, factsOf('acknowledged', '2026-09-05', { version: 2 }));
    expect(await stateOf(fes, 'acknowledged')).toEqual([['done', '2026-09-05', false]]);
    await expect(addParties(db, minister, { instrumentId, query: { bodyIds: [director.offices[0]?.bodyId ?? 0] } }, now)).rejects.toMatchObject(refusedWith('party.already_there'));
    expect(await unchanged()).toBe(true);
  });
});
