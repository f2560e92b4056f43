import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import type { DiscussedPortal } from '../../../tests/discussed-portal.ts';
import { discussedPortal, hiddenIn } from '../../../tests/discussed-portal.ts';
import { now } from '../../../tests/now.ts';
import { visitor } from '../../../tests/visitor.ts';
import { decideComment } from '../comments/moderate.ts';

/** Taken, as text that does nothing; or refused, with a sentence beside what was typed; or too big to be read. */
type Fate = 200 | 422 | 413 | 400;

const zalgo = [...'zalgo'].map((letter) => letter + '\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(20)).join('');

const texts: [string, Fate][] = [
  ['<script>alert(1)</script>', 200], ['"><script>alert(1)</script>', 200], ["'><img src=x onerror=alert(1)>", 200], ['<svg onload=alert(1)>', 200], ['<svg><animate onbegin=alert(1) attributeName=x dur=1s>', 200],
  ['<iframe srcdoc="<script>alert(1)</script>">', 200], ['<a href="javascript:alert(1)">x</a>', 200], ['<math><mi//xlink:href="data:x,<script>alert(1)</script>">', 200], ['<details open ontoggle=alert(1)>', 200], ['</textarea><script>alert(1)</script>', 200],
  ['</title><script>alert(1)</script>', 200], ['</style><script>alert(1)</script>', 200], ['</script><script>alert(1)</script>', 200], ['<!--<img src="--><img src=x onerror=alert(1)//">', 200], ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', 200],
  ['<form action=/sign-out method=post><button>x', 200], ['<input autofocus onfocus=alert(1)>', 200], ['<base href=//evil.example>', 200], ['<meta http-equiv=refresh content=0;url=//evil.example>', 200], ['<link rel=stylesheet href=//evil.example/x.css>', 200],
  ['<style>*{display:none}</style>', 200], ['<div style="position:fixed;inset:0">', 200], ['<body onload=alert(1)>', 200], ['<object data=x>', 200], ['<embed src=x>', 200], ['<marquee onstart=alert(1)>', 200], ['<video><source onerror=alert(1)>', 200],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', 200], ['&#60;script&#62;alert(1)&#60;/script&#62;', 200], ['\\u003cscript\\u003ealert(1)\\u003c/script\\u003e', 200], ['%3Cscript%3Ealert(1)%3C/script%3E', 200], ['javascript:/*--></title></style></textarea></script><svg onload=alert(1)>', 200], ['data:text/html,<script>alert(1)</script>', 200],
  ['<scr<script>ipt>alert(1)</scr</script>ipt>', 200], ['<ScRiPt>alert(1)</sCrIpT>', 200], ['＜script＞alert(1)＜/script＞', 200], ['{"@type":"Comment"}</script><script>alert(1)//', 200], [']]><script>alert(1)</script>', 200],
  ["'; drop table comments; --", 200], ["' or '1'='1", 200], ["1); delete from users where (1=1", 200], ["\\'; select pg_sleep(10); --", 200], ['$1 $2 ${1} :name ?', 200],
  ['{{house}} {{sender}} {{7*7}}', 200], ['${7*7} #{7*7} <%= 7*7 %> {% raw %}', 200], ['#include "x.typ" #sys.inputs', 200], ['__proto__[polluted]=1 constructor.prototype', 200], ['$& $` $\' $1 $$', 200],
  ['\u202Etxet siht snrut sdrawkcab\u202C نص', 200], ['\u2066\u2067\u2068 نص بلا نهاية', 200], ['\u200B\u200B\u200B', 422], ['\u3164\u3164', 422], [zalgo, 200], ['😀👩‍👩‍👧‍👦🇲🇦🏴‍☠️', 200], ['\uD83D نصف علامة', 200], ['\uFFFE\uFFFF نص', 200], ['ﷺ'.repeat(900), 200], ['a\u0000b', 400],
  ['س'.repeat(3001), 422], ['x'.repeat(1_000_000), 413], ['http://a.example http://b.example http://c.example', 422], [`${'www.x.example '.repeat(200)}`, 422], ['\n'.repeat(5000), 422], ['   ', 422], ['(a+)+$'.repeat(400), 200], [`${'a'.repeat(2990)}!`, 200], [`${'ab '.repeat(990)}`, 200], ['=HYPERLINK("http://evil.example")', 200], ['\r\nSet-Cookie: a=b\r\n\r\n<html>', 200],
];

const others: [string, Record<string, string>, Fate][] = [
  ['a name that is a script', { name: '<script>alert(1)</script>' }, 200],
  ['a name that begins another header', { name: 'x\r\nBcc: all@evil.example' }, 422],
  ['a name that closes an attribute', { name: 'x" onmouseover="alert(1)' }, 200],
  ['a name of signs that are not seen', { name: '\u200B\u202E' }, 422],
  ['a name as long as a book', { name: 'س'.repeat(500) }, 422],
  ['an address that begins another header', { email: 'a@b.example\r\nBcc: all@evil.example' }, 422],
  ['an address that is several', { email: 'a@b.example,c@d.example' }, 422],
  ['an address with a name around it', { email: '"x" <a@b.example>' }, 422],
  ['an address that is a script', { email: '"<script>alert(1)</script>"@b.example' }, 422],
  ['an address with a comment', { email: 'a(x)@b.example' }, 422],
  ['an address as long as a book', { email: `${'a'.repeat(300)}@b.example` }, 422],
  ['a field that is to be left empty', { website: 'http://evil.example' }, 422],
];

let house: TestDatabase;
let portal: DiscussedPortal;
let page: string;
let at = now;
let turn = 0;

beforeAll(async () => {
  house = await testDatabase();
  portal = await discussedPortal(house, () => at);
  page = `/portals/region-a/ar/news/${await portal.publish('مقال يهاجم')}`;
}, 60_000);
afterAll(() => portal.close());

/** What of a page could run, fetch or send something, apart from what every page of the portal has. */
function harmIn(html: string): string[] {
  const read = load(html);
  read('[role=alert] > svg').remove();
  const elements = read('main').find('script, iframe, object, embed, style, base, meta, link, svg, math, img, video, marquee, body, [style]').toArray().map((element) => read.html(element));
  const handlers = read('*').toArray().flatMap((element) => ('attribs' in element ? Object.keys(element.attribs).filter((name) => /^on/iu.test(name)) : []));
  const scripts = read('script').toArray().filter((element) => read(element).attr('type') !== 'application/ld+json').map((element) => read.html(element));
  const links = read('a[href], form[action]').toArray().map((element) => read(element).attr('href') ?? read(element).attr('action') ?? '').filter((address) => /^(?:javascript|data):|evil/iu.test(address));
  const machines = read('script[type="application/ld+json"]').toArray().filter((element) => !URL.canParse((JSON.parse(read(element).text()) as { '@context': string })['@context'])).map(() => 'unreadable JSON-LD');

  return [...elements, ...handlers, ...scripts, ...links, ...machines];
}

/** Sends something as it is, publishes it where it is taken, and gives what came back with what could do harm. */
async function attack(fields: Record<string, string>): Promise<{ status: number; harm: string[]; told: boolean }> {
  turn += 1;
  const reader = visitor(portal.app);
  const headers = { 'x-forwarded-for': `10.${Math.floor(turn / 200)}.${turn % 200}.1` };
  const answer = await reader.post(`${page}/comments`, { name: 'قارئ', email: `attack-${turn}@evil.example`, text: 'نص', ...fields }, headers);
  const told = load(answer.html)('main').text().trim().length > 20 && (answer.status !== 422 || answer.html.includes('role="alert"'));
  if (answer.status !== 200) return { status: answer.status, harm: harmIn(answer.html), told };
  at = new Date(at.getTime() + 5000);
  const sent = await reader.post(`${page}/comments`, { ...hiddenIn(answer), step: 'send' }, headers);
  expect(sent.status).toBe(303);
  const { id } = await house.db.selectFrom('comments').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  await decideComment(house.db, portal.first, { commentId: id, outcome: 'approved', reason: null, note: null, number: 1, seen: 0 }, at);
  await portal.sites.settled(house.db);
  const read = await reader.get(`${page}/comments/${id}`);
  expect([read.status, (await reader.get(page)).status]).toEqual([200, 200]);

  return { status: answer.status, harm: [...harmIn(answer.html), ...harmIn(read.html)], told };
}

describe('what is sent to do harm is text, or refused with a sentence', () => {
  test.each(texts.map(([text, status], index) => [index, text.slice(0, 30), text, status] as const))('%i %j', async (_, __, text, status) => expect(await attack({ text })).toEqual({ status, harm: [], told: true }));
  test.each(others)('%s', async (_, fields, status) => expect(await attack(fields)).toEqual({ status, harm: [], told: true }));
  test('and nobody was written to but the one address that was typed, under no subject of theirs', async () => {
    const mails = await house.db.selectFrom('mails').select(['recipient', 'subject', 'recipientName', 'content']).execute();
    expect(mails.length).toBeGreaterThan(60);
    expect(mails.filter(({ recipient, subject, recipientName, content }) => !recipient.endsWith('@undisclosed.invalid') || recipientName !== null || /alert|evil|\n/u.test(subject) || /alert|evil/u.test(JSON.stringify(content)))).toEqual([]);
  });
  test('and the page of the article, with all of it, holds nothing that runs', async () => {
    const pages = await Promise.all([1, 2, 3].map((number) => visitor(portal.app).get(number === 1 ? page : `${page}?page=${number}`)));
    expect(pages.map(({ status, html }) => [status, harmIn(html)])).toEqual([[200, []], [200, []], [200, []]]);
    expect(portal.log).toEqual([]);
  });
});
