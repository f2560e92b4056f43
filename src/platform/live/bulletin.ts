import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** What is heard: a message of the channel; or none in particular, when the line was cut and anything may have been missed. */
export type Hear = (told: string | null) => void;

/** What PostgreSQL tells on one channel, to however many of this program want to hear it. */
export interface Bulletin {
  /** Hears from now on. Gives the way to stop. */
  follow: (hear: Hear) => () => void;
  close: () => Promise<void>;
}

/** For a house in which nobody waits for news: pages are read again instead. */
export const silentBulletin: Bulletin = { follow: () => () => undefined, close: () => Promise.resolve() };

export interface BulletinOptions {
  /** Milliseconds between two looks whether the line is still there: a line can die without a word. */
  watch?: number;
  /** Milliseconds to wait before the second try; twice as long before each other, up to ten seconds. */
  patience?: number;
}

const longestPause = 10_000;

/**
 * Listens on a channel of PostgreSQL by one connection of its own for the whole program, whatever the number of those who
 * hear. A lost connection is opened again, each time after a longer pause; then everybody is told that something may have
 * been missed. Ready once it listens, or once the first try failed: the house does not wait for news to open.
 */
export async function openBulletin(url: string, channel: string, { watch = 20_000, patience = 250 }: BulletinOptions = {}): Promise<Bulletin> {
  const listeners = new Set<Hear>();
  const line: { client?: pg.Client; isClosed: boolean } = { isClosed: false };
  const ending = new AbortController();
  const tell = (told: string | null) => listeners.forEach((hear) => hear(told));
  const listening = async (opened: () => void) => {
    for (let tries = 0; !line.isClosed; tries += 1) {
      await listen(url, channel, { line, tell, watch, opened: () => { tries = 0; opened(); } });
      opened();
      await pause(Math.min(longestPause, patience * 2 ** Math.min(tries, 10)) * (0.75 + Math.random() / 2), undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  const { promise: ready, resolve: opened } = Promise.withResolvers<void>();
  const done = listening(opened);
  await ready;

  return {
    follow(hear) {
      listeners.add(hear);

      return () => void listeners.delete(hear);
    },
    async close() {
      line.isClosed = true;
      ending.abort();
      await line.client?.end().catch(() => undefined);
      await done;
    },
  };
}

interface Listening {
  line: { client?: pg.Client; isClosed: boolean };
  tell: Hear;
  watch: number;
  opened: () => void;
}

/** One connection, from its opening to its end, or one try that failed. */
async function listen(url: string, channel: string, { line, tell, watch, opened }: Listening): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'multaqa live', connectionTimeoutMillis: 5000, query_timeout: 5000, keepAlive: true });
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  client.on('error', () => end());
  client.on('end', () => end());
  client.on('notification', ({ payload }) => tell(payload ?? null));
  line.client = client;
  const close = () => client.end().catch(() => undefined).finally(end);
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch {
    return void close();
  }
  if (line.isClosed) return void close();
  opened();
  tell(null);
  const watching = setInterval(() => void client.query('select').catch(close), watch);
  await ended;
  clearInterval(watching);
}
