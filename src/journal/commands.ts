import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { Db } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import type { JournalEvent } from './chain.ts';
import { verifyEvents } from './chain.ts';
import { journalEvents } from './queries.ts';

/** `journal export` and `journal verify`: anyone who holds an export can check it without this house. */
export function journalCommands(program: Command, house: () => Promise<{ db: Db; close: () => Promise<void> }>, print: (text: string) => void): void {
  const journal = program.command('journal').description('The hash-chained record of every act and change');
  journal
    .command('export')
    .description('write every event, one JSON a line')
    .option('--to <file>', 'the file to write', 'journal.jsonl')
    .action(async ({ to }: { to: string }) => {
      const { db, close } = await house();
      const count = await exportTo(db, to).finally(close);
      print(`${count} events written to ${to}`);
    });
  journal
    .command('verify')
    .description('verify the database, or an exported file without any database')
    .argument('[file]', 'an export')
    .option('--expect-head <hash>', 'a head known from before: without it, a tail that was cut off does not show')
    .option('--json', 'print JSON')
    .action(async (file: string | undefined, { expectHead, json }: { expectHead?: string; json?: boolean }) => {
      const verdict = file ? await verifyEvents(eventsIn(file), expectHead) : await verifyHouse(house, expectHead);
      print(json ? JSON.stringify(verdict) : verdict.ok ? `${verdict.count} events, unbroken. Head: ${verdict.head}` : `Broken at event ${verdict.brokenAt}: ${verdict.reason}.`);
      if (!verdict.ok) throw new RefusalError(refusal('journal.broken', { event: verdict.brokenAt, reason: verdict.reason }));
    });
}

async function exportTo(db: Db, file: string): Promise<number> {
  const out = createWriteStream(file);
  let count = 0;
  for await (const event of journalEvents(db)) {
    if (!out.write(`${JSON.stringify(event)}\n`)) await new Promise((resolve) => out.once('drain', () => resolve(undefined)));
    count += 1;
  }
  await new Promise<void>((resolve, reject) => out.end((error?: Error | null) => (error ? reject(error) : resolve())));

  return count;
}

async function verifyHouse(house: () => Promise<{ db: Db; close: () => Promise<void> }>, expectHead?: string) {
  const { db, close } = await house();

  return verifyEvents(journalEvents(db), expectHead).finally(close);
}

async function* eventsIn(file: string): AsyncGenerator<JournalEvent> {
  for await (const line of createInterface({ input: createReadStream(file) })) if (line.trim()) yield JSON.parse(line) as JournalEvent;
}
