import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Language } from '#platform/words';

const locales: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'];
const opened: { browser?: Promise<Browser>; contexts: BrowserContext[]; troubles: string[] } = { contexts: [], troubles: [] };

/** How a visitor comes: unless told otherwise in Arabic, with scripts, at a desk, in daylight. */
export interface VisitorOptions {
  /** The site's address, as `openSite()` gives it; paths given to `page.goto` are read from there. */
  readonly address?: string;
  readonly language?: Language;
  readonly scripts?: boolean;
  /** Pixels; 390 is a telephone, 1280 a desk. */
  readonly width?: number;
  readonly dark?: boolean;
  /** Stays until the file's last test, for a visitor of many pages; every other one leaves with its test. */
  readonly kept?: boolean;
}

/** The one Chromium of this test file; closed by itself when the file is done. */
export async function openBrowser(): Promise<Browser> {
  const { executable, environment } = inject('chromium');
  opened.browser ??= chromium.launch({ executablePath: executable, args: quiet, env: { ...process.env, ...environment } });

  return opened.browser;
}

/**
 * A visitor with an own, empty browser: nothing is shared with another visitor. Whatever goes wrong in the page (a
 * script's error, a breach of the content policy, a missing file, a request to the outside) fails the running test.
 */
export async function newVisitor({ address, language = 'ar', scripts = true, width = 1280, dark = false, kept = false }: VisitorOptions = {}): Promise<Page> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    ...(address ? { baseURL: address } : {}),
    locale: locales[language],
    timezoneId: 'Africa/Casablanca',
    javaScriptEnabled: scripts,
    viewport: sizeOf(width),
    hasTouch: width < 600,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  if (!kept) opened.contexts.push(context);
  stayInside(context);
  const page = await context.newPage();
  watch(page);

  return page;
}

/** The window of a telephone or of a desk, by its width in pixels. */
export function sizeOf(width: number): { width: number; height: number } {
  return { width, height: width < 600 ? 844 : 900 };
}

/** Puts a picture of the whole page into tests/shots, where nothing is committed. */
export async function screenshot(page: Page, name: string, { fullPage = true }: { fullPage?: boolean } = {}): Promise<string> {
  const path = resolve(import.meta.dirname, 'shots', `${name}.png`);
  await mkdir(resolve(import.meta.dirname, 'shots'), { recursive: true });
  await page.screenshot({ path, fullPage });

  return path;
}

/** Takes what has gone wrong so far, for a test that means it to go wrong. */
export function takeTroubles(): string[] {
  return opened.troubles.splice(0);
}

/** Nobody outside is found by this browser, and asking is told. Requests are not intercepted: that would empty the browser's cache on each page. */
function stayInside(context: BrowserContext): void {
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (!['127.0.0.1', 'localhost'].includes(hostname) && !['data:', 'blob:', 'about:'].includes(protocol)) opened.troubles.push(`The page asks the outside world for ${request.url()}.`);
  });
}

function watch(page: Page): void {
  page.on('pageerror', (error) => opened.troubles.push(`A script of ${page.url()} failed: ${error.message}`));
  page.on('console', (message) => {
    const loading = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !loading) opened.troubles.push(`The console of ${page.url()} says: ${message.text()}`);
  });
  page.on('response', (response) => {
    const broken = response.status() >= 500 || (response.status() >= 400 && response.request().resourceType() !== 'document' && response.request().resourceType() !== 'fetch');
    if (broken) opened.troubles.push(`${response.request().method()} ${response.url()} answers ${response.status()}.`);
  });
}

/** After each test, by tests/setup/after-each-journey.ts: whatever went wrong in a page fails the test, and its visitors leave. */
export async function visitorsLeave(): Promise<void> {
  const troubles = takeTroubles();
  await Promise.all(opened.contexts.splice(0).map((context) => context.close()));
  expect(troubles, 'A page gave trouble.').toEqual([]);
}

/** After a file's last test, those who were kept leave with the browser. */
export async function closeBrowser(): Promise<void> {
  const browser = await opened.browser;
  delete opened.browser;
  await browser?.close();
}
