import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { demonstrationAccounts } from '#world';
import type { VisitorOptions } from '../browser.ts';
import { newVisitor } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { openSite } from '../site.ts';

let address: string;

beforeAll(async () => {
  address = await openSite((await testDatabase({ world: true })).db);
});

async function officerAt(path: string, options: VisitorOptions = {}): Promise<Page> {
  const [officer] = demonstrationAccounts;
  const page = await newVisitor({ address, ...options });
  await page.goto(`/sign-in?to=${path}`);
  await page.fill('[name=email]', officer?.email ?? '');
  await page.fill('[name=password]', officer?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForSelector('.board');

  return page;
}

test('the board at a desk has low rows and a head that stays', async () => {
  const page = await officerAt('/conventions/1/board');
  const tallest = await page.evaluate(() => Math.max(...[...document.querySelectorAll('.board__body > tr:first-child')].map((row) => row.getBoundingClientRect().height)));
  expect(tallest).toBeLessThan(76);
  await page.evaluate(() => scrollTo(0, 1000));
  expect(await page.evaluate(() => document.querySelector('.board thead th')?.getBoundingClientRect().top)).toBe(0);
});

test('on paper the board of a province is one page, lying, with its day and the meaning of its signs', async () => {
  const page = await officerAt('/conventions/1/board');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.asof__printed').innerText()).toMatch(/الوضعية بتاريخ .+ 20\d\d/u);
  expect(await page.locator('.legend').isVisible()).toBe(true);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const printed = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 }).promise;
  const [, , width = 0, height = 0] = (await printed.getPage(1)).view;
  expect([printed.numPages, width > height]).toEqual([1, true]);
});

test('on a telephone those with something to do come first, and what is done is folded until asked for', async () => {
  const page = await officerAt('/conventions/1/board', { width: 390, scripts: false });
  const first = await page.evaluate(() => [...document.querySelectorAll('.board__body')].toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)[0]?.className);
  expect(first).toContain('board__body--waiting');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4200);
  const body = page.locator('.board__body', { hasText: 'أكوراي' });
  expect(await body.locator('td.is-taken').first().isVisible()).toBe(false);
  await body.locator('summary').click();
  expect(await body.locator('td.is-taken').first().isVisible()).toBe(true);
});

test('a menu closes with Escape and gives the focus back', async () => {
  const page = await officerAt('/conventions/1/board');
  await page.locator('.me summary').click();
  expect(await page.locator('.me__card').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('.me__card').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
});
