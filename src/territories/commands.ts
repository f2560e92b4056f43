import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { actorNamed } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { House } from '#platform/terminal';
import { within } from '#platform/terminal';
import { applyImport } from './apply-import.ts';
import { checkTerritories } from './check.ts';
import { writeList } from './list.ts';
import type { Preview } from './preview.ts';
import { previewImport } from './preview-import.ts';
import { wordsIn } from './words.ts';
import { presentTerritories } from './store.ts';

/** `territories check`, `export`, `preview` and `apply`: the reference tables proved, and brought to a newer list in two steps. */
export function territoriesCommands(program: Command, house: House, print: (text: string) => void): void {
  const territories = program.command('territories').description('The official territory: regions, prefectures and provinces, communes');
  territories
    .command('check')
    .description('prove the sums of the reference tables')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) => within(house, (db) => check(db, print, json)));
  territories
    .command('export')
    .description('write the list as the house holds it today (CSV), in the form that `preview` reads')
    .option('--to <file>', 'write into a file')
    .action(({ to }: { to?: string }) => within(house, (db) => exportList(db, to, print)));
  territories
    .command('preview')
    .description('look at what a newer list (CSV) would change; nothing changes yet')
    .argument('<file>')
    .requiredOption('--as <email>', 'the administrator who looks')
    .option('--json', 'print JSON')
    .action((file: string, { as, json }: { as: string; json?: boolean }) => within(house, (db) => preview(db, { file, as }, print, json)));
  territories
    .command('apply')
    .description('apply a list exactly as it was looked at')
    .argument('<number>', 'as `preview` printed it')
    .requiredOption('--as <email>', 'the administrator who applies')
    .action((number: string, { as }: { as: string }) => within(house, async (db) => {
      const { added, changed } = await applyImport(db, await actorNamed(db, as, new Date()), { importId: Number(number) || 0 }, new Date());
      print(`${added} added, ${changed} changed.`);
    }));
}

async function check(db: Db, print: (text: string) => void, json = false): Promise<void> {
  const checked = await checkTerritories(db);
  const { claims } = wordsIn('en');
  print(json ? JSON.stringify(checked) : checked.map(({ claim, expected, found, ok }) => `${ok ? '✓' : '✗'} ${claims[claim]}: ${found}${ok ? '' : ` (should be ${expected})`}`).join('\n'));
  const broken = checked.filter(({ ok }) => !ok);
  refuseIf(broken.length ? refusal('territories.do_not_sum', { claims: broken.map(({ claim }) => claim).join(' ') }) : undefined);
}

async function exportList(db: Db, to: string | undefined, print: (text: string) => void): Promise<void> {
  const { territories: rows } = await presentTerritories(db, dayIn(new Date()));
  if (!to) return print(writeList(rows).trimEnd());
  await writeFile(to, writeList(rows)).catch(() => {
    throw new RefusalError(refusal('import.file_unwritable', { file: to }));
  });
  print(`${rows.length} rows written to ${to}.`);
}

async function preview(db: Db, { file, as }: { file: string; as: string }, print: (text: string) => void, json = false): Promise<void> {
  const list = await readFile(file, 'utf8').catch(() => {
    throw new RefusalError(refusal('import.file_unreadable', { file }));
  });
  const { importId, preview: seen } = await previewImport(db, await actorNamed(db, as, new Date()), { name: file, list }, new Date());
  print(json ? JSON.stringify({ importId, ...seen }) : previewText(importId, seen));
  refuseIf(seen.wrong.length ? refusal('import.wrong_rows', { rows: seen.wrong.length }) : undefined);
}

function previewText(importId: number, { added, changed, unknown, wrong, unchanged }: Preview): string {
  return [
    ...added.map(({ code, nameFr }) => `+ ${code} ${nameFr}`),
    ...changed.map(({ code, nameFr, field, before, after, term }) => `~ ${code} ${nameFr}: ${field}${term ? ` (mandate of ${term})` : ''} ${before} → ${after}`),
    ...unknown.map(({ code, nameFr }) => `? ${code} ${nameFr}: not in the list`),
    ...wrong.map(({ row, column, code, value }) => `! row ${row} ${column}: ${code} ${value}`),
    `${added.length} new, ${changed.length} changes, ${unknown.length} not in the list, ${wrong.length} wrong, ${unchanged} unchanged. ${wrong.length ? 'Nothing can be applied before the wrong rows are put right.' : added.length + changed.length ? `To apply: territories apply ${importId}` : 'Nothing to apply.'}`,
  ].join('\n');
}
