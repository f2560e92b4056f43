import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordAct } from '#instruments';
import type { Db } from '#platform/database';
import { testDatabase } from './database.ts';
import { now } from './now.ts';
import { voteOn } from './one-party.ts';
import { siteOn } from './site.ts';
import { actorNamed, partyOf } from './world-actors.ts';
import { signedInTo } from './world-visitors.ts';

const finance = 'maliya@aitnaamane.example';

let db: Db;
let app: ReturnType<typeof siteOn>;
let party: string;
let actId: number;

/** The commune of Aït Naamane has recorded its own vote: 13 for and 1 against of 14 present, 16 in office. */
beforeEach(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  const partyId = await partyOf(db, '03.171.07.03');
  party = `/conventions/1/parties/${partyId}`;
  const facts = voteOn('2026-10-05', { membersInOffice: 16, membersPresent: 14, votesFor: 13, votesAgainst: 1, reference: '12/2026' });
  const evidence = { name: 'مقرر.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };
  actId = await recordAct(db, await actorNamed(db, finance), { partyId, facts, note: 'دورة أكتوبر', evidence, submission: randomUUID() }, now);
});

const page = () => `${party}/acts/${actId}/rectification`;
const rectifying = async (fields: Record<string, string>, email = finance) => (await signedInTo(app, email)).send(page(), page(), fields);
const replacing = () => db.selectFrom('acts').select(['id', 'outcome', 'votesFor', 'votesAgainst', 'replacedBecause', 'note']).where('replacesId', '=', actId).execute();

describe('the form of a rectification', () => {
  test('stands filled with the act as it was recorded', async () => {
    const { status, html } = await (await signedInTo(app, finance)).get(page());
    const form = load(html);
    const value = (name: string) => form(`[name=${name}]`).val();
    expect(status).toBe(200);
    expect(['happenedOn', 'membersInOffice', 'membersPresent', 'votesFor', 'votesAgainst', 'reference', 'note'].map(value)).toEqual(['2026-10-05', '16', '14', '13', '1', '12/2026', 'دورة أكتوبر']);
    expect([form('[name=outcome][checked]').val(), form('[name=kind][checked]').val(), value('because')]).toEqual(['approved', 'correct', '']);
    expect(form('[name=evidence]').attr('required')).toBeUndefined();
  });

  test('is for the body whose act it is: who may only record from a document has none', async () => {
    const who = await signedInTo(app, 'takwin@region.example');
    const { status, html } = await who.get(page());
    expect([status, load(html)('form textarea').length, html.includes('هي وحدها من يصححه')]).toEqual([422, 0, true]);
  });
});

describe('a rectification that is refused', () => {
  test('by the law keeps what was typed and says the rule', async () => {
    const { status, html } = await rectifying({ votesFor: '15', because: 'خطأ في عدد الأصوات' });
    const form = load(html);
    expect([status, form('[name=votesFor]').val(), form('[name=because]').val(), form('[name=reference]').val()]).toEqual([422, '15', 'خطأ في عدد الأصوات', '12/2026']);
    expect(form('#errors').text().trim()).not.toBe('');
    expect(form(`form[action="${page()}"]`).length).toBe(1);
    expect(await replacing()).toEqual([]);
  });

  test('for want of its reason is told at the field', async () => {
    const { status, html } = await rectifying({ votesFor: '12' });
    expect([status, load(html)('#error-because').text(), load(html)('[name=votesFor]').val()]).toEqual([422, 'هذه الخانة إلزامية.', '12']);
    expect(await replacing()).toEqual([]);
  });

  test('since another took the act’s place meanwhile changes nothing', async () => {
    const late = await signedInTo(app, finance);
    const before = load((await late.get(page())).html)(`form[action="${page()}"]`).serializeArray();
    expect((await rectifying({ votesFor: '12', votesAgainst: '2', because: 'خطأ في عدد الأصوات' })).status).toBe(303);
    const { status, html } = await late.post(page(), { ...Object.fromEntries(before.map(({ name, value }) => [name, value])), votesFor: '11', because: 'سبب آخر' });
    expect([status, load(html)('#errors').text().includes('سبق تصحيح هذا الإجراء'), load(html)('[name=votesFor]').val()]).toEqual([422, true, '11']);
    expect((await replacing()).length).toBe(1);
  });
});

describe('a rectification that is accepted', () => {
  test('shows on the party’s page with its reason, beside the act that it replaced', async () => {
    const who = await signedInTo(app, finance);
    const { status, location } = await who.send(page(), page(), { votesFor: '12', votesAgainst: '2', because: 'خطأ في <عدد> الأصوات' });
    expect([status, location]).toEqual([303, `${party}#step-deliberated`]);
    const [act] = await replacing();
    expect(act).toMatchObject({ votesFor: 12, votesAgainst: 2, replacedBecause: 'خطأ في <عدد> الأصوات', note: 'دورة أكتوبر' });
    const shown = load((await who.get(party)).html);
    expect(shown(`#act-${act?.id}`).text()).toContain('الموافقون 12');
    expect(shown(`#act-${act?.id}`).text()).toContain('تصحيح لإجراء سابق؛ السبب: خطأ في <عدد> الأصوات');
    expect(shown(`#act-${actId}`).hasClass('is-replaced')).toBe(true);
    expect(shown(`#act-${actId}`).text()).toContain('الموافقون 13');
    expect(shown('main').text() + shown('[role=status]').text()).toContain('تم تسجيل التصحيح');
  });

  test('may withdraw what did not happen, and the step can be recorded again', async () => {
    const who = await signedInTo(app, finance);
    expect((await who.send(page(), page(), { kind: 'withdraw', because: 'لم تنعقد الدورة' })).status).toBe(303);
    expect(await replacing()).toMatchObject([{ outcome: 'withdrawn', replacedBecause: 'لم تنعقد الدورة' }]);
    expect((await who.get(party)).html).toContain('سُحب هذا الإجراء');
    expect(load((await who.get(`${party}/acts/new?step=deliberated`)).html)('[name=votesFor]').length).toBe(1);
  });
});
