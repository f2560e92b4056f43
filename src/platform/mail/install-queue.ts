import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { applicationRole } from '#platform/database';
import { lostQueue, mailQueue, queueSchema } from './queue.ts';

const lockKey = 5_100_102;

/** Nine tries over some six hours: after half a minute, a minute, two, and so on up to two hours apart. */
const patience = { retryLimit: 9, retryDelay: 30, retryBackoff: true, retryDelayMax: 7200, expireInSeconds: 300, heartbeatSeconds: 60, retentionSeconds: 60 * 86_400, deleteAfterSeconds: 86_400 };

/**
 * Brings the queue's own tables to the shape that this version of the queue asks for, as the database's owner, and lets
 * the application's role work in them. `address` is the owner's. Only one program does so at a time.
 */
export async function installQueue(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, application_name: 'multaqa' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await shapeQueue(client);
    await client.query(`grant usage on schema ${queueSchema} to ${applicationRole};
      grant select, insert, update, delete on all tables in schema ${queueSchema} to ${applicationRole};
      grant usage on all sequences in schema ${queueSchema} to ${applicationRole};
      grant execute on all functions in schema ${queueSchema} to ${applicationRole}`);
  } finally {
    await client.end();
  }
}

async function shapeQueue(client: pg.Client): Promise<void> {
  const executeSql = async (text: string, values?: unknown[]) => {
    const answers = await client.query(text, values);

    return Array.isArray(answers) ? { rows: (answers as pg.QueryResult[]).at(-1)?.rows ?? [] } : answers;
  };
  const queue = new PgBoss({ db: { executeSql }, schema: queueSchema, supervise: false, schedule: false, registerInstance: false });
  queue.on('error', () => undefined);
  await queue.start();
  await queue.createQueue(lostQueue, {});
  await queue.createQueue(mailQueue, { ...patience, deadLetter: lostQueue });
  await queue.updateQueue(mailQueue, { ...patience, deadLetter: lostQueue });
  await queue.stop({ graceful: false, close: false });
}
