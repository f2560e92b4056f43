import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import type { Listed, OpenWorld } from '../../../tests/open-world.ts';
import { openWorld } from '../../../tests/open-world.ts';
import { publicForum } from '../../../tests/public-meeting.ts';
import { siteOn } from '../../../tests/site.ts';
import { visitor } from '../../../tests/visitor.ts';

let { db, app, officer, anybody, inside, forum, read, walk, faultsOf } = {} as OpenWorld;

beforeAll(async () => {
  ({ db, app, officer, anybody, inside, forum, read, walk, faultsOf } = await openWorld());
});

describe('pages', () => {
  test('follow one another without a gap or an object twice', async () => {
    const seen = (await walk('organizations?limit=100')).map(({ id }) => id);
    const { count } = await db.selectFrom('bodies').select((eb) => eb.fn.countAll<number>().as('count')).where('kind', 'in', ['regional_council', 'provincial_council', 'communal_council']).executeTakeFirstOrThrow();
    expect(seen.length).toBeGreaterThanOrEqual(Number(count));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('stay as they are while others add and withdraw', async () => {
    const before = (await walk('meetings?limit=2', inside)).map(({ id }) => id);
    const added: string[] = [];
    const during = await walk('meetings?limit=2', inside, async (page) => {
      if (page < 4) added.push(`http://multaqa.test/api/v1/meetings/${await publicForum(db, officer)}`);
    });
    expect(during.map(({ id }) => id)).toEqual([...before, ...added]);
  });

  test('can be walked by the header alone', async () => {
    const { headers, html } = await anybody.get('/api/v1/bodies?limit=3');
    expect(headers.get('link')).toBe(`<${(JSON.parse(html) as Listed).links.next}>; rel="next"`);
  });
});

describe('an answer', () => {
  test('is open to any page of the web, kept by asking again, and brings no cookie', async () => {
    const first = await visitor(app).get('/api/v1/meetings');
    expect(Object.fromEntries(['access-control-allow-origin', 'cache-control', 'cross-origin-resource-policy', 'set-cookie'].map((name) => [name, first.headers.get(name)]))).toEqual({ 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache', 'cross-origin-resource-policy': 'cross-origin', 'set-cookie': null });
    const again = await anybody.get('/api/v1/meetings', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.html, again.headers.get('access-control-allow-origin')]).toEqual([304, '', '*']);
  });

  test('is not sent again to who has it since, and always within a second of a change', async () => {
    const path = `/api/v1/meetings/${forum}`;
    const modified = (await anybody.get(path)).headers.get('last-modified') ?? '';
    expect(modified).toBe(new Date((await read(path)).modified).toUTCString());
    const lived = visitor(siteOn(db, () => new Date(Date.parse(modified) + 5000)));
    expect((await lived.get(path, { 'if-modified-since': modified })).status).toBe(304);
    expect((await lived.get(path, { 'if-modified-since': new Date(Date.parse(modified) - 1000).toUTCString() })).status).toBe(200);
    expect((await lived.get(path, { 'if-modified-since': modified, 'if-none-match': '"other"' })).status).toBe(200);
    expect((await visitor(siteOn(db, () => new Date(Date.parse(modified) + 500))).get(path, { 'if-modified-since': modified })).status).toBe(200);
  });

  test('is asked by HEAD and OPTIONS too, and by nothing else', async () => {
    const ask = (method: string) => app.request(`http://multaqa.test/api/v1/meetings/${forum}`, { method, headers: { origin: 'https://elsewhere.example' } });
    const head = await ask('HEAD');
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', expect.any(String)]);
    const options = await ask('OPTIONS');
    expect([options.status, options.headers.get('access-control-allow-methods'), options.headers.get('access-control-allow-origin')]).toEqual([204, 'GET, HEAD, OPTIONS', '*']);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const no = await ask(method);
      expect([no.status, no.headers.get('allow'), no.headers.get('content-type'), faultsOf('Problem', await no.json())]).toEqual([405, 'GET, HEAD, OPTIONS', 'application/problem+json', null]);
    }
  });

  test.each<[string, number, string, Record<string, string>?]>([
    ['/api/v1/meetings/999999', 404, 'page.not_found'], ['/api/v1/meetings/0', 404, 'page.not_found'], ['/api/v1/meetings/99999999999999', 404, 'page.not_found'], ['/api/v1/nothing', 404, 'page.not_found'], ['/api/v1/meetings/1/', 404, 'page.not_found'], ['/api/v1/meetings/%00', 404, 'page.not_found'],
    ['/api/v1/meetings?limit=101', 400, 'query.number_unreadable'], ['/api/v1/meetings?limit=0', 400, 'query.number_unreadable'], ['/api/v1/meetings?limit=1e2', 400, 'query.number_unreadable'], ['/api/v1/meetings?body=x', 400, 'query.number_unreadable'],
    ['/api/v1/meetings?modified_since=yesterday', 400, 'query.instant_unreadable'], ['/api/v1/meetings?modified_since=2026-02-30T00:00:00Z', 400, 'query.instant_unreadable'], ['/api/v1/meetings?created_since=0000-01-01T00:00:00Z', 400, 'query.instant_unreadable'],
    ['/api/v1/meetings?modified_since=2026-11-24', 400, 'query.instant_unreadable'], ['/api/v1/meetings?modified_since=2026-11-24T09:00:00+01:00', 400, 'query.instant_unreadable'], ['/api/v1/meetings?modified_since=', 400, 'query.instant_unreadable'],
    ['/api/v1/meetings?cursor=1;drop', 400, 'query.cursor_unreadable'], ['/api/v1/meetings?cursor=MC4x', 400, 'query.cursor_unreadable'], ['/api/v1/meetings?cursor=', 400, 'query.cursor_unreadable'],
    ['/api/v1/meetings?modifed_since=2026-11-24T09:00:00Z', 400, 'query.parameter_unknown'], ['/api/v1/meetings?__proto__=1', 400, 'query.parameter_unknown'], ['/api/v1/meetings?limit=5&limit=6', 400, 'query.parameter_twice'],
    ['/api/v1/meetings', 406, 'page.not_acceptable', { accept: 'text/html' }], ['/api/v1/meetings', 406, 'page.not_acceptable', { accept: 'application/json;q=0, */*' }],
  ])('to %s is a problem of %i that programs read', async (path, status, code, headers = {}) => {
    const answer = await anybody.get(path, headers);
    const problem = JSON.parse(answer.html) as Record<string, unknown>;
    expect([answer.status, answer.headers.get('content-type'), problem['code'], problem['status'], faultsOf('Problem', problem)]).toEqual([status, 'application/problem+json', code, status, null]);
    expect(problem['detail']).not.toBe(code);
  });

  test.each(['application/json', '*/*', 'application/*;q=0.5', 'text/html, application/xhtml+xml, */*;q=0.8'])('comes to who takes %s', async (accept) => expect((await anybody.get('/api/v1/people?limit=1', { accept })).status).toBe(200));

  test('comes 600 times a minute to a visitor, and as often as they like to who is signed in', async () => {
    let clock = now;
    const site = siteOn((await testDatabase()).db, () => clock);
    const ask = async () => (await site.request('http://multaqa.test/api/v1/nothing')).status;
    const answers = await Promise.all(Array.from({ length: 602 }, ask));
    expect(answers.filter((status) => status === 429)).toHaveLength(2);
    const refused = await site.request('http://multaqa.test/api/v1/nothing');
    expect([refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual(['60', 'application/problem+json']);
    clock = new Date(now.getTime() + 60_000);
    expect(await ask()).toBe(404);
  });
});
