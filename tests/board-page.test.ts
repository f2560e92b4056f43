import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
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

async function signedIn(email: string): Promise<Visitor> {
  const who = visitor(app);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

const officer = () => signedIn('takwin@region.example');
const boardOf = async (query = '') => load((await (await officer()).get(`/conventions/1/board${query}`)).html);

describe('the board reads like the paper that a president has in hand', () => {
  test('every day has its year, today as on a past day', async () => {
    for (const query of ['', '?day=2023-12-31']) {
      const days = (await boardOf(query))('.board .standing').map((_, cell) => load(cell).text()).get().filter((text) => /يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر/u.test(text));
      expect(days.length).toBeGreaterThan(30);
      expect(days.filter((text) => !/\s20\d\d/u.test(text))).toEqual([]);
    }
  });

  test('the agenda’s column tells the opening day of the session, and says so', async () => {
    const row = (await boardOf())('.board__body').filter((_, body) => load(body).text().includes('أكوراي'));
    expect(row.find('td').first().text().replaceAll('\u00a0', ' ')).toBe('دورة 3 أكتوبر 2023');
  });

  test('what comes next stands on a line of its own, only for those who have something before them', async () => {
    const $ = await boardOf();
    expect([$('.board__body').length, $('.board__body--waiting').length, $('.board__next').length]).toEqual([18, 4, 3]);
    expect($('.board__next').first().find('td').attr('colspan')).toBe('6');
  });

  test('the same legal day is said once for all whom it concerns', async () => {
    const days = (await boardOf())('.next li').map((_, date) => load(date).text().replaceAll(/\s+/gu, ' ')).get();
    expect(new Set(days).size).toBe(days.length);
    expect(days.some((text) => text.includes('هيئتان'))).toBe(true);
  });

  test('a day before the convention existed says so, and shows its first day', async () => {
    const $ = await boardOf('?day=2022-01-05');
    expect($('.notice').text()).toContain('لم يكن لهذه اللوحة وجود في التاريخ المطلوب');
    expect($('.board').length).toBe(1);
  });

  test('a board on which nothing happened says once what all wait for, and shows no figure without a year', async () => {
    const who = await officer();
    const opened = await who.send('/conventions/new', '/conventions', { titleAr: 'اتفاقية لم ترسل', textAr: 'المادة 1', startedOn: '2026-11-02', firstYear: '2027', lastYear: '2028' });
    const page = (opened.location ?? '').replace('/parties/new', '');
    await who.send(`${page}/parties/new?province=03.271&communes=yes&provincial=yes&region=yes`, `${page}/parties`);
    const $ = load((await who.get(`${page}/board`)).html);
    expect([$('.notice').text().includes('11 هيئة في المرحلة نفسها'), $('.board__next').length, $('.figure').length]).toEqual([true, 1, 3]);
  });
});

describe('the board’s main action', () => {
  test('leads the owner’s officer to the bodies, those with something before them first, and from there to their steps', async () => {
    const who = await officer();
    expect(load((await who.get('/conventions/1/board')).html)('.head__actions .button--main').attr('href')).toBe('/conventions/1/acts/new');
    const $ = load((await who.get('/conventions/1/acts/new')).html);
    const bodies = $('main .list a').map((_, link) => $(link).attr('href')).get();
    expect(bodies).toHaveLength(18);
    expect(bodies.slice(0, 3)).toContain(`/conventions/1/parties/${await partyOf(db, '03.171.07.03')}/acts/new`);
  });

  test('leads a commune’s officer to the commune’s own steps', async () => {
    const own = await partyOf(db, '03.171.07.03');
    const { status, location } = await (await signedIn('maliya@aitnaamane.example')).get('/conventions/1/acts/new');
    expect([status, location]).toEqual([303, `/conventions/1/parties/${own}/acts/new`]);
  });

  test('is not there for who only reads, and refuses them', async () => {
    const reader = await signedIn('katib@elhajeb.example');
    expect(load((await reader.get('/conventions/1/board')).html)('.head__actions .button--main').length).toBe(0);
    expect((await reader.get('/conventions/1/acts/new')).status).toBe(403);
  });
});

test('a step that is not open says the first day on which the law lets it happen, with its article', async () => {
  const who = await officer();
  const path = `/conventions/1/parties/${await partyOf(db, '03.171.03.03')}`;
  const closed = load((await who.get(`${path}/acts/new?step=signed`)).html)('.notice').text();
  expect(closed).toContain('أول تاريخ قانوني ممكن: 1 فبراير 2027');
  expect(closed).toContain('المادة 33 من القانون التنظيمي رقم 113.14');
  expect(load((await who.get(path)).html)('main').text()).toContain('أول تاريخ قانوني ممكن: 1 فبراير 2027');
});
