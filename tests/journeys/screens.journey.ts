import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Language } from '#platform/words';
import { demonstrationAccounts } from '#world';
import { accessibilityFaults } from '../accessibility.ts';
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

let address: string;

beforeAll(async () => {
  address = await openSite((await testDatabase({ world: true })).db);
});

async function signIn(page: Page): Promise<void> {
  const [officer] = demonstrationAccounts;
  await page.goto('/sign-in');
  await page.fill('[name=email]', officer?.email ?? '');
  await page.fill('[name=password]', officer?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');
}

/** Nothing is wider than the window, unless it scrolls by itself. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

test('the picture of the board, for the first page of the papers', async () => {
  const page = await newVisitor({ address });
  await signIn(page);
  await page.goto(screens.board);
  expect(await page.locator('h1').innerText()).toContain('صادقت');
  await screenshot(page, 'board', { fullPage: false });
});

test.for(ways)('every screen is sound in $language at $width, dark $dark', async ({ language, width, dark }) => {
  const page = await newVisitor({ address, language, width, dark });
  await signIn(page);
  for (const [name, path] of Object.entries(screens)) {
    await page.goto(path);
    expect(await accessibilityFaults(page), `${name} ${language} ${width}`).toEqual([]);
    expect(await isTooWide(page), `${name} ${language} ${width} is too wide`).toBe(false);
    await screenshot(page, `${name}-${language}-${width}${dark ? '-dark' : ''}`);
  }
});
