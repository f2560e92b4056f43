import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationMailed } from '#meetings';
import { houseSender, startCourier } from '#platform/mail';
import { crowdOf, letLoose, statusesOf } from '../bench/burst/crowd.ts';
import type { Outcome } from '../bench/burst/plan.ts';
import { proveAnswers, proveJournal, proveMail, provePresence, proveScreens, proveVoices } from '../bench/burst/prove.ts';
import type { Scene } from '../bench/burst/scene.ts';
import { laySceneOfABurst } from '../bench/burst/scene.ts';
import { openSink } from '../bench/burst/server.ts';
import type { Watched } from '../bench/burst/watch.ts';
import { watchConnections } from '../bench/burst/watch.ts';
import { makeApp } from '../src/app.tsx';
import { openHalls } from '../src/open-halls.ts';
import type { TestDatabase } from './database.ts';
import { testDatabase } from './database.ts';

const secret = 'a secret of more than thirty-two signs';
/** Five for the pages and three for the mail. */
const poolLimit = 8;

let database: TestDatabase;
let scene: Scene;
let outcome: Outcome;
let watched: Watched;
let mails: Awaited<ReturnType<typeof openSink>>;
let server: Server;
let halls: Awaited<ReturnType<typeof openHalls>>;

/** A hall that is too small for its crowd: some wait their turn, some are asked to come again, and all of them do. */
beforeAll(async () => {
  database = await testDatabase();
  const { db, url, ownerUrl } = database;
  const errors: string[] = [];
  scene = await laySceneOfABurst(db, secret, { participants: 40, members: 12, telephones: 6 }, new Date());
  mails = await openSink();
  halls = await openHalls({ db, url }, () => new Date());
  server = createAdaptorServer({ fetch: makeApp({ db, secret, halls: halls.watched, reach: { atOnce: 12, waiting: 30, patience: 20_000 }, report: (line) => void errors.push(line) }).fetch }) as Server;
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const courier = await startCourier({ databaseUrl: url, mailUrl: mails.url, sender: houseSender, address: base, clock: () => new Date(), told: invitationMailed });
  const watch = await watchConnections(ownerUrl);
  outcome = await letLoose(base, crowdOf(scene, 300));
  for (let waited = 0; waited < 300 && mails.came.length < 40; waited += 1) await new Promise((done) => void setTimeout(done, 100));
  await courier.stop();
  watched = await watch();
  outcome.surprises.push(...errors);
});

afterAll(async () => {
  await halls.close();
  server.close();
  await mails.close();
});

describe('a crowd in a hall that is too small for it, with mail waiting to go', () => {
  test('loses no presence and doubles none', async () => expect(await provePresence(database.db, scene.meetingId, outcome.entries)).toEqual([]));
  test('leaves every screen right at its end', async () => expect(await proveScreens(database.db, scene.meetingId, outcome.watched)).toEqual([]));
  test('loses no vote and doubles none', async () => expect(await proveVoices(database.db, scene, outcome.voices)).toEqual([]));
  test('loses no mail and sends none twice', async () => expect(await proveMail(database.db, scene, mails.came)).toEqual([]));
  test('leaves the journal whole', async () => expect(await proveJournal(database.db)).toEqual([]));
  test('never exhausts the connections to the database', () => expect(watched.highest).toBeLessThanOrEqual(poolLimit));

  test('is asked to come again with when and why, and never told of an error', () => {
    expect(proveAnswers([outcome])).toEqual([]);
    expect(statusesOf(outcome.counts)['503']).toBeGreaterThan(0);
  });
});

describe('the proof', () => {
  test('goes red on what is lost, doubled, and told by nobody', async () => {
    const [first, ...others] = outcome.entries;
    expect(await provePresence(database.db, scene.meetingId, others)).not.toEqual([]);
    expect(await provePresence(database.db, scene.meetingId, [...others, { ...first!, fates: ['taken', 'taken'] }])).toEqual(['1 entries were taken twice']);
    expect(await provePresence(database.db, scene.meetingId, [...others, { ...first!, participantId: 0 }])).toEqual(['1 entries are lost']);
    expect(await proveVoices(database.db, scene, outcome.voices.map((voice) => ({ ...voice, choice: 'for' as const })))).not.toEqual([]);
    expect(await proveMail(database.db, scene, [...mails.came, mails.came[0] ?? ''])).toEqual(['1 mails came twice']);
    expect(await proveScreens(database.db, scene.meetingId, outcome.watched.map((one) => ({ ...one, present: one.present + 1 })))).toEqual([expect.stringMatching(/^4 screens tell/u)]);
    expect(proveAnswers([{ ...outcome, counts: { page: { taken: [], statuses: { 500: 2 }, unkind: 1 } }, surprises: [] }])).toEqual(['2 answers of 500', '1 answers of 503 without a word']);
  });
});
