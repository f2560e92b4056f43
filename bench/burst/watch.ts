import pg from 'pg';

/** What the database saw of the house while it was watched. */
export interface Watched {
  /** The most connections that the house held at once. */
  highest: number;
  /** The most of them that waited for a lock at once. */
  waiting: number;
  /** The longest that any transaction had been open, in milliseconds. */
  longest: number;
}

const everyMilliseconds = 50;

/** Counts the house's connections again and again, over a connection of its own, until it is told to stop. */
export async function watchConnections(url: string): Promise<() => Promise<Watched>> {
  const client = new pg.Client({ connectionString: url, application_name: 'watch' });
  await client.connect();
  const seen: Watched = { highest: 0, waiting: 0, longest: 0 };
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { rows } = await client.query<{ all: number; waiting: number; longest: number }>(
        `select count(*)::int as all, (count(*) filter (where wait_event_type = 'Lock'))::int as waiting, coalesce(max(extract(epoch from clock_timestamp() - xact_start)) * 1000, 0)::float as longest
         from pg_stat_activity where datname = current_database() and application_name = 'multaqa'`,
      );
      const [now] = rows;
      if (now) Object.assign(seen, { highest: Math.max(seen.highest, now.all), waiting: Math.max(seen.waiting, now.waiting), longest: Math.max(seen.longest, now.longest) });
      await new Promise((done) => void setTimeout(done, everyMilliseconds));
    }
  })();

  return async () => {
    over.abort();
    await watching;
    await client.end();

    return seen;
  };
}
