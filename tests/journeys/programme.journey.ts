import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationAccounts } from '#world';
import { accessibilityFaults } from '../accessibility.ts';
import { newVisitor } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { openSite } from '../site.ts';

let address: string;

beforeAll(async () => {
  address = await openSite((await testDatabase({ world: true })).db);
});

async function officerIn(scripts: boolean, width = 1280): Promise<Page> {
  const page = await newVisitor({ address, scripts, width });
  await page.goto('/sign-in');
  await page.fill('[name=email]', demonstrationAccounts[0]?.email ?? '');
  await page.fill('[name=password]', demonstrationAccounts[0]?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');

  return page;
}

/** A day with two sittings and three points, by the forms alone. Gives the meeting's address. */
async function prepared(page: Page): Promise<string> {
  await page.goto('/meetings/plans/new');
  for (const [name, value] of Object.entries({ titleAr: 'لقاء تنسيقي', startsOn: '2026-12-10', startsAt: '09:00', endsAt: '10:30', placeAr: 'مقر الجهة', roomAr: 'القاعة الكبرى' })) await page.fill(`[name=${name}]`, value);
  await page.getByRole('button', { name: 'حفظ' }).click();
  await page.waitForURL('**/programme');
  const here = new URL(page.url()).pathname.replace('/programme', '');
  await page.goto(`${here}/sittings/new`);
  await page.fill('[name=startsAt]', '15:00');
  await page.getByRole('button', { name: 'حفظ' }).click();
  await page.waitForURL('**/programme');
  for (const title of ['افتتاح', 'عرض', 'مناقشة']) {
    await page.goto(`${here}/points/new`);
    await page.fill('[name=titleAr]', title);
    await page.fill('[name=minutesPlanned]', '40');
    await page.getByRole('button', { name: 'حفظ' }).click();
    await page.waitForURL(/\/programme(?:#point-\d+)?$/u);
  }

  return here;
}

const told = (page: Page) => page.locator('.sitting').evaluateAll((sittings) => sittings.map((sitting) => [...sitting.querySelectorAll('.agenda__point')].map((point) => [...point.querySelectorAll('time, .agenda__number, .agenda__title > span')].map((part) => part.textContent).join(' ')).join('، ')));
const row = (page: Page, title: string) => page.locator('.agenda__point', { has: page.locator('.agenda__title', { hasText: title }) });

describe('a programme is put in order', () => {
  test.for([{ scripts: true }, { scripts: false }])('by its menus, scripts $scripts', async ({ scripts }) => {
    const page = await officerIn(scripts, 390);
    const here = await prepared(page);
    await page.goto(`${here}/programme`);
    expect(await page.locator('.notice--late').innerText()).toContain('البرنامج يتجاوز نهاية الجلسة بـ30 دقيقة');
    await row(page, 'عرض').locator('summary').click();
    await row(page, 'عرض').getByRole('button', { name: 'نقل إلى الأعلى' }).click();
    await expect.poll(() => told(page), { timeout: 15_000 }).toEqual(['09:00 1 عرض، 09:40 2 افتتاح، 10:20 3 مناقشة', '']);
    await row(page, 'مناقشة').locator('summary').click();
    await row(page, 'مناقشة').getByRole('button', { name: 'نقل إلى الأسفل' }).click();
    await expect.poll(() => told(page), { timeout: 15_000 }).toEqual(['09:00 1 عرض، 09:40 2 افتتاح', '15:00 3 مناقشة']);
    expect(await page.locator('.notice--late').count()).toBe(0);
  });

  test('by a hand that drags, among its neighbours and into another sitting', async () => {
    const page = await officerIn(true);
    const here = await prepared(page);
    await page.goto(`${here}/programme`);
    await row(page, 'مناقشة').dragTo(row(page, 'افتتاح'));
    await expect.poll(() => told(page), { timeout: 15_000 }).toEqual(['09:00 1 مناقشة، 09:40 2 افتتاح، 10:20 3 عرض', '']);
    await row(page, 'عرض').dragTo(page.locator('.sitting').nth(1));
    await expect.poll(() => told(page), { timeout: 15_000 }).toEqual(['09:00 1 مناقشة، 09:40 2 افتتاح', '15:00 3 عرض']);
  });
});

test('its pages can be used by everyone, at a desk and on a telephone', async () => {
  const page = await officerIn(true, 390);
  const here = await prepared(page);
  const faults: Record<string, unknown> = {};
  for (const path of [here, `${here}/programme`, `${here}/plan`, `${here}/points/new`, `${here}/postponements/new`, '/meetings', '/meetings/series/1', '/meetings/series/new', '/meetings/3/next']) {
    await page.goto(path);
    const found = await accessibilityFaults(page);
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (found.length || isTooWide) faults[path] = { found, isTooWide };
  }
  expect(faults).toEqual({});
});
