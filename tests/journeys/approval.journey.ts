import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import type { Db } from '#platform/database';
import { demonstrationAccounts } from '#world';
import { newVisitor } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { openSite } from '../site.ts';

const decision = { name: 'مقرر-عدد-12.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };

async function signIn(page: Page, email: string): Promise<void> {
  const account = demonstrationAccounts.find((other) => other.email === email);
  await page.goto('/sign-in');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', account?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');
}

async function partyOf(db: Db, territory: string): Promise<{ partyId: number; instrumentId: number }> {
  return db.selectFrom('parties').innerJoin('bodies', 'bodies.id', 'parties.bodyId').select(['parties.id as partyId', 'parties.instrumentId']).where('bodies.territoryCode', '=', territory).executeTakeFirstOrThrow();
}

test.for([{ scripts: true }, { scripts: false }])('a promise is followed to its keeping, scripts $scripts', async ({ scripts }) => {
  const { db } = await testDatabase({ world: true });
  const address = await openSite(db);
  const { partyId, instrumentId } = await partyOf(db, '03.171.07.03');
  const party = `/conventions/${instrumentId}/parties/${partyId}`;

  const officer = await newVisitor({ address, scripts });
  await signIn(officer, 'takwin@region.example');
  await officer.goto('/commitments');
  await officer.getByRole('link', { name: 'صادقت 15 هيئة من أصل 17 على الاتفاقية.' }).click();
  await expect.poll(() => officer.locator('h1').innerText()).toBe('صادقت 15 هيئة من أصل 17 على الاتفاقية.');
  await officer.goto(`/conventions/${instrumentId}/board`);
  expect(await officer.locator('h1').innerText()).toContain('صادقت 16 هيئة من أصل 18');

  await officer.getByRole('link', { name: 'جماعة آيت نعمان' }).first().click();
  await officer.waitForURL(`**${party}`);
  await officer.locator('#step-deliberated').getByRole('link', { name: 'تسجيل المداولة' }).click();
  await officer.waitForURL('**/acts/new?step=deliberated');
  await officer.fill('[name=happenedOn]', '2026-10-05');
  await officer.check('[name=outcome][value=approved]');
  for (const [name, value] of Object.entries({ membersInOffice: '16', membersPresent: '14', votesFor: '13', votesAgainst: '1', reference: '12/2026' })) await officer.fill(`[name=${name}]`, value);
  await officer.getByRole('button', { name: 'تسجيل الإجراء' }).click();
  await officer.locator('#errors').waitFor();
  expect(await officer.locator('#errors').innerText()).toContain('يجب إرفاق');
  expect(await officer.locator('[name=membersPresent]').inputValue()).toBe('14');
  await officer.setInputFiles('[name=evidence]', decision);
  await officer.getByRole('button', { name: 'تسجيل الإجراء' }).click();
  await officer.getByText('تم تسجيل الإجراء استنادا إلى الوثيقة').waitFor();
  expect(await officer.locator('#step-deliberated').innerText()).toContain('مصادق عليه · 13 من 14');

  await officer.goto(`/conventions/${instrumentId}/board`);
  expect(await officer.locator('h1').innerText()).toContain('صادقت 17 هيئة من أصل 18');
  await officer.goto('/commitments');
  expect(await officer.locator('main').innerText()).toContain('صادقت 16 هيئة من أصل 17 على الاتفاقية.');
  expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });

  const finance = await newVisitor({ address, scripts, width: 390 });
  await signIn(finance, 'maliya@aitnaamane.example');
  await finance.getByRole('link', { name: 'مراجعة وتأكيد' }).click();
  await finance.getByRole('button', { name: 'تأكيد هذا الإجراء' }).click();
  await finance.getByText('تم تأكيد الإجراء').waitFor();
  await officer.goto(party);
  expect(await officer.locator('#step-deliberated').innerText()).toMatch(/التأكيد: \u2068زهرة التازغداني/u);
  expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
});
