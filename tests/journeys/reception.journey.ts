import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareMeeting, saveParticipants } from '#meetings';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { accessibilityFaults } from '../accessibility.ts';
import { newVisitor, takeTroubles } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { now } from '../now.ts';
import { openSite } from '../site.ts';
import { actorNamed } from '../world-actors.ts';

/** The desk as its page offers it to the camera. */
type Desk = HTMLElement & { take: (text: string, direction: 'arrival' | 'departure', proof?: 'hand' | 'qr') => Promise<void> };

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

interface Asked {
  id: number;
  shortCode: string;
  token: string;
}

/** A machine that does other work besides is slow. */
const soon = { timeout: 30_000 };

let db: Db;
let address: string;
let visit: Cookies;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  address = await openSite(db);
  visit = await signIn();
});

/** A meeting of today to which so many are asked. */
async function convened(count: number): Promise<{ meetingId: number; here: string; people: Asked[] }> {
  const organiser = await actorNamed(db, 'takwin@region.example');
  const meetingId = await prepareMeeting(db, organiser, { ownerBodyId: organiser.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'لقاء اليوم', titleFr: null, mottoAr: null, mottoFr: null, startsOn: '2026-11-24' as Day, endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants' }, now);
  const asked = Array.from({ length: count }, (_, index) => ({ name: `مشارك ${index + 1}`, titleAr: 'عضو مجلس جماعة', invitedAs: 'person' as const, capacity: 'guest' as const }));
  await db.transaction().execute((trx) => saveParticipants(trx, meetingId, asked, organiser.userId, now));
  await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();
  const people = await db.selectFrom('participants').select(['id', 'shortCode', 'token']).where('meetingId', '=', meetingId).orderBy('id').execute();

  return { meetingId, here: `/meetings/${meetingId}/presence/check-in`, people };
}

/** The officer's visit, begun once and gone on with on every telephone. */
async function signIn(): Promise<Cookies> {
  const page = await newVisitor({ address });
  await page.goto('/sign-in');
  await page.fill('[name=email]', 'takwin@region.example');
  await page.fill('[name=password]', demonstrationAccounts.find(({ email }) => email === 'takwin@region.example')?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');
  const cookies = await page.context().cookies();
  await page.context().close();

  return cookies;
}

async function telephone(here: string, scripts = true): Promise<Page> {
  const page = await newVisitor({ address, width: 360, scripts });
  await page.context().addCookies(visit);
  await page.goto(here, soon);
  if (scripts) await ready(page);

  return page;
}

const ready = (page: Page) => page.locator('reception-desk[data-ready]').waitFor(soon);
const type = async (page: Page, code: string) => {
  await page.fill('[name=code]', code);
  await page.keyboard.press('Enter');
};
const waiting = (page: Page) => page.locator('[data-part=waiting]').textContent();
const line = (page: Page) => page.locator('[data-part=line]').textContent();
const answer = (page: Page) => page.locator('[data-part=answer]').textContent();
const fates = (page: Page) => page.locator('.desk__entries li').evaluateAll((rows) => Object.entries(Object.groupBy(rows, (row) => (row as HTMLElement).dataset['fate'] ?? '')).map(([fate, some]) => [fate, some?.length]).toSorted());
const entriesIn = (meetingId: number) => db.selectFrom('presenceEntries').select(['nonce', 'participantId', 'device', 'proof', 'happenedAt']).where('meetingId', '=', meetingId).execute();
const workersGone = (context: BrowserContext) => context.pages()[0]?.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length, (await indexedDB.databases()).length]);

/** Scans so many of the people, from one on, through the page's own hand. */
const scan = (page: Page, people: readonly Asked[], from: number, count: number) =>
  page.evaluate(async (texts) => {
    const desk = document.querySelector('reception-desk') as Desk;
    await Promise.all(texts.map((text) => desk.take(text, 'arrival', 'qr')));
  }, Array.from({ length: count }, (_, index) => `https://multaqa.example/i/${people[(from + index) % people.length]?.token}`));

describe('a telephone at the door', () => {
  test('goes on without a network: reopened, it knows the people and what it took, and sends it when the line is back', async () => {
    const { meetingId, here, people } = await convened(5);
    const page = await telephone(here);
    await page.context().setOffline(true);
    await type(page, people[0]?.shortCode.toLowerCase() ?? '');
    await expect.poll(() => answer(page), soon).toContain('مشارك 1');
    await page.reload();
    await ready(page);
    await expect.poll(() => waiting(page), soon).toBe('1');
    await page.fill('#field-find', 'مشارك 3');
    await page.locator('.desk__people li:only-child .button').click();
    await expect.poll(() => waiting(page), soon).toBe('2');
    await type(page, 'AAAAB');
    await expect.poll(() => answer(page), soon).toContain('هذا الرمز غير صحيح');
    expect(await entriesIn(meetingId)).toEqual([]);
    await page.context().setOffline(false);
    await expect.poll(() => waiting(page), soon).toBe('0');
    expect((await entriesIn(meetingId)).map(({ participantId }) => participantId).toSorted()).toEqual([people[0]?.id, people[2]?.id].toSorted());
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });

  test.for([500, 409])('loses nothing when the house answers %i, and sends it again', async (status) => {
    const { meetingId, here, people } = await convened(2);
    const page = await telephone(here);
    await page.context().route('**/presence/entries', (route) => route.fulfill({ status, body: 'no' }));
    await type(page, people[0]?.shortCode ?? '');
    await expect.poll(() => line(page), soon).toMatch(/لم يستقبلها الخادم/u);
    expect([await waiting(page), (await entriesIn(meetingId)).length]).toEqual(['1', 0]);
    await page.context().unroute('**/presence/entries');
    await page.click('[data-does=send]');
    await expect.poll(() => waiting(page), soon).toBe('0');
    expect(await entriesIn(meetingId)).toHaveLength(1);
    takeTroubles();
  });

  test('loses nothing when the session has ended, and says how to go on', async () => {
    const { here, people } = await convened(2);
    const page = await telephone(here);
    await page.context().clearCookies();
    await type(page, people[0]?.shortCode ?? '');
    await expect.poll(() => line(page), soon).toMatch(/انتهت جلستكم/u);
    await page.locator('[data-part=sign-in]').waitFor();
    expect(await waiting(page)).toBe('1');
  });

  test('forgets the meeting, but nothing that waits unless it is told twice', async () => {
    const { here, people } = await convened(2);
    const page = await telephone(here);
    await page.context().setOffline(true);
    await type(page, people[0]?.shortCode ?? '');
    await expect.poll(() => waiting(page), soon).toBe('1');
    await page.click('[data-does=forget]');
    await page.locator('[data-part=forget-waiting]').waitFor();
    expect(await waiting(page)).toBe('1');
    await page.click('[data-does=forget-anyway]');
    await expect.poll(() => answer(page), soon).toContain('مُحي هذا اللقاء');
    expect(await workersGone(page.context())).toEqual([0, 0, 0]);
  });

  test('without scripts is the plain form', async () => {
    const { meetingId, here, people } = await convened(2);
    const page = await telephone(here, false);
    await page.fill('[name=code]', people[1]?.shortCode ?? '');
    await page.keyboard.press('Enter');
    await page.locator('.notice--done').waitFor();
    expect(await entriesIn(meetingId)).toHaveLength(1);
    expect(await page.locator('[data-part=state]').isVisible()).toBe(false);
  });
});

test('three telephones without a network take 1,000 scans that overlap: none is lost, none doubled, every duplicate shown', async () => {
  const { meetingId, here, people } = await convened(600);
  const telephones: Page[] = [];
  for (const _ of ['one', 'another', 'a third']) telephones.push(await telephone(here));
  await Promise.all(telephones.map((page) => page.context().setOffline(true)));
  await Promise.all(telephones.map((page, index) => scan(page, people, index * 200, 330)));
  for (const [index, page] of telephones.entries()) for (const code of people.slice(index * 3, index * 3 + ([4, 3, 3][index] ?? 0))) {
    await type(page, code.shortCode);
    await expect.poll(() => page.locator('[name=code]').inputValue(), soon).toBe('');
  }
  await expect.poll(async () => (await Promise.all(telephones.map(waiting))).map(Number).reduce((sum, count) => sum + count, 0), soon).toBe(1000);
  await Promise.all(telephones.map((page) => page.context().setOffline(false)));
  await expect.poll(async () => (await Promise.all(telephones.map(waiting))).join(), soon).toBe('0,0,0');
  for (const page of telephones) await page.click('[data-does=send]');

  const entries = await entriesIn(meetingId);
  expect([entries.length, new Set(entries.map(({ nonce }) => nonce)).size, new Set(entries.map(({ device }) => device)).size]).toEqual([1000, 1000, 3]);
  const together = entries.filter((one) => entries.some((other) => other.participantId === one.participantId && other.device !== one.device && Math.abs(other.happenedAt.getTime() - one.happenedAt.getTime()) < 1000));
  expect(together.length).toBeGreaterThanOrEqual(2);
  const came = new Set(entries.map(({ participantId }) => participantId)).size;
  const shown = async () => (await Promise.all(telephones.map(fates))).flat().filter(([fate]) => fate === 'duplicate').reduce((sum, [, count]) => sum + Number(count), 0);
  await expect.poll(shown, soon).toBe(1000 - came);
  const [page] = telephones;
  await page?.goto(here.replace('/check-in', ''));
  expect(await page?.locator('h1').textContent()).toContain(`${came} من أصل 600`);
}, 180_000);
