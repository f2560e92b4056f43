/**
 * What taking presence costs at the least, as a process of its own: who is signed in, one row taken once by its nonce, one
 * event in a chain of hashes, in a transaction for each request. It applies no rule and reads no form but its own.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], application_name: 'bare', max: 10, connectionTimeoutMillis: 60_000 });

interface Entry {
  nonce: string;
  by: { participantId: number };
  direction: string;
  happenedAt: string;
}

async function take(token: string, [entry]: [Entry]): Promise<string> {
  const signedIn = await pool.query(`select u.id, o.body_id from sessions s join users u on u.id = s.user_id left join offices o on o.user_id = u.id where s.token = $1`, [token]);
  const client = await pool.connect();
  try {
    await client.query('begin');
    const found = await client.query(`select m.id, p.id as participant from meetings m join participants p on p.meeting_id = m.id where p.id = $1 for share of m`, [entry.by.participantId]);
    const meeting = found.rows[0] as { id: number };
    const saved = await client.query(`insert into bare_entries (meeting_id, participant_id, direction, happened_at, nonce) values ($1, $2, $3, $4, $5) on conflict do nothing returning nonce`, [meeting.id, entry.by.participantId, entry.direction, entry.happenedAt, entry.nonce]);
    if (saved.rowCount) {
      await client.query('select pg_advisory_xact_lock(1)');
      const { rows } = await client.query<{ hash: string }>('select hash from bare_journal order by sequence desc limit 1');
      const facts = JSON.stringify({ by: signedIn.rows[0], entry });
      await client.query('insert into bare_journal (facts, hash) values ($1, $2)', [facts, createHash('sha256').update(`${rows[0]?.hash ?? ''}${facts}`).digest('hex')]);
    }
    await client.query('commit');

    return JSON.stringify({ fates: [{ nonce: entry.nonce, status: saved.rowCount ? 'taken' : 'taken_before' }] });
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);

  return text;
}

const server = createServer((request, answer) => {
  const token = decodeURIComponent(/multaqa-session=([^;]+)/u.exec(request.headers.cookie ?? '')?.[1] ?? '').split('.')[0] ?? '';
  const told = request.method === 'GET' ? Promise.resolve('"mark":"bare"') : bodyOf(request).then((text) => take(token, JSON.parse(new URLSearchParams(text).get('entries') ?? '[]') as [Entry]));
  told.then((text) => answer.setHeader('content-type', 'application/json').end(text), (error: unknown) => answer.writeHead(500).end(String(error)));
});
await pool.query('create table bare_entries (meeting_id integer, participant_id integer, direction text, happened_at timestamptz, nonce uuid primary key)');
await pool.query('create table bare_journal (sequence bigint generated always as identity primary key, facts text, hash text)');
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
