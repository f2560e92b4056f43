import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { projectRoot } from '#platform/database';

/** The program itself, in a process of its own. */
export interface Served {
  base: string;
  pid: number;
  /** The lines that it wrote about its own errors. */
  errors: string[];
  close: () => Promise<void>;
}

/** Starts the program on a database, as an administrator would, and waits until it answers. */
export async function serve({ url, ownerUrl, secret, mailUrl }: { url: string; ownerUrl: string; secret: string; mailUrl: string }): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-burst-'));
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, MULTAQA_SECRET: secret, MULTAQA_DATA: folder, MAIL_URL: mailUrl, MAIL_FROM: 'Multaqa <no-reply@multaqa.example>' };
  const child = spawn(process.execPath, [join(projectRoot, 'dist/server.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => void errors.push(...text.split('\n').filter(Boolean)));
  const ended = new Promise<void>((done) => void child.once('exit', () => done()));
  const base = await addressIn(join(folder, 'server.json'), () => child.exitCode !== null);

  return {
    base, pid: child.pid ?? 0, errors,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addressIn(file: string, hasEnded: () => boolean): Promise<string> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text) return (JSON.parse(text) as { address: string }).address;
    if (hasEnded()) throw new Error('The server ended before it began');
    await new Promise((done) => void setTimeout(done, 50));
  }
}

/** A mail server that keeps of each mail only whom it was for. */
export async function openSink(): Promise<{ url: string; came: string[]; close: () => Promise<void> }> {
  const came: string[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onData(stream, { envelope }, done) {
      stream.resume();
      stream.on('end', () => {
        came.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  await new Promise<void>((opened) => void server.listen(0, '127.0.0.1', opened));

  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, came, close: () => new Promise((closed) => void server.close(() => closed())) };
}
