import pg from 'pg';
import { refusal, RefusalError } from '#platform/refusals';

const answersWithin = 5000;
const oldest = 160_000;

/** Opens one session as the address's own role. Says in a refusal why there is none: no answer, a closed door, too old a server. */
export async function reach(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: readable(url), connectionTimeoutMillis: answersWithin, application_name: 'multaqa' });
  client.on('error', () => {
    // The server went away: the next question says so.
  });
  try {
    await client.connect();
    await refuseOldServer(client);

    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error instanceof RefusalError ? error : new RefusalError(whyNot(error as NodeJS.ErrnoException, new URL(url)));
  }
}

function readable(url: string): string {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/u.test(new URL(url).protocol)) throw new RefusalError(refusal('database.address_unreadable'));

  return url;
}

function whyNot({ code, message }: NodeJS.ErrnoException, { hostname, port }: URL) {
  const server = `${hostname || 'localhost'}:${port || 5432}`;
  // Five characters are PostgreSQL's own codes: the server answered, and its answer is no.
  if (code && /^[0-9A-Z]{5}$/u.test(code)) return refusal('database.closed_door', { server, reason: message });

  return refusal('database.no_answer', { server, seconds: answersWithin / 1000 });
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const version = Number(rows[0]?.version);
  if (version < oldest) throw new RefusalError(refusal('database.too_old', { version: Math.floor(version / 10_000), oldest: oldest / 10_000 }));
}
