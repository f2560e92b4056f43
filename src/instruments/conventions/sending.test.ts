import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';
import { openInstrument } from './open-instrument.ts';
import { instrumentsToSend, unsentCount } from './queries.ts';
import { sendToParties } from './send-to-parties.ts';

const refusedWith = (code: string) => ({ refusal: { code } });

let db: Db;
let officer: Actor;
let finance: Actor;
let page: Visitor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  [officer, finance] = [await actorNamed(db, 'takwin@region.example'), await actorNamed(db, 'maliya@aitnaamane.example')];
  page = await visitorNamed(siteOn(db), 'takwin@region.example');
});

const opened = (parties: Parameters<typeof openInstrument>[2]['parties']) =>
  openInstrument(db, officer, {
    kind: 'convention', programmeId: null, ownerBodyId: officer.offices[0]?.bodyId ?? 0, reference: null, titleAr: 'اتفاقية', titleFr: null, textAr: 'المادة 1', textFr: null,
    startedOn: '2026-11-02' as Day, firstYear: 2027, lastYear: 2028, matter: 'financial_incidence', needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null, majorityReasonAr: null, signatureDays: 15, parties, submission: randomUUID(),
  }, now);

const sending = (instrumentId: number, told: Partial<Parameters<typeof sendToParties>[2]> = {}) => ({ instrumentId, happenedOn: '2026-11-03' as Day, reference: '12/2026', note: null, evidence: null, submission: randomUUID(), ...told });
const actsOf = (instrumentId: number) => db.selectFrom('acts').innerJoin('parties', 'parties.id', 'acts.partyId').select(['acts.id', 'acts.step', 'acts.origin', 'acts.fileId']).where('parties.instrumentId', '=', instrumentId).execute();

describe('sending to all parties', () => {
  test('records an act for each in one transaction, with one letter, and an event for each', async () => {
    const id = await opened({ communesOf: '03.271', provincialCouncilOf: '03.271', regionalCouncilOf: '03' });
    expect(await unsentCount(db, id)).toBe(11);
    expect((await instrumentsToSend(db, [officer.offices[0]?.bodyId ?? 0])).some((row) => row.id === id && row.parties === 11)).toBe(true);
    const events = async () => Number((await db.selectFrom('journalEvents').select((eb) => eb.fn.countAll<number>().as('count')).where('kind', '=', 'act.recorded').executeTakeFirstOrThrow()).count);
    const before = await events();
    const letter = { name: 'bordereau.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') };
    expect(await sendToParties(db, officer, sending(id, { evidence: letter }), now)).toBe(11);
    const acts = await actsOf(id);
    expect([acts.length, new Set(acts.map((act) => act.fileId)).size, acts.every((act) => act.step === 'sent' && act.origin === 'own_act')]).toEqual([11, 1, true]);
    expect([await unsentCount(db, id), await events()]).toEqual([0, before + 11]);
    await expect(sendToParties(db, officer, sending(id), now)).rejects.toMatchObject(refusedWith('sending.nobody_left'));
  });

  test('is all or nothing: a day before the convention leaves no act', async () => {
    const id = await opened({ communesOf: '03.271' });
    await expect(sendToParties(db, officer, sending(id, { happenedOn: '2026-10-30' as Day }), now)).rejects.toMatchObject(refusedWith('date.before_instrument'));
    expect(await actsOf(id)).toEqual([]);
  });

  test('is for those who run the owner’s instruments', async () => {
    const id = await opened({ communesOf: '03.271' });
    await expect(sendToParties(db, finance, sending(id), now)).rejects.toMatchObject({ refusal: { code: expect.stringMatching(/^authority\./u) } });
  });
});

describe('from opening to sending', () => {
  test('each page says what was done and leads to what comes next', async () => {
    const made = await page.send('/conventions/new', '/conventions', { titleAr: 'اتفاقية', textAr: 'المادة 1', startedOn: '2026-11-02', firstYear: '2027', lastYear: '2028' });
    expect(made.location).toMatch(/^\/conventions\/\d+\/parties\/new$/u);
    const here = (made.location ?? '').replace('/parties/new', '');
    const asking = load((await page.get(made.location ?? '')).html);
    expect([asking('.notice').text().includes('فُتحت الاتفاقية'), asking('[name=province] option').length, asking('[name=province]').val(), asking('input:checked').length]).toEqual([true, 10, '', 0]);

    const found = load((await page.get(`${here}/parties/new?province=03.271&communes=yes&provincial=yes`)).html);
    expect([found('#found h2').text(), found('.columns li').length]).toEqual(['ستضاف 11 هيئة', 11]);
    const added = await page.send(`${here}/parties/new?province=03.271&communes=yes&provincial=yes`, `${here}/parties`);
    expect([added.status, added.location]).toEqual([303, here]);

    const convention = load((await page.get(here)).html);
    expect([convention('.notice').text().trim(), convention('.task .button--main').attr('href')]).toEqual(['أضيفت 11 هيئة.', `${here}/sending/new`]);
    expect(load((await page.get(`${here}/years/new`)).html)('[name=year]').val()).toBe('2027');
    const sent = await page.send(`${here}/sending/new`, `${here}/sending`, { happenedOn: '2026-11-03' });
    expect([sent.status, sent.location]).toEqual([303, `${here}/board`]);
    expect((await page.get(`${here}/board`)).html).toContain('سُجل الإرسال: 11 هيئة.');
  });

  test('a question without bodies, and a province of another region, add nobody', async () => {
    const id = await opened(null);
    expect((await page.get(`/conventions/${id}/parties/new?province=03.271`)).status).toBe(422);
    expect((await page.send(`/conventions/${id}/parties/new?province=03.271&communes=yes`, `/conventions/${id}/parties`, { province: '01.051' })).status).toBe(422);
    expect(await db.selectFrom('parties').select('id').where('instrumentId', '=', id).execute()).toEqual([]);
  });
});
