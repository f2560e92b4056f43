import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';

/** A mail that was taken in, as it came over the wire. */
export interface KeptMail {
  recipients: string[];
  raw: Buffer;
  receivedAt: Date;
}

/** A mail server on this machine alone, which keeps what it gets and passes nothing on. */
export interface PostBox {
  url: string;
  kept: () => readonly KeptMail[];
  close: () => Promise<void>;
}

const most = 500;
const largest = 20 * 1024 * 1024;

export interface PostBoxOptions {
  /** 0 takes a free one. */
  port?: number;
  /** Why a recipient is not taken, for tests. */
  refuses?: (recipient: string) => Error | undefined;
}

/** Opens a mail server on loopback, for development and tests. It remembers the last 500 mails, in memory. */
export async function openPostBox({ port = 0, refuses = () => undefined }: PostBoxOptions = {}): Promise<PostBox> {
  const kept: KeptMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largest,
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(refuses(address) ?? null),
    onData: (stream, { envelope }, done) => keep(stream, envelope.rcptTo.map(({ address }) => address), kept, done),
  });
  server.on('error', () => {
    // A sender that hung up: it will come again.
  });
  await new Promise<void>((opened, failed) => {
    server.server.once('error', failed);
    server.listen(port, '127.0.0.1', opened);
  });

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    kept: () => kept,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}

function keep(stream: Readable, recipients: string[], kept: KeptMail[], done: (error?: Error | null) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
  stream.on('error', done);
  stream.on('end', () => {
    kept.push({ recipients, raw: Buffer.concat(chunks), receivedAt: new Date() });
    if (kept.length > most) kept.shift();
    done(null);
  });
}
