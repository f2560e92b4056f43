import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { applyImport, previewImport } from '#territories';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { factsOf, voteOn } from '../../../tests/one-party.ts';
import { actorNamed, partyOf } from '../../../tests/world-actors.ts';
import type { ActFacts } from '../standings/index.ts';
import { confirmAct } from './confirm-act.ts';
import { historyOf, standingsIn } from './histories.ts';
import { fingerprintOf, rebuildStandings } from './rebuild-standings.ts';
import { recordAct, rectifyAct } from './record-act.ts';

const pdf = { name: 'مقرر.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };
const approval = voteOn('2026-10-05', { membersInOffice: 16, membersPresent: 14, votesFor: 13, votesAgainst: 1 });

let database: TestDatabase;
let db: Db;
let officer: Actor;
let finance: Actor;
let waiting: number;
let other: number;

beforeEach(async () => {
  database = await testDatabase({ world: true });
  ({ db } = database);
  officer = await actorNamed(db, 'takwin@region.example');
  finance = await actorNamed(db, 'maliya@aitnaamane.example');
  waiting = await partyOf(db, '03.171.07.03');
  other = await partyOf(db, '03.171.03.03');
});

const record = (actor: Actor, partyId: number, facts: ActFacts = approval, rest: Partial<Parameters<typeof recordAct>[2]> = {}) =>
  recordAct(db, actor, { partyId, facts, note: null, evidence: pdf, submission: randomUUID(), ...rest }, now);
const refusedWith = (code: string) => ({ refusal: { code } });
const standingAt = (partyId: number, step: ActFacts['step']) => db.selectFrom('standings').selectAll().where('partyId', '=', partyId).where('step', '=', step).executeTakeFirst();

describe('who records in whose name', () => {
  test('the Region from a document, and then the commune alone confirms, once', async () => {
    const actId = await record(officer, waiting);
    expect(await standingAt(waiting, 'deliberated')).toMatchObject({ state: 'done', awaitsConfirmation: true });
    await expect(confirmAct(db, officer, { actId }, now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    await confirmAct(db, finance, { actId }, now);
    expect(await standingAt(waiting, 'deliberated')).toMatchObject({ state: 'done', awaitsConfirmation: false });
    await expect(confirmAct(db, finance, { actId }, now)).rejects.toMatchObject(refusedWith('act.already_confirmed'));
    expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
  });

  test('whoever recorded it is not heard as the commune’s voice as well', async () => {
    const actId = await record(officer, waiting);
    const both = { ...officer, offices: [...officer.offices, ...finance.offices] };
    await expect(confirmAct(db, both, { actId }, now)).rejects.toMatchObject(refusedWith('act.confirmed_by_recorder'));
  });

  test('the commune for itself, and nothing then awaits anybody', async () => {
    const actId = await record(finance, waiting);
    expect(await standingAt(waiting, 'deliberated')).toMatchObject({ awaitsConfirmation: false });
    await expect(confirmAct(db, finance, { actId }, now)).rejects.toMatchObject(refusedWith('act.not_awaiting_confirmation'));
  });

  test('nobody for a commune that is not theirs', async () => {
    await expect(record(finance, other, factsOf('agenda', '2026-09-10', { sessionOn: '2026-10-05' }))).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  });

  test('a commune records no step of the owner', async () => {
    await expect(record(finance, waiting, factsOf('sent', '2026-09-10'))).rejects.toMatchObject(refusedWith('act.owner_records_this'));
  });

  test('an administrator has no power over acts', async () => {
    await expect(record(await actorNamed(db, 'admin@region.example'), waiting)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  });

  test('a secretary general follows the board and records nothing', async () => {
    await expect(record(await actorNamed(db, 'katib@elhajeb.example'), waiting)).rejects.toMatchObject({ refusal: { code: expect.stringMatching(/^authority\./u) } });
  });
});

describe('the document behind an act', () => {
  test.each([
    ['none, where another records', null, 'act.document_missing'],
    ['an empty one', { name: 'a.pdf', bytes: new Uint8Array() }, 'file.empty'],
    ['one beyond ten megabytes', { name: 'a.pdf', bytes: new Uint8Array(10 * 1024 * 1024 + 1) }, 'file.too_big'],
    ['a program called PDF', { name: 'a.pdf', bytes: new TextEncoder().encode('#!/bin/sh\nrm -rf /\n') }, 'file.not_what_it_says'],
    ['a picture called PDF', { name: 'a.pdf', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]) }, 'file.not_what_it_says'],
    ['a page of the web', { name: 'a.html', bytes: new TextEncoder().encode('<script>alert(1)</script>') }, 'file.kind_not_accepted'],
  ])('%s is refused and leaves nothing', async (_, evidence, code) => {
    const counts = () => Promise.all((['acts', 'files', 'journalEvents'] as const).map((table) => db.selectFrom(table).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()));
    const before = await counts();
    await expect(record(officer, waiting, approval, { evidence })).rejects.toMatchObject(refusedWith(code));
    expect(await counts()).toEqual(before);
  });

  test('the commune’s own vote asks for it as well', async () => {
    await expect(record(finance, waiting, approval, { evidence: null })).rejects.toMatchObject(refusedWith('act.evidence_missing'));
  });
});

test('the journal keeps the fingerprint of the evidence and the note, of an act and of its rectification', async () => {
  const sha256 = createHash('sha256').update(pdf.bytes).digest('hex');
  const facts = async () => JSON.parse((await db.selectFrom('journalEvents').select('facts').orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow()).facts) as unknown;
  const actId = await record(finance, waiting, approval, { note: 'محضر الجلسة الثانية' });
  expect(await facts()).toMatchObject({ act: actId, sha256, note: 'محضر الجلسة الثانية' });
  await rectifyAct(db, finance, { actId, facts: { ...approval, votesFor: 12, votesAgainst: 2 }, note: null, evidence: null, submission: randomUUID(), because: 'خطأ في العد' }, now);
  expect(await facts()).toMatchObject({ replaces: actId, sha256, because: 'خطأ في العد' });
});

describe('the same act twice', () => {
  test('a double click is recorded once', async () => {
    const submission = randomUUID();
    const both = await Promise.allSettled([record(officer, waiting, approval, { submission }), record(officer, waiting, approval, { submission })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('act.recorded_twice') });
  });

  test('of two browsers one wins and the other is told', async () => {
    const both = await Promise.allSettled([record(officer, waiting), record(finance, waiting)]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('step.already_recorded') });
  });
});

describe('a newer list of the territory takes nothing back', () => {
  const listOf = (seats: number, from = '') => `code,parent_code,kind,name_ar,name_fr,population_2014,population_2024,seats,term_starts_on\n03.171.07.03,03.171,rural,x,x,,1,${seats},${from}`;
  const bring = async (list: string) => {
    const administrator = await actorNamed(db, 'admin@region.example');
    const { importId, preview } = await previewImport(db, administrator, { name: 'list.csv', list }, now);
    expect(preview.wrong).toEqual([]);
    await applyImport(db, administrator, { importId }, now);
  };

  test.each([['fewer seats', listOf(9)], ['a mandate that begins later', listOf(16, '2026-11-01')]])('%s: the vote stands, a rebuild finds every row as it was', async (_, list) => {
    await record(finance, waiting);
    const before = await fingerprintOf(db);
    await bring(list);
    expect(await rebuildStandings(db)).toMatchObject({ before, after: before });
    expect(await standingAt(waiting, 'deliberated')).toMatchObject({ state: 'done', happenedOn: '2026-10-05' });
    await record(finance, waiting, factsOf('transmitted', '2026-10-09'));
    expect(await standingAt(waiting, 'transmitted')).toMatchObject({ state: 'done' });
  });

  test('a vote recorded from then on is measured against the seats of its own day', async () => {
    await bring(listOf(9));
    await expect(record(finance, waiting)).rejects.toMatchObject(refusedWith('votes.more_members_than_seats'));
  });
});

describe('what was recorded stays', () => {
  test.each(['update acts set happened_on = happened_on', 'delete from acts', 'truncate acts cascade', 'update act_confirmations set confirmed_at = now()', 'delete from files', 'update journal_events set kind = kind'])('not even the owner may: %s', async (statement) => {
    await confirmAct(db, finance, { actId: await record(officer, waiting) }, now);
    await expect(sql.raw(statement).execute(database.ownerDb)).rejects.toThrow(/recorded|never|append/iu);
  });

  test('the program has no right to', async () => {
    await expect(sql`delete from acts`.execute(db)).rejects.toThrow(/permission denied/u);
    await expect(sql`update acts set note = ''`.execute(db)).rejects.toThrow(/permission denied/u);
  });
});

describe('a rectification', () => {
  const rectify = (actor: Actor, actId: number, facts: ActFacts, because = 'خطأ في عدد الأصوات') => rectifyAct(db, actor, { actId, facts, because, note: null, evidence: null, submission: randomUUID() }, now);

  test('names the act, says why, keeps its document; the earlier act stays', async () => {
    const actId = await record(finance, waiting);
    const newId = await rectify(finance, actId, { ...approval, votesFor: 12, votesAgainst: 2 });
    const rows = await db.selectFrom('acts').select(['id', 'replacesId', 'replacedBecause', 'fileId', 'votesFor']).where('partyId', '=', waiting).where('step', '=', 'deliberated').orderBy('id', 'desc').limit(2).execute();
    expect(rows).toMatchObject([{ id: newId, replacesId: actId, replacedBecause: 'خطأ في عدد الأصوات', votesFor: 12 }, { id: actId, votesFor: 13 }]);
    expect(rows[0]?.fileId).toBe(rows[1]?.fileId);
    expect(await standingAt(waiting, 'deliberated')).toMatchObject({ votesFor: 12, actId: newId });
    await expect(rectify(finance, actId, approval)).rejects.toMatchObject(refusedWith('rectification.already_replaced'));
  });

  test('gives its reason', async () => {
    await expect(rectify(finance, await record(finance, waiting), approval, ' ')).rejects.toMatchObject(refusedWith('rectification.reason_missing'));
  });

  test('withdraws what did not happen, and the step is open again', async () => {
    const actId = await record(finance, waiting);
    await rectify(finance, actId, { ...approval, outcome: 'withdrawn' });
    expect(await standingAt(waiting, 'deliberated')).not.toMatchObject({ state: 'done' });
  });
});

test('a refusal of the visa dated inside its delay takes the silence away, and what was signed on it is set aside', async () => {
  const tacit = await partyOf(db, '03.171.01.03');
  expect(await standingAt(tacit, 'signed')).toMatchObject({ state: 'done' });
  await record(officer, tacit, factsOf('visa', '2023-11-10', { outcome: 'refused', reference: '900' }));
  expect(await standingAt(tacit, 'signed')).not.toMatchObject({ state: 'done' });
  expect(await standingAt(tacit, 'visa')).toMatchObject({ outcome: 'refused', silentFrom: null });
});

test('standings made anew are identical to the byte', async () => {
  await record(officer, waiting);
  const before = await fingerprintOf(db);
  const rebuilt = await rebuildStandings(db);
  expect(rebuilt).toMatchObject({ before, after: before });
  expect(standingsIn(new Map([[waiting, await historyOf(db, waiting)]])).get(waiting)?.steps).toHaveLength(6);
});
