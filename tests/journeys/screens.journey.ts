import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#platform/words';
import { demonstrationAccounts } from '#world';
import { accessibilityFaults } from '../accessibility.ts';
import type { VisitorOptions } from '../browser.ts';
import { newVisitor, screenshot } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { openSite } from '../site.ts';

const screens = {
  home: '/', desk: '/desk', board: '/conventions/1/board', 'whole-board': '/programmes/1/board', convention: '/conventions/1', conventions: '/conventions', party: '/conventions/1/parties/5',
  'record-act': '/conventions/1/parties/16/acts/new?step=deliberated', 'choose-step': '/conventions/1/parties/16/acts/new', meetings: '/meetings', meeting: '/meetings/3', 'meeting-form': '/meetings/new',
  commitments: '/commitments', commitment: '/commitments/1', 'commitment-form': '/meetings/3/commitments/new', password: '/account/password', missing: '/conventions/999999',
} as const;

const ways: { language: Language; width: number; dark: boolean }[] = [
  { language: 'ar', width: 1280, dark: false }, { language: 'ar', width: 390, dark: true }, { language: 'fr', width: 1280, dark: true }, { language: 'fr', width: 390, dark: false },
];

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

let address: string;
let visit: Cookies;

beforeAll(async () => {
  address = await openSite((await testDatabase({ world: true })).db);
  visit = await signIn();
});

/** The officer's visit, begun once and gone on with on every screen. */
async function signIn(): Promise<Cookies> {
  const [officer] = demonstrationAccounts;
  const page = await newVisitor({ address });
  await page.goto('/sign-in');
  await page.fill('[name=email]', officer?.email ?? '');
  await page.fill('[name=password]', officer?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');
  const cookies = await page.context().cookies();
  await page.context().close();

  return cookies.filter(({ name }) => !name.includes('language'));
}

async function officerAt(path: string, options: VisitorOptions): Promise<Page> {
  const page = await newVisitor({ address, ...options });
  await page.context().addCookies(visit);
  await page.goto(path);

  return page;
}

/** Nothing is wider than the window, unless it scrolls by itself. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

test('the picture of the board, for the first page of the papers', async () => {
  const page = await officerAt(screens.board, {});
  expect(await page.locator('h1').innerText()).toContain('صادقت');
  await screenshot(page, 'board', { fullPage: false });
});

describe.for(ways)('in $language at $width, dark $dark', (way) => {
  test.for(Object.entries(screens))('%s at %s is sound', async ([name, path]) => {
    const page = await officerAt(path, way);
    expect(await page.locator('html').getAttribute('lang')).toBe(way.language);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page), 'wider than the window').toBe(false);
    await screenshot(page, `${name}-${way.language}-${way.width}${way.dark ? '-dark' : ''}`);
  });
});
