import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { deliver } from '#platform/mail';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import type { DiscussedPortal } from '../../../tests/discussed-portal.ts';
import { discussedPortal, linkIn, say } from '../../../tests/discussed-portal.ts';
import { now } from '../../../tests/now.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { commentAddresses } from '../comments/letters.ts';

const mark = 'marked-7f3a';
const address = (name: string) => `${mark}-${name}@reader.example`;

let house: TestDatabase;
let portal: DiscussedPortal;
let at = now;
let action: string;
const ids: Record<string, number> = {};

const wait = () => { at = new Date(at.getTime() + 5000); };
const queue = '/newsroom/region-a/comments';

/** One comment of each state, each with a marked address; one whose author was looked up, one whose mail server named them. */
beforeAll(async () => {
  house = await testDatabase();
  portal = await discussedPortal(house, () => at);
  const reader = visitor(portal.app);
  const moderator = await portal.signedIn('portal-first');
  action = `/portals/region-a/ar/news/${await portal.publish('لقاء')}/comments`;
  for (const name of ['approved', 'rejected', 'waiting']) {
    await say(reader, action, { name: 'قارئ', email: address(name), text: `تعليق ينتهي إلى ${name}` }, wait);
    ids[name] = (await house.db.selectFrom('comments').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id;
  }
  await moderator.send(`${queue}/${ids['approved']}`, `${queue}/${ids['approved']}/decisions`, { outcome: 'approved' });
  await moderator.send(`${queue}/${ids['rejected']}`, `${queue}/${ids['rejected']}/decisions`, { outcome: 'rejected', reason: 'insulting' });
}, 120_000);
afterAll(() => portal.close());

describe('the address of whoever comments', () => {
  test('is shown to a moderator once, for a reason that stays without it', async () => {
    const moderator = await portal.signedIn('portal-first');
    const one = `${queue}/${ids['approved']}`;
    expect((await moderator.get(one)).html).not.toContain(mark);
    const refused = await moderator.send(one, `${one}/address`, { because: 'لا' });
    expect([refused.status, refused.html.includes(mark)]).toEqual([422, false]);
    const shown = await moderator.send(one, `${one}/address`, { because: 'طلب كتابي من النيابة العامة' });
    expect([shown.status, shown.html.includes(address('approved')), shown.headers.get('cache-control')]).toEqual([200, true, 'private, no-store']);
    const again = await moderator.get(one);
    expect([again.html.includes(mark), again.html.includes('طلب كتابي من النيابة العامة')]).toEqual([false, true]);
    expect(await house.db.selectFrom('commentAddressLooks').select(['lookedBy', 'because']).execute()).toEqual([{ lookedBy: 'portal-first', because: 'طلب كتابي من النيابة العامة' }]);
  });

  test('is told to the mail server alone, and not kept where that names it', async () => {
    const mails = await house.db.selectFrom('mails').select('id').orderBy('queuedAt').execute();
    const heard: unknown[] = [];
    const outlet = { db: house.db, clock: () => at, sender: { name: 'x', address: 'house@region.example' }, address: 'https://house.example', told: async () => undefined, addresses: commentAddresses };
    for (const [place, { id }] of mails.entries()) {
      const post = (message: { to?: unknown }) => {
        heard.push(message.to);

        return place === 0 ? Promise.reject(Object.assign(new Error('no'), { responseCode: 550, response: `550 5.1.1 <${String(message.to)}> unknown; ${String(message.to).split('@')[0]} has no box` })) : Promise.resolve();
      };
      await deliver({ ...outlet, post }, id, true);
    }
    expect(heard).toContain(address('approved'));
    const failed = await house.db.selectFrom('mails').select(['lastError', 'recipient']).where('state', '=', 'failed').executeTakeFirstOrThrow();
    expect([failed.lastError?.includes('550'), JSON.stringify(failed).includes(mark)]).toEqual([true, false]);
  });

  test('is in no page, feed, answer for programs, export, list of mails, line of a log or event, whoever asks', async () => {
    const own = await linkIn(house.db, 'comment_received').catch(() => '');
    const starts = ['/portals/region-a', '/portals/region-a/ar', '/portals/region-a/ar/feed.atom', '/portals/region-a/sitemap.xml', '/portals/region-a/robots.txt', '/portals/region-a/.well-known/security.txt', action.replace(/\/comments$/u, ''), `${action}/${ids['approved']}`, '/api/v1', '/api/v1/openapi.json', '/sitemap.xml', ...(own ? [own] : []), '/newsroom', queue, ...['waiting', 'approved', 'rejected', 'erased'].map((state) => `${queue}?state=${state}`), '/administration/mail', '/administration/journal', '/administration/journal.jsonl', '/administration/accounts'];
    const pages: string[] = [];
    for (const who of [visitor(portal.app), await portal.signedIn('portal-first'), await portal.signedIn('portal-administrator')]) pages.push(...(await crawl(who, starts)));
    expect(pages.length).toBeGreaterThan(120);
    expect(pages.filter((page) => page.includes(mark)).map((page) => page.slice(0, 200))).toEqual([]);
    expect(portal.log.filter((line) => line.includes(mark))).toEqual([]);
    const kept = await Promise.all([house.db.selectFrom('journalEvents').selectAll().execute(), house.db.selectFrom('mails').selectAll().execute(), house.db.selectFrom('commentTries').selectAll().execute(), house.db.selectFrom('comments').selectAll().execute()]);
    expect(kept.map((rows) => JSON.stringify(rows).includes(mark))).toEqual([false, false, false, false]);
  }, 120_000);
});

const most = 150;

/** Everything that somebody reaches from some addresses by links, with what came back for each. */
async function crawl(who: Visitor, starts: readonly string[]): Promise<string[]> {
  const waiting = [...starts];
  const seen = new Set(waiting);
  const pages: string[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < most; path = waiting.shift()) {
    const { html, headers, location } = await who.get(path);
    pages.push(`${path}\n${html}\n${[...headers].join('\n')}`);
    for (const next of [...linksOn(html), ...(location ? [location] : [])]) {
      if (seen.has(next) || /^\/(?:assets|sign-out)|\.(?:pdf|xlsx)$/u.test(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }

  return pages;
}

function linksOn(html: string): string[] {
  const read = load(html);
  const told = [...read('a[href], link[href]').map((_, element) => read(element).attr('href') ?? ''), ...[...html.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, href]) => href ?? '')];

  return told.flatMap((href) => {
    if (!URL.canParse(href, 'http://multaqa.test')) return [];
    const { host, pathname, search } = new URL(href, 'http://multaqa.test');

    return host === 'multaqa.test' ? [pathname + search] : [];
  });
}
