import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { testDatabase } from './database.ts';
import { siteOn } from './site.ts';
import { signedInTo } from './world-visitors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let page: string;

const officer = (language?: string) => signedInTo(app, 'takwin@region.example', language);
const next = { textAr: 'المادة 1، معدلة', textFr: '', issuedOn: '2026-11-10' };

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  const opened = await (await officer()).send('/conventions/new', '/conventions', { titleAr: 'اتفاقية جديدة', textAr: 'المادة 1', startedOn: '2026-11-02' });
  page = (opened.location ?? '').replace('/parties/new', '');
});

test('a text has its next version from a page, and every version its own address', async () => {
  const who = await officer();
  const form = load((await who.get(`${page}/versions/new`)).html);
  expect([form('[name=textAr]').val(), form('[name=previous]').val(), form('[name=issuedOn]').attr('max')]).toEqual(['المادة 1', '1', '2026-11-24']);
  const stale = await officer();
  const before = await stale.get(`${page}/versions/new`);
  expect((await who.send(`${page}/versions/new`, `${page}/versions`, next)).location).toBe(page);
  const shown = load((await who.get(page)).html);
  expect(shown('.prose').text()).toBe('المادة 1، معدلة');
  expect(shown(`a[href^="${page}/versions/"]`).toArray().map((link) => link.attribs['href'])).toEqual([`${page}/versions/new`, `${page}/versions/2`, `${page}/versions/1`]);
  const first = await who.get(`${page}/versions/1`);
  expect([load(first.html)('.prose').text(), first.html.includes('هذه صيغة سابقة'), first.html.includes('الصيغة 1 بتاريخ الاثنين 2 نونبر 2026')]).toEqual(['المادة 1', true, true]);
  expect((await who.get(`${page}/versions/3`)).status).toBe(404);

  const mark = load(before.html)(`form[action="${page}/versions"] [type=hidden]`).serializeArray();
  const late = await stale.post(`${page}/versions`, { ...Object.fromEntries(mark.map(({ name, value }) => [name, value])), ...next, textAr: 'نص كُتب في متصفح آخر' });
  const again = load(late.html);
  expect([late.status, again('[name=textAr]').val(), again('[name=previous]').val()]).toEqual([409, 'نص كُتب في متصفح آخر', '2']);
  expect(again('#errors').text()).toContain('صدرت في هذه الأثناء الصيغة رقم 2');
});

test('a field left empty, a day to come and another’s officer are refused', async () => {
  const who = await officer('fr');
  const empty = await who.send(`${page}/versions/new`, `${page}/versions`, { ...next, textAr: ' ' });
  expect([empty.status, load(empty.html)('#error-textAr').text()]).toEqual([422, 'Ce champ est obligatoire.']);
  const early = await who.send(`${page}/versions/new`, `${page}/versions`, { ...next, textAr: 'المادة 9', issuedOn: '2026-12-01' });
  expect([early.status, load(early.html)('#errors').text().trim()]).toEqual([422, expect.stringContaining('une date à venir') as string]);
  expect((await (await signedInTo(app, 'maliya@aitnaamane.example')).get(`${page}/versions/1`)).status).toBe(404);
});

test('a text that councils have approved says that it needs an addendum, and has no form', async () => {
  const { status, html } = await (await officer()).get('/conventions/1/versions/new');
  expect([status, load(html)('textarea').length]).toEqual([200, 0]);
  expect(load(html)('main').text()).toContain('ملحق');
  const reader = await signedInTo(app, 'maliya@aitnaamane.example');
  expect([(await reader.get('/conventions/1/versions/1')).status, (await reader.get('/conventions/1/versions/new')).status]).toEqual([200, 403]);
});

test('who typed an act before the text changed is told, and nothing is taken for the new text', async () => {
  const who = await officer();
  const opened = await who.send('/conventions/new', '/conventions', { titleAr: 'اتفاقية أخرى', textAr: 'المادة 1', startedOn: '2026-11-02' });
  const other = (opened.location ?? '').replace('/parties/new', '');
  await who.send(`${other}/parties/new?province=03.271&communes=yes`, `${other}/parties`);
  const party = await db.selectFrom('parties').select('id').where('instrumentId', '=', Number(other.split('/').at(-1))).orderBy('id').executeTakeFirstOrThrow();
  const acts = `${other}/parties/${party.id}/acts`;
  const fields = load((await who.get(`${acts}/new?step=sent`)).html)(`form[action="${acts}"]`).serializeArray();
  expect((await who.send(`${other}/versions/new`, `${other}/versions`, next)).status).toBe(303);
  const late = await who.post(acts, { ...Object.fromEntries(fields.map(({ name, value }) => [name, value])), happenedOn: '2026-11-20' });
  expect([late.status, late.html.includes('النص المعمول به هو الصيغة رقم 2'), load(late.html)('[name=version]').val()]).toEqual([422, true, '2']);
});
