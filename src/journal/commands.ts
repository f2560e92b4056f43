import type { Command } from 'commander';
import { refusal, RefusalError } from '#platform/refusals';
import type { House } from '#platform/terminal';
import { verifyEvents } from './chain.ts';
import { verifyFile, writeJournal } from './file.ts';
import { journalEvents } from './queries.ts';

/** `journal export` and `journal verify`: anyone who holds an export can check it without this house. */
export function journalCommands(program: Command, house: House, print: (text: string) => void): void {
  const journal = program.command('journal').description('The hash-chained record of every act and change');
  journal
    .command('export')
    .description('write every event, one JSON a line')
    .option('--to <file>', 'the file to write', 'journal.jsonl')
    .action(async ({ to }: { to: string }) => {
      const { db, close } = await house();
      const count = await writeJournal(journalEvents(db), to).finally(close);
      print(`${count} events written to ${to}`);
    });
  journal
    .command('verify')
    .description('verify the database, or an exported file without any database')
    .argument('[file]', 'an export')
    .option('--expect-head <hash>', 'a head known from before: without it, a tail that was cut off does not show')
    .option('--json', 'print JSON')
    .action(async (file: string | undefined, { expectHead, json }: { expectHead?: string; json?: boolean }) => {
      const verdict = file === undefined ? await verifyHouse(house, expectHead) : await verifyFile(file, expectHead);
      if (json) print(JSON.stringify(verdict));
      else if (verdict.ok) print(`${verdict.count} events, unbroken. Head: ${verdict.head}`);
      if (!verdict.ok) throw new RefusalError(refusal('journal.broken', { event: verdict.brokenAt, reason: verdict.reason }));
    });
}

async function verifyHouse(house: House, expectHead?: string) {
  const { db, close } = await house();

  return verifyEvents(journalEvents(db), expectHead).finally(close);
}
