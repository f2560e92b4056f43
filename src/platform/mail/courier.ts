import type { SendMailOptions } from 'nodemailer';
import nodemailer from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import type pg from 'pg';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import { connect } from '#platform/database';
import type { Db } from '#platform/database';
import type { Addresses, Delivery, Fate, Waits } from './delivery.ts';
import { deliver, giveUp } from './delivery.ts';
import type { Outlet } from './message.ts';
import { lostQueue, mailQueue, queueSchema } from './queue.ts';

/** Something done again and again by the clock: reminders, digests. */
export interface Round {
  name: string;
  /** In the time of Casablanca: minute, hour, day, month, weekday. */
  cron: string;
  make: (db: Db, at: Date) => Promise<void>;
}

export interface CourierOptions extends Outlet {
  /** Of the database. */
  databaseUrl: string;
  /** Of the mail server. */
  mailUrl: string;
  clock: () => Date;
  /** What the house writes down when a mail has gone, or will not go. */
  told: Fate;
  /** Which mails wait, and until when: asked of each as it is about to go. */
  waits?: Waits;
  /** Where those are written to whose addresses are in no mail. */
  addresses?: Addresses;
  rounds?: readonly Round[];
  report?: (line: string) => void;
  /** Seconds between two looks into the queue. */
  interval?: number;
  /** Seconds between two searches for what a killed program left in its hands. */
  watch?: number;
}

export interface Courier {
  /** Ends after the mails in hand; what waits stays in the queue. */
  stop: () => Promise<void>;
}

/** Two mails leave at a time, over two connections to the mail server and three to the database: the pages keep theirs. */
const abreast = 2;
const databaseConnections = 3;
const secondsToStop = 5;

/** Carries mails from the queue to the mail server, and makes the rounds that the clock asks for. */
export async function startCourier(options: CourierOptions): Promise<Courier> {
  const { db, pool, close } = connect(options.databaseUrl, { connections: databaseConnections, patience: 30_000 });
  const transport = transportTo(options.mailUrl);
  const queue = queueOn(pool, options);
  const delivery = { ...options, db, post: (message: SendMailOptions) => transport.sendMail(message) };
  const end = async (graceful: boolean) => {
    await queue.stop({ graceful, timeout: secondsToStop * 1000, close: false });
    transport.close();
    await close();
  };
  try {
    await queue.start();
    await carry(queue, delivery, options.interval ?? 1);
    for (const round of options.rounds ?? []) await schedule(queue, round, (at) => round.make(db, at), options.clock);
  } catch (error) {
    await end(false);
    throw error;
  }

  return { stop: () => end(true) };
}

function transportTo(url: string) {
  const options: SMTPPool.Options = { url, pool: true, maxConnections: abreast, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

  return nodemailer.createTransport(options);
}

/** The queue over our own few connections: it watches for what killed programs left, and rebuilds nothing that only the owner may. */
function queueOn(pool: pg.Pool, { watch = 15, report = (line) => process.stderr.write(`${line}\n`) }: CourierOptions): PgBoss {
  const queue = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) }, schema: queueSchema, migrate: false, createSchema: false,
    reindex: false, monitorVacuum: false, superviseIntervalSeconds: watch, monitorIntervalSeconds: watch, maintenanceIntervalSeconds: 600, registerInstance: false,
  });
  queue.on('error', (error) => report(JSON.stringify({ at: new Date().toISOString(), level: 'error', name: 'mail queue', message: error.message })));

  return queue;
}

async function carry(queue: PgBoss, delivery: Delivery, interval: number): Promise<void> {
  const work = { batchSize: 4, localConcurrency: abreast, burstWhenBatchFull: true, perJobResults: true, includeMetadata: true, pollingIntervalSeconds: interval } as const;
  await queue.work<{ mailId: string }, unknown, typeof work>(mailQueue, work, (jobs) => eachInTurn(jobs, async ({ data: { mailId }, retryCount, retryLimit }) => deliver(delivery, mailId, retryCount >= retryLimit)));
  await queue.work<{ mailId: string }>(lostQueue, { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) await giveUp(delivery, job.data.mailId);
  });
}

/** One mail that does not go holds up no other. */
async function eachInTurn<Job extends JobWithMetadata<{ mailId: string }>>(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const job of jobs) {
    const failure = await work(job).then(() => undefined, (error: unknown) => error as Error);
    results.push(failure ? { id: job.id, status: 'failed', output: { message: failure.message } } : { id: job.id, status: 'completed' });
  }

  return results;
}

async function schedule(queue: PgBoss, { name, cron }: Round, make: (at: Date) => Promise<void>, clock: () => Date): Promise<void> {
  await queue.createQueue(name, { policy: 'singleton', retryLimit: 2, expireInSeconds: 600 });
  await queue.work(name, { pollingIntervalSeconds: 10 }, () => make(clock()));
  await queue.schedule(name, cron, null, { tz: 'Africa/Casablanca' });
}
