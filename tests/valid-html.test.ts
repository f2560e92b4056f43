import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from './database.ts';
import type { FurnishedPortals } from './furnished-portals.ts';
import { furnishPortals } from './furnished-portals.ts';
import { now } from './now.ts';
import { siteOn } from './site.ts';
import { faultsOfHtml } from './valid-html.ts';
import type { Answer, Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

const region = '/portals/fes-meknes';

let anybody: Visitor;
let furnished: FurnishedPortals;
let moment = now;

beforeAll(async () => {
  const { db } = await testDatabase({ world: true });
  furnished = await furnishPortals(db);
  anybody = visitor(siteOn(db, () => moment));
});

/** Of addresses of a portal that differ by a number, a category or a question alone, so many are looked at in each language. */
const most = 2;

const isPage = (path: string) => /^\/(?:portals|public|law)\b|^\/$/u.test(path) && !/\.[a-z]+$/u.test(path);

/** Every page that is reached from some addresses by links: of one kind the first few. */
async function crawl(starts: readonly string[]): Promise<Map<string, Answer>> {
  const [waiting, pages, kinds] = [[...starts], new Map<string, Answer>(), new Map<string, number>()];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replaceAll(/\d+|categories\/[a-z]+|q=[^&]*/gu, '#');
    if (pages.has(path) || !isPage(path) || (kinds.get(kind) ?? 0) >= most) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const answer = await anybody.get(path);
    pages.set(path, answer);
    waiting.push(...linksIn(answer, path));
  }

  return pages;
}

function linksIn({ html, location }: Answer, from: string): string[] {
  const read = load(html);
  const told = read('a[href]').map((_, { attribs }) => attribs['href']).get();

  return [...told, ...(location ? [location] : [])].map((href) => new URL(href, `http://multaqa.test${from}`)).filter(({ host }) => host === 'multaqa.test').map(({ pathname, search }) => pathname + search);
}

async function faultsIn(answers: Iterable<readonly [string, Answer]>): Promise<string[]> {
  const faults: string[] = [];
  for (const [path, { html, status }] of answers) if (status !== 302) faults.push(...(await faultsOfHtml(html)).map((fault) => `${status} ${path} ${fault}`));

  return faults;
}

describe('every public page is valid', () => {
  test('of all portals in each of their languages, and of the house itself', async () => {
    const starts = [region, '/portals/shughl', furnished.council].map((portal) => `${portal}/ar`);
    const rarely = [furnished.article, furnished.thread, furnished.own, `${furnished.article}/comments/thanks`, '/search?q=', '/search?q=2023', '/search?q=%3Cb%3E%22', '/search?q=%D8%A7%D9%84%D8%AA%D9%83%D9%88%D9%8A%D9%86&kind=article'].map((path) => `${region}/ar${path}`);
    const pages = await crawl(['/', ...starts, ...rarely]);
    expect([...pages].filter(([, { status }]) => status >= 400).map(([path, { status }]) => `${status} ${path}`)).toEqual([]);
    expect(pages.size).toBeGreaterThan(150);
    expect(await faultsIn(pages)).toEqual([]);
  }, 60_000);

  test.for(['ar', 'fr'])('that says no or not any more, in %s', async (language) => {
    const answers = await Promise.all(['/nowhere', '/news/999999', ...furnished.withdrawn, '/decisions/1999/1', '/search?q=a&page=9', '/comments/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'].map(async (path) => [`${region}/${language}${path}`, await anybody.get(`${region}/${language}${path}`)] as const));
    expect(answers.map(([, { status }]) => status)).toEqual([404, 404, 410, 410, 404, 404, 404]);
    expect(await faultsIn(answers)).toEqual([]);
  });

  test.for(['ar', 'fr'])('that a form answers with: refused, read again, sent too quickly, corrected, in %s', async (language) => {
    const action = `${region}/${language}${furnished.article}/comments`;
    const answers = [
      await anybody.post(action, { name: '', email: 'x', text: '' }),
      await anybody.post(action, { name: 'قارئ <b>', email: 'a@reader.example', text: 'http://a.example http://b.example http://c.example' }),
      await anybody.post(action, { name: 'x', email: 'a@reader.example', text: 'y', website: 'z' }),
      await anybody.post(action, { name: 'x', email: 'a@reader.example', text: 'س "<b>" & س' }),
      await anybody.post(action, { name: 'x', email: 'a@reader.example', text: 'س', stamp: 'of somebody else' }),
      await anybody.post(`${region}/${language}${furnished.thread}`, { name: '', email: 'x', text: '' }),
      await anybody.post(`${region}/${language}${furnished.own}/text`, { name: '', text: '', seen: '1' }),
      await anybody.post(action, { name: 'x', email: 'a@reader.example', text: 'y' }, { origin: 'https://elsewhere.example' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 200, 422, 422, 422, 403]);
    expect(await faultsIn(answers.map((answer, turn) => [`answer ${turn}`, answer] as const))).toEqual([]);
  });

  test('that says that comments are closed, and that a correction is too late', async () => {
    moment = new Date(now.getTime() + 400 * 86_400_000);
    expect(await faultsIn([[furnished.article, await anybody.get(`${region}/ar${furnished.article}`)], [furnished.own, await anybody.get(`${region}/ar${furnished.own}`)]])).toEqual([]);
    moment = now;
  });
});

test.each([['<ul><p>a</p></ul>', 'element-permitted-content'], ['<p id="a">a</p><p id="a">b</p>', 'no-dup-id'], ['<img src="a.png">', 'wcag/h37'], ['<p>a<div>b</div></p>', 'no-implicit-close'], ['<a href="/a"><a href="/b">b</a></a>', 'element-permitted-content'], ['<p aria-describedby="nothing">a</p>', 'no-missing-references'], ['<p>a & b</p>', 'no-raw-characters']])('%s would be told', async (html, rule) => {
  expect((await faultsOfHtml(`<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>a</title></head><body>${html}</body></html>`)).join()).toContain(rule);
});
