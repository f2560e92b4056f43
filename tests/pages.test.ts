import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { testDatabase } from './database.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';
import { partyOf } from './world-actors.ts';
import { signedInTo } from './world-visitors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
});

const signedIn = (email: string, language?: string) => signedInTo(app, email, language);
const officer = () => signedIn('takwin@region.example');
const finance = () => signedIn('maliya@aitnaamane.example');
const textOf = (html: string, selector: string) => load(html)(selector).first().text().replaceAll(/\s+/gu, ' ').trim();

describe('who is not signed in', () => {
  test('sees the home of the body, with sums and no name', async () => {
    const { status, html } = await visitor(app).get('/');
    expect(status).toBe(200);
    expect(textOf(html, 'h1')).toBe('من الوعد إلى الإنجاز');
    expect(html).toContain('199');
    expect(html).not.toContain('آيت نعمان');
  });

  test.each(['/desk', '/conventions', '/conventions/1/board', '/conventions/1/board.csv', '/programmes/1/board', '/meetings/3', '/commitments/1', '/administration/accounts', '/conventions/1/parties/1/status.pdf'])('is sent to the door from %s', async (path) => {
    const { status, location } = await visitor(app).get(path);
    expect([status, location]).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`]);
  });
});

describe('the list of the territory', () => {
  const here = '/administration/territories';
  const administrator = () => signedIn('admin@region.example');
  const look = async (who: Visitor, list: string) => {
    const body = new FormData();
    body.set('_csrf', load((await who.get(here)).html)('input[name=_csrf]').first().attr('value') ?? '');
    body.set('list', new File([list], 'list.csv', { type: 'text/csv' }));
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = await app.request(`http://multaqa.test${here}`, { method: 'POST', body, headers: { cookie } });

    return who.get(sent.headers.get('location') ?? '/nowhere');
  };

  test('is downloaded as it stands today and read back without a change', async () => {
    const who = await administrator();
    expect((await who.get(here)).html).toContain(`href="${here}/list.csv"`);
    const { status, headers, html: list } = await who.get(`${here}/list.csv`);
    expect([status, headers.get('content-type'), list.trim().split('\n').length]).toEqual([200, 'text/csv; charset=utf-8', 1 + 12 + 75 + 1503]);
    const { html } = await look(who, list);
    expect(html).toContain('لا شيء في هذه اللائحة يستدعي التطبيق');
    expect(html).not.toContain('/application"');
  });

  test('that has a wrong row says why there is no button and what to do', async () => {
    const who = await administrator();
    const list = (await who.get(`${here}/list.csv`)).html.replace('01.511.01.0,', '1.511.01.0,');
    const { html } = await look(who, list);
    expect(html).toContain('لا يمكن تطبيق هذه اللائحة: فيها سطر واحد خاطئ');
    expect(html).not.toContain('/application"');
  });
});

describe('who may not read a page finds none', () => {
  test.each(['/conventions/2/board', '/conventions/2', '/programmes/1/board', '/meetings/1', '/conventions/1/parties/99999', '/conventions/2/parties/1', '/conventions/0/board', '/conventions/1%27/board', '/commitments/abc', '/nowhere'])('a commune’s finance officer at %s', async (path) => {
    expect((await (await finance()).get(path)).status).toBe(404);
  });

  test.each(['/administration/accounts', '/administration/territories', '/administration/calendar', '/administration/territories/imports/1'])('an officer who is no administrator at %s', async (path) => {
    expect((await (await officer()).get(path)).status).toBe(403);
  });

  test('a document of another party is not to be had by its number', async () => {
    const own = await partyOf(db, '03.171.07.03');
    const foreign = await db.selectFrom('acts').select('id').where('fileId', 'is not', null).where('partyId', '!=', own).executeTakeFirstOrThrow();
    expect((await (await finance()).get(`/conventions/1/parties/${own}/acts/${foreign.id}/evidence`)).status).toBe(404);
  });
});

test('a document of another party’s act is for that party, the owner and the administration of its province', async () => {
  const foreign = await db.selectFrom('acts').select(['id', 'partyId']).where('fileId', 'is not', null).where('partyId', '=', await partyOf(db, '03.171.01.03')).executeTakeFirstOrThrow();
  const path = `/conventions/1/parties/${foreign.partyId}/acts/${foreign.id}/evidence`;
  const answers = await Promise.all(['maliya@aitnaamane.example', 'takwin@region.example', 'katib@elhajeb.example'].map(async (email) => (await (await signedIn(email)).get(path)).status));
  expect(answers).toEqual([404, 200, 200]);
  expect((await (await finance()).get(`/conventions/1/parties/${foreign.partyId}`)).html).not.toContain('/evidence');
});

describe('the board', () => {
  test('tells its news, on a past day as well', async () => {
    const who = await officer();
    expect(textOf((await who.get('/conventions/1/board')).html, 'h1')).toContain('صادقت 16 هيئة من أصل 18');
    const past = await who.get('/conventions/1/board?day=2023-07-31');
    expect(textOf(past.html, 'h1')).toContain('صادقت 3 هيئات من أصل 18');
    expect(past.html).toContain('هذه وضعية يوم 31 يوليوز 2023');
  });

  test.each(['2999-01-01', 'yesterday', '2023-02-30'])('a day that is none (%s) is told, and today is shown', async (day) => {
    const { status, html } = await (await officer()).get(`/conventions/1/board?day=${day}`);
    expect([status, html.includes('التاريخ المطلوب غير صالح')]).toEqual([200, true]);
  });

  test('of the whole region has every province with its sub-totals', async () => {
    const { html } = await (await officer()).get('/programmes/1/board');
    expect(load(html)('.board-province').length).toBe(9);
    expect(load(html)('.board__body').length).toBe(212);
  });

  test.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pdf', 'application/pdf'],
  ])('leaves as %s, as a download', async (kind, type) => {
    const { status, headers } = await (await officer()).get(`/conventions/1/board.${kind}`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, type, true]);
  });

  test('filters say how many they keep', async () => {
    const { html } = await (await officer()).get('/conventions/1/board?show=unsigned');
    expect(load(html)('.board__body').length).toBe(3);
  });
});

test('a convention is opened with its parties by a query, and a year is shared out by the decree', async () => {
  const who = await officer();
  const opened = await who.send('/conventions/new', '/conventions', { titleAr: 'اتفاقية ثانية', textAr: 'المادة 1', startedOn: '2026-11-02', firstYear: '2027', lastYear: '2028' });
  expect(opened.status).toBe(303);
  const page = (opened.location ?? '').replace('/parties/new', '');
  expect((await who.send(`${page}/parties/new?province=03.271&communes=yes&provincial=yes&region=yes`, `${page}/parties`)).status).toBe(303);
  expect((await who.send(`${page}/years/new`, `${page}/years`, { year: '2027', cost: '100.000,01', ownerShare: '20', dueOn: '2027-06-30' })).status).toBe(422);
  expect((await who.send(`${page}/years/new`, `${page}/years`, { year: '2027', cost: '100.000,01', ownerShare: '25', dueOn: '2027-06-30' })).status).toBe(303);
  const shared = await db.selectFrom('contributions').innerJoin('parties', 'parties.id', 'contributions.partyId').select('agreedAmount').where('instrumentId', '=', Number(page.split('/').at(-1))).execute();
  expect([shared.length, shared.reduce((sum, { agreedAmount }) => sum + agreedAmount, 0)]).toEqual([12, 100_000_01]);
  expect((await (await finance()).get('/conventions/new')).status).toBe(403);
});

describe('forms', () => {
  test('a step that is not open says why before anything is typed', async () => {
    const party = await partyOf(db, '03.171.07.03');
    const { status, html } = await (await officer()).get(`/conventions/1/parties/${party}/acts/new?step=signed`);
    expect([status, html.includes('لا توقيع قبل مصادقة المجلس.')]).toEqual([200, true]);
  });

  test('a refused act keeps what was typed and says the rule', async () => {
    const party = await partyOf(db, '03.171.07.03');
    const page = `/conventions/1/parties/${party}/acts/new?step=deliberated`;
    const { status, html } = await (await finance()).send(page, `/conventions/1/parties/${party}/acts`, { happenedOn: '2026-10-05', outcome: 'approved', membersInOffice: '16', membersPresent: '8', votesFor: '8', reference: '12<script>' });
    expect(status).toBe(422);
    expect(textOf(html, '#errors')).toContain('النصاب القانوني غير مكتمل: حضر 8 والمطلوب 9');
    expect(textOf(html, '#errors')).toContain('يجب إرفاق الوثيقة');
    expect(load(html)('#field-membersPresent').attr('aria-invalid')).toBe('true');
    expect(load(html)('[name=membersPresent]').val()).toBe('8');
    expect(html).not.toContain('12<script>');
  });

  test('a form without the mark of the visit is refused', async () => {
    const who = await finance();
    expect((await who.post('/conventions/1/parties/1/acts', { step: 'agenda' })).status).toBe(403);
    expect((await who.post('/sign-out', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test('a day of which there is none is told at its field', async () => {
    const party = await partyOf(db, '03.171.07.03');
    const { status, html } = await (await finance()).send(`/conventions/1/parties/${party}/acts/new?step=deliberated`, `/conventions/1/parties/${party}/acts`, { happenedOn: '2026-02-30' });
    expect([status, load(html)('#error-happenedOn').text()]).toEqual([422, 'أدخلوا تاريخا صحيحا.']);
  });
});

test.each([['ar', 'rtl'], ['fr', 'ltr'], ['en', 'ltr']])('a page in %s runs %s and carries its guards', async (language, direction) => {
  const { html, headers } = await (await signedIn('naiba@region.example', language)).get('/desk');
  expect([load(html)('html').attr('lang'), load(html)('html').attr('dir')]).toEqual([language, direction]);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(html).not.toMatch(/ style="|<script>|onclick=/u);
});

test('every page that a link leads to is there', async () => {
  const who = await officer();
  const seen = new Set<string>();
  const broken: string[] = [];
  const walk = ['/desk', '/conventions', '/meetings', '/commitments'];
  while (walk.length && seen.size < 140) {
    const path = walk.shift() ?? '';
    if (seen.has(path)) continue;
    seen.add(path);
    const { status, html, headers, location } = await who.get(path);
    if (status === 303 && location) walk.push(location);
    else if (status !== 200) broken.push(`${status} ${path}`);
    if (!headers.get('content-type')?.startsWith('text/html')) continue;
    const links = load(html)('a[href^="/"]').toArray().map((link) => (link.attribs['href'] ?? '').split('#')[0] ?? '');
    for (const link of links) if (!seen.has(link) && !/parties\/\d+\/acts\/\d+|\.(?:pdf|xlsx|csv)/u.test(link)) walk.push(link);
  }
  expect(broken).toEqual([]);
}, 90_000);
