import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Listed, OpenWorld } from '../../../tests/open-world.ts';
import { openWorld, pathOf } from '../../../tests/open-world.ts';
import { secrets } from '../../../tests/public-meeting.ts';
import { visitorNamed } from '../../../tests/world-actors.ts';
import { paths } from './addresses.ts';
import type { Kind } from './schemas.ts';
import { kinds } from './schemas.ts';

let { db, app, anybody, inside, forum, read, walk, faultsOf } = {} as OpenWorld;

beforeAll(async () => {
  ({ db, app, anybody, inside, forum, read, walk, faultsOf } = await openWorld());
});

const ever = 'modified_since=2000-01-01T00:00:00Z';

describe('the description', () => {
  const described = () => read<Record<string, object>>('/api/v1/openapi.json');

  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(await described())).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test.each(kinds)('of lists of %s, and of each of them, is true for everybody and for who is signed in', async (kind) => {
    for (const who of [anybody, inside]) {
      const listed = await read<Listed>(`/api/v1/${paths[kind]}?limit=20&${ever}`, who);
      expect(faultsOf(`${kind}List`, listed)).toBeNull();
      for (const { id, ...told } of listed.data.slice(0, 3)) {
        const one = await read(pathOf(id), who);
        expect([one, faultsOf('deleted' in told ? 'Tombstone' : kind, one)]).toEqual([{ id, ...told }, null]);
      }
    }
  });

  test('names each list that there is, and the beginning names it too', async () => {
    const system = await read('/api/v1');
    expect(faultsOf('System', system)).toBeNull();
    for (const kind of kinds) expect(Object.values(system)).toContain(`http://multaqa.test/api/v1/${paths[kind]}`);
    expect(Object.keys((await described())['paths'] ?? {})).toHaveLength(2 + 2 * kinds.length);
  });
});

describe('what everybody reads', () => {
  test('is what is public, and nothing beside it', async () => {
    expect((await walk('meetings?limit=100')).map(({ name }) => name)).toContain('الملتقى الجهوي للتكوين');
    const own = (kind: Kind) => walk(`${paths[kind]}?limit=100`).then((all) => all.filter((object) => JSON.stringify(object).includes(`/meetings/${forum}`)));
    expect((await own('AgendaItem')).map(({ name, number }) => [name, number])).toEqual([['عرض حصيلة التكوين', '1']]);
    expect((await own('Paper')).map(({ name }) => name)).toEqual(['التقرير السنوي']);
    expect((await own('File')).map(({ name }) => name)).toEqual(['التقرير السنوي']);
    expect((await own('Meeting')).map(({ start, end, resultsProtocol }) => [start, end, resultsProtocol])).toEqual([['2026-12-10T09:30:00+00:00', '2026-12-11T12:00:00+00:00', null]]);
    expect(await own('Commitment')).toEqual([]);
  });

  test('never holds the name of a person, a mail address or anything said inside', async () => {
    // Who was asked to come by an office stands under its title.
    const titles = new Set((await db.selectFrom('offices').select('titleAr').execute()).map(({ titleAr }) => titleAr));
    const [users, participants, members] = await Promise.all([db.selectFrom('users').select(['name', 'email']).execute(), db.selectFrom('participants').select(['name', 'mail']).execute(), db.selectFrom('councilMembers').select('name').execute()]);
    const hidden = [...users.flatMap(({ name, email }) => [name, email]), ...participants.flatMap(({ name, mail }) => [name, mail]), ...members.map(({ name }) => name), ...secrets].filter((text) => text !== null && text !== '' && !titles.has(text));
    expect(hidden.length).toBeGreaterThan(100);
    for (const kind of kinds) {
      const text = JSON.stringify(await walk(`${paths[kind]}?limit=100&${ever}`));
      for (const one of new Set(hidden)) expect([kind, one, text.includes(String(one))]).toEqual([kind, one, false]);
    }
  });

  test('names the offices that everybody knows, each once, and not who holds them', async () => {
    const people = await walk('people?limit=100');
    expect(people.map((person) => Object.keys(person).toSorted())[0]).toEqual(['body', 'created', 'id', 'membership', 'modified', 'multaqa:names', 'multaqa:role', 'name', 'type']);
    expect(people.length).toBeGreaterThan(10);
    const posts = people.map((person) => `${String(person['body'])} ${String(person['multaqa:role'])}`);
    expect(new Set(posts).size).toBe(posts.length);
  });

  test('leads to each document and from each body to what is its own', async () => {
    for (const file of await walk('files')) expect((await anybody.get(pathOf(file['accessUrl']))).status).toBe(200);
    const meeting = await read(`/api/v1/meetings/${forum}`);
    const body = await read(pathOf(meeting['body']));
    const meetings = await read<Listed>(pathOf(body['meeting']));
    expect(meetings.data.map(({ id }) => id)).toContain(meeting.id);
    expect(new Set(meetings.data.map((other) => other['body']))).toEqual(new Set([body.id]));
  });
});

test('whoever is signed in reads what they may read in the house, and it is kept by nobody', async () => {
  const names = (await walk('meetings?limit=100', inside)).map(({ name }) => name);
  expect(names).toContain('اللقاء التواصلي الثالث');
  expect((await walk('agenda-items?limit=100', inside)).map(({ name }) => name)).toContain('سر داخلي');
  expect((await walk('commitments', inside)).length).toBeGreaterThan(3);
  expect([(await anybody.get('/api/v1/meetings/3')).status, (await inside.get('/api/v1/meetings/3')).status]).toEqual([404, 200]);
  const { headers } = await inside.get('/api/v1/meetings/3');
  expect([headers.get('cache-control'), headers.get('cross-origin-resource-policy'), headers.get('vary')]).toEqual(['private, no-cache', 'same-origin', expect.stringContaining('Cookie')]);
  for (const file of await walk('files?limit=100', inside)) expect((await inside.get(pathOf(file['accessUrl']))).status).toBe(200);
});

test('somebody of another body reads by the API what the pages show them, and no more', async () => {
  const president = await visitorNamed(app, 'rais@aitnaamane.example');
  for (const { id } of await walk('meetings?limit=100', inside)) {
    const key = id.split('/').at(-1);
    expect([key, (await president.get(`/api/v1/meetings/${key}`)).status]).toEqual([key, (await president.get(`/meetings/${key}`)).status]);
  }
});

test('nothing of the house is read to who has still to choose a password of their own', async () => {
  const officer = await visitorNamed(app, 'takwin@region.example');
  const all = await walk('meetings?limit=100', officer);
  await db.updateTable('users').set({ mustChangePassword: true }).where('email', '=', 'takwin@region.example').execute();
  const now = await walk('meetings?limit=100', officer);
  expect(all.length).toBeGreaterThan(now.length);
  expect(now).toEqual(await walk('meetings?limit=100'));
});
