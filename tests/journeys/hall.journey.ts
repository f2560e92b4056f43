import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { demonstrationAccounts } from '#world';
import { accessibilityFaults } from '../accessibility.ts';
import { newVisitor } from '../browser.ts';
import type { TestDatabase } from '../database.ts';
import { testDatabase } from '../database.ts';
import type { LiveSite } from '../live-site.ts';
import { openLiveSite } from '../live-site.ts';
import { now } from '../now.ts';
import type { OneHall } from '../one-hall.ts';
import { oneHall } from '../one-hall.ts';
import { actorNamed } from '../world-actors.ts';

/** A machine that does other work besides is slow. */
const soon = { timeout: 30_000 };

let database: TestDatabase;
let db: Db;
let officer: Actor;
let site: LiveSite;
let visit: Awaited<ReturnType<BrowserContext['cookies']>>;
const begun = Date.now();
/** The clock of the house runs from the moment at which tests are lived; the browsers' own clocks are years off. */
const clock = () => new Date(now.getTime() + Date.now() - begun);

beforeAll(async () => {
  database = await testDatabase({ world: true });
  ({ db } = database);
  officer = await actorNamed(db, 'takwin@region.example');
  site = await openLiveSite(database, clock);
  const page = await newVisitor({ address: site.address });
  await page.goto('/sign-in');
  await page.fill('[name=email]', 'takwin@region.example');
  await page.fill('[name=password]', demonstrationAccounts.find(({ email }) => email === 'takwin@region.example')?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');
  visit = (await page.context().cookies()).filter(({ name }) => !name.includes('language'));
  await page.context().close();
});
afterAll(() => site.close());

async function secretariat({ meetingId }: OneHall, scripts = true): Promise<Page> {
  const page = await newVisitor({ address: site.address, scripts });
  await page.context().addCookies(visit);
  await page.goto(`/meetings/${meetingId}/hall`, soon);

  return page;
}

const codeOn = async (screen: Page) => (await screen.locator('.screen__code').innerText(soon)).replaceAll(/\D/gu, '');
const speakerOn = (screen: Page) => screen.locator('.screen__speaker').innerText(soon);
const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** From the first row of the hall to its end, by whoever holds which device. */
async function liveThrough(scripts: boolean): Promise<void> {
  const hall = await oneHall(db, officer, { isOpen: false });
  const [desk, screen, telephone] = [await secretariat(hall, scripts), await newVisitor({ address: site.address, scripts, width: 1280 }), await newVisitor({ address: site.address, scripts, width: 390 })];
  /** With scripts a page follows by itself; without, it is read again. */
  const fresh = async (page: Page) => (scripts ? undefined : void (await page.reload(soon)));
  await screen.goto(`/hall/${hall.screen}`, soon);
  await desk.getByRole('button', { name: 'افتتاح القاعة' }).click();
  await fresh(screen);
  await screen.getByText('عرض حصيلة التكوين المستمر').waitFor(soon);

  await telephone.goto(`/i/${hall.people[3]?.token}`, soon);
  await telephone.getByRole('link', { name: 'تسجيل حضوري في القاعة' }).click();
  await telephone.locator('[name=hallCode]').fill(await codeOn(screen));
  await telephone.getByRole('button', { name: 'تسجيل حضوري' }).click();
  await telephone.getByText('سُجل حضوركم. مرحبا بكم.').waitFor(soon);
  await fresh(screen);
  await expect.poll(() => screen.locator('.screen__counts b').first().innerText(), soon).toBe('4');
  await telephone.getByRole('button', { name: 'أطلب الكلمة' }).click();
  await telephone.getByText('أنتم أول المتدخلين في اللائحة').waitFor(soon);

  await fresh(desk);
  await desk.locator('#floor').getByRole('button', { name: 'إعطاء الكلمة' }).click();
  await desk.locator('#floor running-clock').waitFor(soon);
  for (const page of [screen, telephone]) await fresh(page);
  await expect.poll(() => speakerOn(screen), soon).toBe('إدريس بنعلي');
  await telephone.getByText('الكلمة لكم الآن').waitFor(soon);
  const shown = await screen.locator('running-clock').innerText();
  await expect.poll(async () => { await fresh(screen); return screen.locator('running-clock').innerText(); }, soon).not.toBe(shown);
  expect([await isTooWide(desk), await isTooWide(screen), await isTooWide(telephone)]).toEqual([false, false, false]);
  const faults = scripts ? await Promise.all([desk, screen, telephone].map((page) => accessibilityFaults(page))) : [];
  expect(faults.flat()).toEqual([]);

  await desk.getByRole('button', { name: 'إنهاء الكلمة' }).click();
  await desk.locator('#over li').waitFor(soon);
  await fresh(screen);
  await screen.getByText('الكلمة متاحة').waitFor(soon);
  await desk.getByRole('button', { name: /النقطة الموالية/u }).click();
  await desk.locator('.hall__point').getByText('تداول داخلي للمصالح').waitFor(soon);
  await fresh(screen);
  await expect.poll(() => screen.locator('.screen__point').count(), soon).toBe(0);
}

test.for([['on three devices that follow by themselves', true], ['with scripts off, by reading again', false]] as const)('a hall from its opening to its next point, %s', { timeout: 150_000 }, async ([, scripts]) => {
  await liveThrough(scripts);
  expect(scripts).toBeTypeOf('boolean');
});

test('a screen without a line says so, and is right again as soon as the line is back; what somebody types at the desk stays', { timeout: 150_000 }, async () => {
  const hall = await oneHall(db, officer);
  const [desk, other, screen] = [await secretariat(hall), await secretariat(hall), await newVisitor({ address: site.address })];
  await screen.goto(`/hall/${hall.screen}`, soon);
  const add = async (person: number) => {
    await other.goto(`/meetings/${hall.meetingId}/hall`, soon);
    await other.locator('summary', { hasText: 'إدراج متدخل' }).click();
    await other.locator('[name=code]').fill(hall.people[person]?.shortCode ?? '');
    await other.getByRole('button', { name: 'إدراج في اللائحة' }).click();
    await other.waitForLoadState();
  };
  await add(0);
  await desk.locator('#list li').waitFor(soon);
  await desk.locator('#list summary', { hasText: 'إجراءات أخرى' }).click();
  await desk.locator('.hall__because').fill('جواب عن سؤال');
  await screen.context().setOffline(true);
  await add(1);
  await expect.poll(() => desk.locator('#list > ol > li').count(), soon).toBe(2);
  expect(await desk.locator('.hall__because').first().inputValue()).toBe('جواب عن سؤال');
  await other.locator('#floor').getByRole('button', { name: 'إعطاء الكلمة' }).click();
  await other.locator('#floor running-clock').waitFor(soon);
  await screen.context().setOffline(false);
  await expect.poll(() => speakerOn(screen), { timeout: 60_000 }).toBe('حدو أمزيان');
  expect(await screen.locator('.screen__cut').isVisible()).toBe(false);
});
