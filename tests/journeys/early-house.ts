import type { Locator, Page } from 'playwright-core';
import type { Db } from '#platform/database';
import { demonstrationAccounts, loadWorld } from '#world';
import type { VisitorOptions } from '../browser.ts';
import { newVisitor } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { openSite } from '../site.ts';

/** A staffed house in which nothing has happened yet, with a clock that the journey moves. */
export interface EarlyHouse {
  db: Db;
  address: string;
  /** Moves the house's clock: `2023-05-10 09:30`, as in Greenwich. */
  goTo: (moment: string) => Date;
  /** Somebody of the staff, signed in. */
  enter: (email: string, options?: VisitorOptions) => Promise<Page>;
}

export async function earlyHouse(moment: string): Promise<EarlyHouse> {
  let present = instantOf(moment);
  const { db } = await testDatabase();
  await loadWorld(db, present, () => undefined, { scale: 'people' });
  const address = await openSite(db, () => present);

  return {
    db,
    address,
    goTo: (later) => {
      present = instantOf(later);

      return present;
    },
    enter: async (email, options = {}) => {
      const page = await newVisitor({ address, kept: true, ...options });
      await page.goto('/sign-in');
      await send(page, '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });
      await page.waitForURL('**/desk');

      return page;
    },
  };
}

function instantOf(moment: string): Date {
  return new Date(`${moment.replace(' ', 'T')}:00Z`);
}

/**
 * Fills the form that goes to an address (told by its end) and sends it by its first button, or by the one with these
 * words, and waits for the page that follows. Fields are told by name; of radios and boxes, the value that is chosen.
 */
export async function send(page: Page, address: string, fields: Readonly<Record<string, string>> = {}, button?: string): Promise<void> {
  const forms = page.locator(`main form[action$="${address}"]`);
  const form = (button ? forms.filter({ has: page.getByRole('button', { name: button }) }) : forms).first();
  for (const [name, value] of Object.entries(fields)) await fillIn(form.locator(`[name="${name}"]`), value);
  const chosen = (button ? form.getByRole('button', { name: button }) : form.locator('button[type=submit], button:not([type])')).first();
  const next = await page.evaluateHandle(() => ({ shown: new Promise<void>((resolve) => { addEventListener('turbo:render', () => resolve(), { once: true }); addEventListener('pagehide', () => resolve(), { once: true }); }) }));
  const [answered] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), chosen.click()]);
  await answered.finished();
  await next.evaluate(({ shown }) => shown).catch(() => undefined);
  await page.waitForLoadState('load');
}

async function fillIn(field: Locator, value: string): Promise<void> {
  const kind = await field.first().evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
  if (kind === 'SELECT') await field.first().selectOption(value);
  else if (kind === 'radio' || kind === 'checkbox') await field.and(field.page().locator(`[value="${value}"]`)).check();
  else await field.first().fill(value);
}

/** What the page says, as its reader reads it. */
export function said(page: Page): Promise<string> {
  return page.locator('main').innerText();
}
