import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession } from 'playwright-core';
import { chromium } from 'playwright-core';
import subsetFont from 'subset-font';
import { findChromium } from '../../tests/setup/chromium.ts';

/** A telephone held upright, on a slow network: 400 kbit/s, 400 ms until the first byte of each answer, a processor four times slower than this one. */
const telephone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'ar-MA', timezoneId: 'Africa/Casablanca' } as const;
const slow3g = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const timesSlower = 4;

/** What loading a page came to: milliseconds since it was asked for, bytes over the wire with their headers. */
export interface Loaded {
  first: number;
  largest: number;
  /** What the largest content was: `p`, `img`. */
  what: string;
  /** The sum of all layout shifts. */
  shift: number;
  bytes: { page: number; fonts: number; pictures: number; others: number };
  /** Until the last of it was there. */
  whole: number;
  scripts: number;
}

/** A Chromium whose only fonts are those that a telephone has: one for Latin, and Noto Naskh for Arabic. Closes by `close`. */
export async function openTelephone(folder: string): Promise<Browser> {
  const { executable, environment } = await findChromium();

  return chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'], env: { ...process.env, ...environment, ...(await withArabic(folder, environment['FONTCONFIG_PATH'])) } });
}

const arabicLetters = Array.from({ length: 0x100 }, (_, index) => String.fromCodePoint(0x600 + index)).join('');

async function withArabic(folder: string, packaged: string | undefined): Promise<Record<string, string>> {
  if (!packaged) return {};
  const fonts = join(folder, 'fonts');
  await mkdir(fonts, { recursive: true });
  for (const weight of [400, 700]) {
    const path = createRequire(import.meta.url).resolve(`@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`);
    await writeFile(join(fonts, `naskh-${weight}.ttf`), await subsetFont(await readFile(path), `${arabicLetters} `, { targetFormat: 'truetype' }));
  }
  await writeFile(join(folder, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(packaged, 'fonts')}</dir><dir>${fonts}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`);

  return { FONTCONFIG_PATH: folder };
}

/** A reader with an empty browser, who may go on to other pages. */
export function newReader(browser: Browser): Promise<BrowserContext> {
  return browser.newContext(telephone);
}

/** Loads a page as a slow telephone does. */
export async function load(reader: BrowserContext, url: string): Promise<Loaded> {
  const page = await reader.newPage();
  const wire = await reader.newCDPSession(page);
  const bytes = await counted(wire);
  await wire.send('Network.emulateNetworkConditions', slow3g);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  const seen = await page.evaluate<Omit<Loaded, 'bytes'>>(readTimings);
  await page.close();

  return { ...seen, bytes };
}

async function counted(wire: CDPSession): Promise<Loaded['bytes']> {
  const kinds = new Map<string, string>();
  const bytes = { page: 0, fonts: 0, pictures: 0, others: 0 };
  const drawers: Record<string, keyof typeof bytes> = { Document: 'page', Font: 'fonts', Image: 'pictures' };
  wire.on('Network.requestWillBeSent', ({ requestId, type }) => void kinds.set(requestId, type ?? ''));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { bytes[drawers[kinds.get(requestId) ?? ''] ?? 'others'] += encodedDataLength; });
  await wire.send('Network.enable');

  return bytes;
}

/** Runs in the page once its fonts are drawn: what the browser noted of it from the beginning. */
const readTimings = `(async () => {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)));
  const entries = (type) => new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => { observer.disconnect(); resolve(list.getEntries()); });
    observer.observe({ type, buffered: true });
    setTimeout(() => { observer.disconnect(); resolve([]); }, 500);
  });
  const largest = (await entries('largest-contentful-paint')).at(-1);
  const shifts = await entries('layout-shift');
  const answers = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')];

  return {
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    largest: largest?.startTime ?? 0,
    what: largest?.element?.tagName.toLowerCase() ?? '',
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    whole: Math.max(...answers.map(({ responseEnd }) => responseEnd)),
    scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
  };
})()`;
