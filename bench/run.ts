import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import pg from 'pg';
import { boardOf, historiesOf, rebuildStandings, statusSheetOf, statusSheetPdf } from '#instruments';
import type { Connection } from '#platform/database';
import { connect, migrate, startEmbedded } from '#platform/database';
import { installQueue } from '#platform/mail';
import type { Day } from '#platform/days';
import type { Scale } from '#world';
import { demonstrationAccounts, loadWorld } from '#world';
import { makeApp } from '../src/app.tsx';
import { bareBoard } from './bare-board.ts';
import { growHistory } from './grow-history.ts';
import { ask, heard, silence } from './over-http.ts';
import { inTurns, once, row, title } from './timing.ts';

const now = new Date('2026-11-24T09:00:00Z');
const today = '2026-11-24' as Day;
const isQuick = process.argv.includes('--quick');

const folder = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
const embedded = await startEmbedded({ folder: join(folder, 'cluster'), fast: true });
const opened: Connection[] = [];

async function houseOf(name: string, scale: Scale): Promise<Connection & { url: string }> {
  const client = new pg.Client({ connectionString: embedded.ownerUrl });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  const to = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  const url = to(embedded.url);
  await migrate(to(embedded.ownerUrl));
  await installQueue(to(embedded.ownerUrl));
  const connection = connect(url);
  opened.push(connection);
  await loadWorld(connection.db, now, () => undefined, { scale });
  await connection.pool.query('select 1');

  return { ...connection, url };
}

/** The house served over HTTP to somebody signed in: gives what asks it for a page. */
async function reader({ db }: Connection): Promise<(path: string) => Promise<number>> {
  const app = makeApp({ db, secret: 'a secret of more than thirty-two signs', clock: () => now });
  const base = await heard(createAdaptorServer({ fetch: app.fetch }) as Server);
  const door = await fetch(`${base}/sign-in`);
  const visit = door.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  const mark = /name="_csrf" value="([^"]+)"/u.exec(await door.text())?.[1] ?? '';
  const [officer] = demonstrationAccounts;
  const body = new URLSearchParams({ _csrf: mark, email: officer?.email ?? '', password: officer?.password ?? '' });
  const entered = await fetch(`${base}/sign-in`, { method: 'POST', body, redirect: 'manual', headers: { cookie: visit } });
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');

  return (path) => ask(base + path, cookie);
}

async function measurePage(region: Connection & { url: string }): Promise<void> {
  const page = await reader(region);
  const pool = new pg.Pool({ connectionString: region.url, max: 10 });
  const bare = await heard(createServer((_, answer) => void bareBoard(pool, 1, 2026).then((html) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html))));
  const bytes = { page: await page('/programmes/1/board'), bare: await ask(bare) };
  const taken = await inTurns({ page: () => page('/programmes/1/board'), bare: () => ask(bare), province: () => page('/conventions/1/board') });
  await pool.end();
  title('1. The regional board, whole page of a signed-in reader, against a bare Node handler of the same queries and joined strings');
  row('page, ms and kB', taken.page, bytes.page / 1000);
  row('bare handler, ms and kB', taken.bare, bytes.bare / 1000);
  row('throughput of the page against the bare handler (aim 0.5)', taken.bare / taken.page);
  row('the board of one province, ms', taken.province);
}

async function measureSizes(region: Connection, kingdom: Connection): Promise<void> {
  const read = ({ db }: Connection, scope: { instrumentId?: number; programmeId?: number }) => () => boardOf(db, scope, { day: today, today, year: 2026 });
  const all = (await kingdom.db.selectFrom('programmes').select('id').execute()).map(({ id }) => id);
  const taken = await inTurns({
    province: read(region, { instrumentId: 1 }),
    region: read(region, { programmeId: 1 }),
    kingdom: async () => { for (const programmeId of all) await read(kingdom, { programmeId })(); },
  }, { rounds: 7, times: 2 });
  const { count } = await kingdom.db.selectFrom('parties').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  title('2. Reading a board, by the size of the territory');
  row('', 'parties', 'ms', 'ms/party');
  for (const [label, parties, milliseconds] of [['province', 18, taken.province], ['region', 212, taken.region], ['kingdom', Number(count), taken.kingdom]] as const) row(label, String(parties), milliseconds, milliseconds / parties);
}

async function measureHistory(): Promise<void> {
  const house = await houseOf('history', 'province');
  const page = await reader(house);
  title('3. The board page of a province with 1, 10 and 100 times its history (aim: at most 1.3)');
  let first = 0;
  for (const times of isQuick ? [1, 10] : [1, 10, 100]) {
    const acts = await growHistory(house, times);
    const taken = await inTurns({ board: () => page('/conventions/1/board') }, { rounds: 9, times: 4 });
    first ||= taken.board;
    row(`x${times}: ${acts} acts`, taken.board, taken.board / first);
  }
}

async function measureRebuild(region: Connection): Promise<void> {
  const { count } = await region.db.selectFrom('acts').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const milliseconds = await once(() => rebuildStandings(region.db));
  title('4. Standings made anew');
  row(`${count} acts, ms`, milliseconds);
  row('microseconds for each act', (milliseconds * 1000) / Number(count));
}

async function measureSheets(kingdom: Connection): Promise<void> {
  const parties = await kingdom.db
    .selectFrom('parties')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .innerJoin('bodies as owners', 'owners.id', 'instruments.ownerBodyId')
    .select(['parties.id as partyId', 'parties.instrumentId', 'bodies.nameAr as bodyAr', 'bodies.nameFr as bodyFr', 'instruments.titleAr', 'instruments.titleFr', 'instruments.reference', 'instruments.kind', 'owners.nameAr as ownerAr', 'owners.nameFr as ownerFr'])
    .where('bodies.kind', '=', 'communal_council')
    .limit(isQuick ? 100 : 1503)
    .execute();
  const histories = await historiesOf(kingdom.db, parties.map(({ partyId }) => partyId));
  const milliseconds = await once(async () => {
    for (const party of parties) {
      const history = histories.get(party.partyId);
      if (history) await statusSheetPdf(statusSheetOf({ ...party, id: party.instrumentId }, { ...party, history }, { day: today, printedOn: today, origin: 'https://multaqa.example' }), 'ar');
    }
  });
  title('5. Status sheets on paper');
  row(`${parties.length} sheets, ms`, milliseconds);
  row('sheets a second', (parties.length * 1000) / milliseconds);
}

try {
  const region = await houseOf('region', 'region');
  await measurePage(region);
  const kingdom = await houseOf('kingdom', isQuick ? 'region' : 'kingdom');
  await measureSizes(region, kingdom);
  await measureHistory();
  await measureRebuild(region);
  await measureSheets(kingdom);
} finally {
  silence();
  await Promise.all(opened.map(({ close }) => close()));
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}
