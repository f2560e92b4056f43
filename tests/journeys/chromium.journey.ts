import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { newVisitor, screenshot, takeTroubles } from '../browser.ts';

const page = `<!doctype html><html lang="ar" dir="rtl"><head><title>ملتقى</title><link rel="icon" href="data:,"><style>
@font-face { font-family: Plex; src: url(/plex.woff2) } h1 { font-family: Plex }</style></head>
<body><main><h1>صادقت 6 جماعات من أصل 16</h1></main><script>document.documentElement.dataset.scripts = 'on'</script></body></html>`;
const font = createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2');
const server = createServer((request, response) => {
  if (request.url === '/plex.woff2') return void readFile(font).then((bytes) => response.setHeader('content-type', 'font/woff2').end(bytes));
  response.setHeader('content-type', 'text/html; charset=utf-8').end(request.url === '/outside' ? page.replace('<main>', '<main><img alt="" src="https://example.org/a.png">') : page);
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test('Arabic is drawn with the font that the page brings', async () => {
  const visitor = await newVisitor({ address });
  await visitor.goto('/');
  expect(await visitor.locator('html').getAttribute('data-scripts')).toBe('on');
  expect(await visitor.evaluate(async () => [...(await document.fonts.ready)].map(({ status }) => status))).toEqual(['loaded']);
  expect((await visitor.locator('h1').boundingBox())?.height).toBeGreaterThan(20);
  await screenshot(visitor, 'chromium-arabic');
});

test('a visitor may come without scripts, by telephone and at night', async () => {
  const visitor = await newVisitor({ address, scripts: false, width: 390, dark: true });
  await visitor.goto('/');
  expect(await visitor.locator('html').getAttribute('data-scripts')).toBeNull();
  expect(visitor.viewportSize()?.width).toBe(390);
});

test('a page that asks the outside world gives trouble', async () => {
  const visitor = await newVisitor({ address });
  await visitor.goto('/outside');
  expect(takeTroubles().join('\n')).toContain('The page asks the outside world for https://example.org/a.png.');
});

test('the accessibility check is content with a sound page and sees a planted fault', async () => {
  const visitor = await newVisitor({ address });
  await visitor.goto('/');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await visitor.evaluate(() => document.querySelector('main')?.append(document.createElement('input')));
  expect((await accessibilityFaults(visitor)).join('\n')).toMatch(/^label: /);
});
