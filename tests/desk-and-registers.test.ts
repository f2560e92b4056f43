import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordEvent } from '#journal';
import { instantOf } from '#platform/calendars';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { testDatabase } from './database.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';
import { partyOf } from './world-actors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
});

async function signedIn(email: string, language = 'ar'): Promise<Visitor> {
  const who = visitor(app, 'http://multaqa.test', language);
  const { status } = await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });
  expect(status).toBe(303);

  return who;
}

const officer = () => signedIn('takwin@region.example');
const finance = () => signedIn('maliya@aitnaamane.example');

describe('a form of a step', () => {
  test('tells all that is wrong at once, each at its field, and presumes no outcome', async () => {
    const party = await partyOf(db, '03.171.07.03');
    const page = `/conventions/1/parties/${party}/acts/new?step=deliberated`;
    const who = await finance();
    expect(load((await who.get(page)).html)('[name=outcome]:checked').length).toBe(0);
    const { status, html } = await who.send(page, `/conventions/1/parties/${party}/acts`, { happenedOn: '2999-01-01', membersInOffice: '16', membersPresent: '20' });
    const $ = load(html);
    expect(status).toBe(422);
    expect($('#errors a').map((_, link) => $(link).attr('href')).get().toSorted()).toEqual(['#field-evidence', '#field-happenedOn', '#field-membersPresent', '#field-outcome']);
  });

  test('is chosen from what is possible; what is not is folded with its reason, what is done stands apart', async () => {
    const party = await partyOf(db, '03.171.07.03');
    const $ = load((await (await finance()).get(`/conventions/1/parties/${party}/acts/new`)).html);
    expect($('.choices .button--main').attr('href')).toBe(`/conventions/1/parties/${party}/acts/new?step=deliberated`);
    expect($('main details').length).toBe(2);
    expect($('main details[open]').length).toBe(0);
  });
});

describe('the desk', () => {
  test('leads to all the money whose receipt is awaited', async () => {
    const who = await officer();
    expect((await who.get('/desk')).html).toContain('href="/desk/transfers"');
    const $ = load((await who.get('/desk/transfers')).html);
    expect($('.task').length).toBeGreaterThan(20);
  });

  test('of who leads says who is late, with how much, who is awaited and what comes', async () => {
    for (const [email, board] of [['naiba@region.example', '/programmes/1/board'], ['katib@elhajeb.example', '/conventions/1/board']] as const) {
      const $ = load((await (await signedIn(email)).get('/desk')).html);
      expect($(`.overview a[href="${board}?show=late"]`).text()).toMatch(/متأخرة/u);
      expect($('.overview .next li').length).toBeGreaterThan(0);
    }
  });

  test('of a commune does not call late what is not called before its signature, and leads to the step before it', async () => {
    const $ = load((await (await finance()).get('/desk')).html);
    const promised = $('.task').filter((_, task) => $(task).text().includes('لا تستحق المساهمة قبل التوقيع'));
    expect(promised.length).toBe(1);
    expect(promised.find('a.button').attr('href')).toMatch(/#step-deliberated|step=deliberated/u);
  });

  test('does not ask to record a vote that no session can hold yet', async () => {
    const $ = load((await (await finance()).get('/desk')).html);
    expect($('.task a.button--main[href$="step=deliberated"]').length).toBe(0);
  });

  test('of the administrator names the feasts that await their announcement', async () => {
    const { html } = await (await signedIn('admin@region.example')).get('/desk');
    expect(html).toMatch(/href="\/administration\/calendar"|لا شيء ينتظركم/u);
  });
});

describe('the administrator’s registers', () => {
  test('list the bodies with their names and seats, by a search that folds Arabic, page by page', async () => {
    const who = await signedIn('admin@region.example');
    const $ = load((await who.get('/administration/bodies?search=ايت نعمان')).html);
    expect($('tbody tr').length).toBeGreaterThan(0);
    expect($('tbody').text()).toContain('آيت نعمان');
    expect(load((await who.get('/administration/bodies?page=2')).html)('[rel=prev]').length).toBe(1);
  });

  test('show the journal of a day of Casablanca, by the clock that the pages tell', async () => {
    const midnight = instantOf(toDay('2026-11-25'), '00:00').getTime();
    for (const [subject, at] of [['test/eve', midnight - 1000], ['test/day', midnight]] as const) await db.transaction().execute((trx) => recordEvent(trx, { userId: null, bodyId: null }, 'test.happened', subject, {}, new Date(at)));
    const who = await signedIn('admin@region.example');
    const told = async (day: string) => load((await who.get(`/administration/journal?family=test&from=${day}&to=${day}`)).html)('.list').text();
    expect([await told('2026-11-24'), await told('2026-11-25')]).toEqual([expect.stringContaining('test/eve'), expect.stringContaining('test/day')]);
  });

  test('show the journal filtered, verify it and let it be taken away', async () => {
    const who = await signedIn('admin@region.example');
    const $ = load((await who.get('/administration/journal?family=account')).html);
    expect($('.list > li').length).toBeGreaterThan(0);
    expect($('.list').text()).not.toContain('act.recorded');
    expect(load((await who.get('/administration/journal?verify=yes')).html)('.notice--done').text()).toContain('السجل سليم');
    const taken = await who.get('/administration/journal.jsonl');
    expect(taken.headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(taken.html.split('\n')[0] ?? '')).toMatchObject({ sequence: 1 });
  });

  test.each(['/administration/bodies', '/administration/journal', '/administration/journal.jsonl'])('%s is the administrator’s alone', async (path) => {
    expect((await (await officer()).get(path)).status).toBe(403);
  });
});
