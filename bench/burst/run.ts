/** The failure that halls know: everybody at once, on one machine, with mail waiting to go. Ends with 1 if anything was lost, doubled or broken. */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, migrate, projectRoot, startEmbedded } from '#platform/database';
import { installQueue } from '#platform/mail';
import { row, title } from '../timing.ts';
import { crowdOf, doorsOf, letLoose, percentile, statusesOf } from './crowd.ts';
import type { Outcome } from './plan.ts';
import { processorSeconds } from './processors.ts';
import type { Faults } from './prove.ts';
import { proveAnswers, proveJournal, proveMail, provePresence, proveScreens, proveVoices } from './prove.ts';
import type { Scene } from './scene.ts';
import { laySceneOfABurst } from './scene.ts';
import { openSink, serve } from './server.ts';
import { watchConnections } from './watch.ts';

const isQuick = process.argv.includes('--quick');
const requests = isQuick ? 5000 : 50_000;
const checkIns = 2000;
const sizes = { participants: 584, members: 60, telephones: 20 };
const secret = 'the secret of a burst, of more than thirty-two signs';
/** Ten for the pages, three for the mail: what `connect` and the courier hold at most. */
const poolLimit = 13;

const folder = await mkdtemp(join(tmpdir(), 'multaqa-burst-database-'));
const embedded = await startEmbedded({ folder: join(folder, 'cluster'), fast: true });
const faults: Faults = [];

/** The same check-ins at a door that does nothing else, in the same run. */
async function bareSeconds(ownerUrl: string, scene: Scene): Promise<number> {
  const child = fork(join(projectRoot, 'bench/burst/bare-door.ts'), [ownerUrl]);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (told) => resolve(Number(told)));
    child.once('exit', (code) => reject(new Error(`The bare door ended with ${code}`)));
  });
  const { seconds } = await letLoose(`http://127.0.0.1:${port}`, doorsOf(scene, scene.officers.slice(1), checkIns));
  child.disconnect();

  return seconds;
}

async function measureCheckIns(base: string, ownerUrl: string, scene: Scene): Promise<Outcome[]> {
  const doors = scene.officers.slice(1);
  title(`1. ${checkIns.toLocaleString('en')} check-ins, one in ten sent twice (aim: 10 s)`);
  const bare = await bareSeconds(ownerUrl, scene);
  const alone = await letLoose(base, doorsOf(scene, doors, checkIns));
  row('from 20 telephones, each entry alone, s', alone.seconds);
  row('a bare door, s; throughput of the house against it', bare, bare / alone.seconds);
  const taken = alone.counts['presence']?.taken ?? [];
  row('p50, p95 and p99 of its answers, ms', ...[0.5, 0.95, 0.99].map((share) => percentile(taken, share)));
  const merged = await letLoose(base, doorsOf(scene, doors, checkIns, 100));
  row('the same kept without a network and merged, s', merged.seconds);

  return [alone, merged];
}

async function measureBurst({ base, pid }: { base: string; pid: number }, scene: Scene): Promise<Outcome> {
  title(`2. ${requests.toLocaleString('en')} requests of ${sizes.participants} participants, ${sizes.members} voting members and ${sizes.telephones} telephones at once`);
  const before = await processorSeconds(pid);
  const burst = await letLoose(base, crowdOf(scene, requests));
  const used = ((await processorSeconds(pid)) ?? Number.NaN) - (before ?? Number.NaN);
  const answered = Object.values(burst.counts).reduce((sum, { taken }) => sum + taken.length, 0);
  row('answered; seconds; answered a second', String(answered), burst.seconds, answered / burst.seconds);
  row('milliseconds of processor of the server for each', (1000 * used) / answered);
  row('processes that wanted to run, on average of the last minute', loadavg()[0] ?? Number.NaN);
  row('', 'count', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms');
  for (const [kind, { taken }] of Object.entries(burst.counts)) row(kind, String(taken.length), ...[0.5, 0.95, 0.99, 1].map((share) => percentile(taken, share)));
  for (const what of new Set(burst.watched.map((watched) => watched.what))) {
    const some = burst.watched.filter((watched) => watched.what === what);
    row(`${some.length} times ${what}; told anew on average, and at the least`, some.reduce((sum, { times }) => sum + times, 0) / some.length, String(Math.min(...some.map(({ times }) => times))));
  }
  row('statuses', Object.entries(statusesOf(burst.counts)).map(([status, count]) => `${status}: ${count}`).join(', '));

  return burst;
}

function found(what: string, some: Faults): void {
  row(what, some.length ? 'NO' : 'yes');
  faults.push(...some);
}

async function measure(): Promise<void> {
  const { url, ownerUrl } = await houseFor('burst');
  const bench = connect(Object.assign(new URL(url), { search: '?application_name=bench' }).href, { connections: 3 });
  const scene = await laySceneOfABurst(bench.db, secret, sizes, new Date());
  const sink = await openSink();
  const house = await serve({ url, ownerUrl, secret, mailUrl: sink.url });
  const watched = await watchConnections(ownerUrl);
  const outcomes = [...(await measureCheckIns(house.base, ownerUrl, scene)), await measureBurst(house, scene)];

  title('3. Afterwards');
  row('the last mail had gone after the burst, s', await waitForMail(bench.pool));
  const connections = await watched();
  row(`most connections at once, of ${poolLimit}`, String(connections.highest));
  row('most of them waiting for a lock; longest transaction, ms', String(connections.waiting), connections.longest);
  found('no presence lost or doubled', await provePresence(bench.db, scene.meetingId, outcomes.flatMap(({ entries }) => entries)));
  found('every screen right at the end', await proveScreens(bench.db, scene.meetingId, outcomes.flatMap(({ watched: some }) => some)));
  found('no vote lost or doubled', await proveVoices(bench.db, scene, outcomes.flatMap(({ voices }) => voices)));
  found('no mail lost or doubled', await proveMail(bench.db, scene, sink.came));
  found('the journal holds', await proveJournal(bench.db));
  found('connections never exhausted', connections.highest > poolLimit ? ['more connections than the pools have'] : []);
  found('no answer of 5xx but "come again", with when and why', [...proveAnswers(outcomes), ...house.errors.slice(0, 3)]);
  await Promise.all([house.close(), sink.close(), bench.close()]);
}

async function houseFor(name: string): Promise<{ url: string; ownerUrl: string }> {
  const client = new pg.Client({ connectionString: embedded.ownerUrl });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  const to = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  const ownerUrl = to(embedded.ownerUrl);
  await migrate(ownerUrl);
  await installQueue(ownerUrl);

  return { url: to(embedded.url), ownerUrl };
}

/** Seconds until no mail waits any more; gives up after five minutes, and the proof says what is missing. */
async function waitForMail(pool: pg.Pool): Promise<number> {
  const started = performance.now();
  for (;;) {
    const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from mails where state = 'queued'`);
    if (!rows[0]?.count || performance.now() - started > 300_000) return (performance.now() - started) / 1000;
    await new Promise((done) => void setTimeout(done, 500));
  }
}

try {
  await measure();
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length ? 1 : 0;
