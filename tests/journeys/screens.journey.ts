import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationAccounts } from '#world';
import { accessibilityFaults, contrastAlone, contrastApart } from '../accessibility.ts';
import type { VisitorOptions } from '../browser.ts';
import { newVisitor, screenshot, sizeOf } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { openSite } from '../site.ts';

const screens = {
  home: '/', desk: '/desk', board: '/conventions/1/board', 'whole-board': '/programmes/1/board', convention: '/conventions/1', conventions: '/conventions', party: '/conventions/1/parties/5',
  'record-act': '/conventions/1/parties/16/acts/new?step=deliberated', 'choose-step': '/conventions/1/parties/16/acts/new', meetings: '/meetings', meeting: '/meetings/3', 'meeting-form': '/meetings/new',
  commitments: '/commitments', commitment: '/commitments/1', 'commitment-form': '/meetings/3/commitments/new', password: '/account/password', 'one-institution': '/meetings/10/invitations/bodies/new?find=%D8%A7%D9%84%D8%AD%D8%A7%D8%AC%D8%A8', missing: '/conventions/999999', law: '/law?level=commune',
} as const;

/** What a council's secretary looks at, of the session that opens today. */
const councilScreens = { session: '/meetings/15/session', publicity: '/meetings/15/session/publicity', hall: '/meetings/15/hall', requests: '/councils/489/requests', presence: '/meetings/15/presence' } as const;

/** What whoever runs a meeting prints, types back and brings in. */
const paperScreens = { 'one-of-the-roll': '/meetings/9/presence/people/1', sheets: '/meetings/9/presence/sheets', import: '/meetings/10/invitations/imports/new' } as const;

/**
 * Each screen is loaded twice, in Arabic at a desk and in French on a telephone, and then changed where it stands: the
 * other scheme of colours, the other width. So every language meets every width and every scheme.
 */
const readers = [{ language: 'ar', width: 1280, other: 390 }, { language: 'fr', width: 390, other: 1280 }] as const;

type Reader = (typeof readers)[number] & { page: Page };

let address: string;
let reading: Reader[];
let secretary: Reader[];

beforeAll(async () => {
  address = await openSite((await testDatabase({ world: true })).db);
  reading = await readersAs('takwin@region.example');
  secretary = await readersAs('katiba@aitnaamane.example');
});

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

async function readersAs(email: string): Promise<Reader[]> {
  const visit = await signIn(email);

  return Promise.all(readers.map(async (reader) => ({ ...reader, page: await goneOn(visit, { language: reader.language, width: reader.width, kept: true }) })));
}

/** A visit, begun once and gone on with on every screen. */
async function signIn(email: string): Promise<Cookies> {
  const account = demonstrationAccounts.find((one) => one.email === email);
  const page = await newVisitor({ address });
  await page.goto('/sign-in');
  await page.fill('[name=email]', account?.email ?? '');
  await page.fill('[name=password]', account?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');

  return (await page.context().cookies()).filter(({ name }) => !name.includes('language'));
}

async function goneOn(visit: Cookies, options: VisitorOptions): Promise<Page> {
  const page = await newVisitor({ address, ...options });
  await page.context().addCookies(visit);

  return page;
}

/** Nothing is wider than the window, unless it scrolls by itself. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** Of the many bodies of a large board the first of each table stand for all: El Hajeb's own board is looked at whole. */
function leaveOutRepetitions(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const row of document.querySelectorAll('.board-province .board__body:nth-of-type(n + 4)')) row.remove();
  });
}

/** What is wrong with a screen in one language, at both widths and in both schemes of colours. */
async function faultsAt(path: string, { page, language, width, other }: Reader): Promise<string[]> {
  const faults: string[] = [];
  const look = async (where: string, found: Promise<string[]>) => void faults.push(...(await found).map((fault) => `${where}: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizeOf(width));
  await page.goto(path);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  if (await isTooWide(page)) faults.push(`${language}, ${width}: wider than the window`);
  await page.setViewportSize(sizeOf(other));
  if (await isTooWide(page)) faults.push(`${language}, ${other}: wider than the window`);
  await leaveOutRepetitions(page);
  await look(`${language}, ${other}`, accessibilityFaults(page, contrastApart));
  await page.setViewportSize(sizeOf(width));
  await look(`${language}, ${width}`, accessibilityFaults(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(`${language}, ${width}, dark`, accessibilityFaults(page, contrastAlone));

  return faults;
}

/** The same in one way alone: in Arabic on a telephone by night, in French at a desk by day. */
async function faultsInOneWay(path: string, { page, language, other }: Reader): Promise<string[]> {
  await page.emulateMedia({ colorScheme: language === 'ar' ? 'dark' : 'light' });
  await page.setViewportSize(sizeOf(other));
  await page.goto(path);
  const faults = (await accessibilityFaults(page)).map((fault) => `${language}, ${other}: ${fault}`);

  return (await isTooWide(page)) ? [...faults, `${language}, ${other}: wider than the window`] : faults;
}

test('the picture of the board, for the first page of the papers', async () => {
  const page = reading[0]?.page as Page;
  await page.goto(screens.board);
  expect(await page.locator('h1').innerText()).toContain('صادقت');
  await screenshot(page, 'board', { fullPage: false });
});

describe('in Arabic and in French, at a desk and on a telephone, by day and by night', () => {
  test.for(Object.entries(screens))('%s at %s is sound', async ([, path]) => {
    expect((await Promise.all(reading.map((reader) => faultsAt(path, reader)))).flat()).toEqual([]);
  });

  test.for(Object.entries(paperScreens))('%s at %s is sound', async ([, path]) => {
    expect((await Promise.all(reading.map((reader) => faultsInOneWay(path, reader)))).flat()).toEqual([]);
  });

  test.for(Object.entries(councilScreens))('a council’s %s at %s is sound', async ([, path]) => {
    expect((await Promise.all(secretary.map((reader) => faultsAt(path, reader)))).flat()).toEqual([]);
  });
});
