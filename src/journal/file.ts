import { createWriteStream } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { JournalEvent, Verdict } from './chain.ts';
import { verifyEvents } from './chain.ts';
import { linesIn, UnreadableLine } from './lines.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** One line of an exported journal: every field is under the hash, and none stands beside. */
const lineSchema = z.strictObject({
  sequence: z.int().positive(), happenedAt: z.iso.datetime(), userId: z.string().nullable(), bodyId: z.int().nullable(),
  kind: z.string(), subject: z.string(), facts: z.string(), previousHash: hash, hash,
}) satisfies z.ZodType<JournalEvent>;

/**
 * Writes events to a file, one JSON a line, and gives their number. Refuses a place where nothing can be written. The file
 * is whole or as it was before: a disk that fills up leaves the export of yesterday.
 */
export async function writeJournal(events: AsyncIterable<JournalEvent>, path: string): Promise<number> {
  let count = 0;
  const lines = async function* () {
    for await (const event of events) {
      count += 1;
      yield `${JSON.stringify(event)}\n`;
    }
  };
  await writeWhole(Readable.from(lines()), path).catch(refuseFile('file.unwritable', path));

  return count;
}

/** Beside the file and then into its place; what is no file, such as a pipe, is written as it is. */
async function writeWhole(content: Readable, path: string): Promise<void> {
  const isFile = await lstat(path).then((found) => found.isFile(), () => path !== '');
  if (!isFile) return pipeline(content, createWriteStream(path));
  const beside = `${path}.${crypto.randomUUID()}.part`;
  try {
    await pipeline(content, createWriteStream(beside, { flush: true }));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Verifies an exported file without any database. Refuses one that cannot be read or holds no event at all. */
export async function verifyFile(path: string, expectedHead?: string): Promise<Verdict> {
  const read = { count: 0 };
  const verdict = await verifyEvents(eventsIn(path, read), expectedHead).catch((error: unknown): Verdict => {
    if (error instanceof UnreadableLine) return { ok: false, count: read.count, brokenAt: read.count + 1, reason: 'unreadable' };

    return refuseFile('file.unreadable', path)(error);
  });
  refuseIf(verdict.ok && verdict.count === 0 ? refusal('journal.empty', { path }) : undefined);

  return verdict;
}

async function* eventsIn(path: string, read: { count: number }): AsyncGenerator<JournalEvent> {
  for await (const line of linesIn(path)) {
    if (!line.trim()) continue;
    yield eventIn(line);
    read.count += 1;
  }
}

/** The event of a line, which says nothing else: no field beside the hashed ones, none told twice. */
function eventIn(line: string): JournalEvent {
  const { data: event } = lineSchema.safeParse(jsonIn(line));
  if (!event || JSON.stringify(event) !== line) throw new UnreadableLine();

  return event;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const ofFiles = new Set(['EISDIR', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EPIPE']);

/** What the system objects to a file is told in one sentence; any other fault stays one. */
function refuseFile(code: string, path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && ('path' in error || ofFiles.has((error as NodeJS.ErrnoException).code ?? ''))) throw new RefusalError(refusal(code, { path }));
    throw error;
  };
}
