import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '#platform/database';
import { admitApplication, connect, migrate, projectRoot, startEmbedded } from '#platform/database';
import { installQueue } from '#platform/mail';

/** The database of this house, open and in its present shape. */
export interface OpenHouse {
  db: Db;
  /** Of the database, as the program signs in. */
  url: string;
  /** True on the PostgreSQL that came with the program: only there the demonstration world is loaded unasked. */
  isEmbedded: boolean;
  close: () => Promise<void>;
}

export interface Opening {
  /** The server leaves no PostgreSQL behind; a command stops only one that it started and that nobody else uses. */
  isServer: boolean;
  creating?: () => void;
}

/** Where everything that must survive is kept. */
export function dataFolder(): string {
  return process.env['MULTAQA_DATA'] ?? join(projectRoot, '.data');
}

/**
 * Opens the database named by `DATABASE_URL`, else the embedded one, and migrates it: by `DATABASE_OWNER_URL` where there is
 * one. The account of `DATABASE_URL` then has no need to own anything, and may not.
 */
export async function openHouse({ isServer }: Opening): Promise<OpenHouse> {
  const url = process.env['DATABASE_URL'];
  if (url) {
    const ownerUrl = process.env['DATABASE_OWNER_URL'] ?? url;
    await migrate(ownerUrl);
    await installQueue(ownerUrl);
    if (ownerUrl !== url) await admitApplication(url, ownerUrl);
    const { db, close } = connect(url);

    return { db, url, isEmbedded: false, close };
  }
  const embedded = await startEmbedded({ folder: join(dataFolder(), 'postgres') });
  try {
    await migrate(embedded.ownerUrl);
    await installQueue(embedded.ownerUrl);
    const { db, close } = connect(embedded.url);

    return {
      db,
      url: embedded.url,
      isEmbedded: true,
      async close() {
        const leave = !isServer && (embedded.found || (await isUsedByOthers(db)));
        await close();
        if (!leave) await embedded.stop();
      },
    };
  } catch (error) {
    if (!embedded.found) await embedded.stop();
    throw error;
  }
}

async function isUsedByOthers(db: Db): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity a
    where a.datname = current_database() and a.pid <> pg_backend_pid() and a.client_port is not null
      and a.client_port not in (select client_port from pg_stat_activity where pid = pg_backend_pid())`.execute(db);

  return (rows[0]?.count ?? 0) > 0;
}
