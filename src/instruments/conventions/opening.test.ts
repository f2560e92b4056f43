import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';
import type { NewInstrument } from './open-instrument.ts';
import { openInstrument, whyNotOpen } from './open-instrument.ts';
import { publicProgress } from './public-progress.ts';

const refusedWith = (code: string) => ({ refusal: { code } });

let db: Db;
let ownerDb: Db;
let officer: Actor;
let foreignProgramme: number;
let president: Visitor;

beforeAll(async () => {
  ({ db, ownerDb } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  const { id: ownerBodyId } = await db.selectFrom('bodies').select('id').where('territoryCode', '=', '04').where('kind', '=', 'regional_council').executeTakeFirstOrThrow();
  ({ id: foreignProgramme } = await db.insertInto('programmes').values({ ownerBodyId, titleAr: 'برنامج جهة أخرى', titleFr: null, firstYear: 2023, lastYear: 2026 }).returning('id').executeTakeFirstOrThrow());
  president = await visitorNamed(siteOn(db), 'takwin@region.example');
});

let convention: NewInstrument;

beforeEach(() => {
  convention = {
    kind: 'convention', programmeId: null, ownerBodyId: officer.offices[0]?.bodyId ?? 0, reference: null, titleAr: 'اتفاقية', titleFr: null, textAr: 'المادة 1', textFr: null,
    startedOn: '2026-11-02' as Day, firstYear: null, lastYear: null, matter: 'financial_incidence', needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null, majorityReasonAr: null, signatureDays: 15, parties: null, submission: randomUUID(),
  };
});

const howMany = async () => (await db.selectFrom('instruments').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;

describe('opening a convention', () => {
  test('in another body’s programme is refused, by the act and by the database, and the public figures stay', async () => {
    const before = await publicProgress(db, 2026);
    await expect(openInstrument(db, officer, { ...convention, programmeId: foreignProgramme }, now)).rejects.toMatchObject(refusedWith('programme.elsewhere'));
    await expect(openInstrument(db, officer, { ...convention, programmeId: 99_999 }, now)).rejects.toMatchObject(refusedWith('programme.elsewhere'));
    await expect(ownerDb.updateTable('instruments').set({ programmeId: foreignProgramme }).where('id', '=', 1).execute()).rejects.toThrow(/a_programme_holds_its_owners_instruments/u);
    expect(await publicProgress(db, 2026)).toEqual(before);
  });

  test('whose parties cannot be found leaves nothing behind', async () => {
    const before = await howMany();
    await expect(openInstrument(db, officer, { ...convention, parties: { communesOf: '99.999' } }, now)).rejects.toMatchObject(refusedWith('party.none_found'));
    expect(await howMany()).toBe(before);
    const id = await openInstrument(db, officer, { ...convention, parties: { communesOf: '03.171' } }, now);
    expect(await db.selectFrom('parties').select('id').where('instrumentId', '=', id).execute()).toHaveLength(16);
  });

  test('by the same form opens it once; two bodies may give the same reference, one body may not', async () => {
    const first = { ...convention, reference: '7/2026' };
    await openInstrument(db, officer, first, now);
    await expect(openInstrument(db, officer, first, now)).rejects.toMatchObject(refusedWith('instrument.recorded_twice'));
    const again = await Promise.allSettled(Array.from({ length: 3 }, () => openInstrument(db, officer, { ...first, submission: randomUUID() }, now)));
    expect(again.map((answer) => answer.status === 'rejected' && answer.reason)).toMatchObject(Array.from({ length: 3 }, () => refusedWith('instrument.reference_taken')));
    const elsewhere = { ...officer, offices: officer.offices.map((office) => ({ ...office, bodyId: office.bodyId + 1 })) };
    await expect(openInstrument(db, elsewhere, { ...first, ownerBodyId: convention.ownerBodyId + 1, submission: randomUUID() }, now)).resolves.toBeGreaterThan(0);
  });

  test.each([
    ['on the day of the organic laws', '2015-07-23', undefined],
    ['the day before them', '2015-07-22', 'instrument.starts_out_of_range'],
    ['in ten years', '2036-12-31', undefined],
    ['in eleven', '2037-01-01', 'instrument.starts_out_of_range'],
  ])('%s', (_, startedOn, code) => {
    expect(whyNotOpen({ ...convention, startedOn: startedOn as Day }, '2026-11-24' as Day)?.code).toBe(code);
  });
});

describe('the form of a new convention', () => {
  const filled = { titleAr: 'اتفاقية', startedOn: '2026-11-02', textAr: 'المادة 1' };

  test.each([
    ['a programme that is no number', { programmeId: 'abc' }],
    ['a programme that does not exist', { programmeId: '99999' }],
    ['a programme of another body', { programmeId: 'foreign' }],
    ['an owner beyond what is counted', { ownerBodyId: '99999999999' }],
    ['a reference given already', { reference: '01-03/2023' }],
    ['a day outside the calendar of this house', { startedOn: '9999-12-31' }],
  ])('is refused with %s and keeps what was typed', async (_, fields) => {
    const before = await howMany();
    const typed = { ...filled, ...fields, ...('programmeId' in fields && fields.programmeId === 'foreign' ? { programmeId: String(foreignProgramme) } : {}) };
    const { status, html } = await president.send('/conventions/new', '/conventions', typed);
    expect(status).toBe(422);
    expect(html).toContain('المادة 1');
    expect(await howMany()).toBe(before);
  });

  test('sent twice opens one convention', async () => {
    const before = await howMany();
    const form = { ...filled, submission: randomUUID() };
    expect((await president.send('/conventions/new', '/conventions', form)).status).toBe(303);
    expect((await president.send('/conventions/new', '/conventions', form)).status).toBe(409);
    expect(await howMany()).toBe(before + 1);
  });
});
