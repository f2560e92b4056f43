import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { applyImport } from './apply-import.ts';
import { checkTerritories } from './check.ts';
import type { Preview } from './preview.ts';
import { previewImport } from './preview-import.ts';

type House = () => Promise<{ db: Db; close: () => Promise<void> }>;

/** `territories check`, `preview` and `apply`: the reference tables proved, and brought to a newer list in two steps. */
export function territoriesCommands(program: Command, house: House, print: (text: string) => void): void {
  const territories = program.command('territories').description('The official territory: regions, prefectures and provinces, communes');
  territories
    .command('check')
    .description('prove the sums of the reference tables')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { db, close } = await house();
      const claims = await checkTerritories(db).finally(close);
      print(json ? JSON.stringify(claims) : claims.map(({ claim, expected, found, ok }) => `${ok ? '✓' : '✗'} ${claim}: ${found}${ok ? '' : ` (should be ${expected})`}`).join('\n'));
      const broken = claims.filter(({ ok }) => !ok);
      refuseIf(broken.length ? refusal('territories.do_not_sum', { claims: broken.map(({ claim }) => claim).join('; ') }) : undefined);
    });
  territories
    .command('preview')
    .description('look at what a newer list (CSV) would change; nothing changes yet')
    .argument('<file>')
    .requiredOption('--as <email>', 'the administrator who looks')
    .option('--json', 'print JSON')
    .action(async (file: string, { as, json }: { as: string; json?: boolean }) => {
      const list = await readFile(file, 'utf8').catch(() => {
        throw new RefusalError(refusal('import.file_unreadable', { file }));
      });
      const { db, close } = await house();
      const { importId, preview } = await actorNamed(db, as).then((actor) => previewImport(db, actor, { name: file, list }, new Date())).finally(close);
      print(json ? JSON.stringify({ importId, ...preview }) : previewText(importId, preview));
      refuseIf(preview.wrong.length ? refusal('import.wrong_rows', { rows: preview.wrong.length }) : undefined);
    });
  territories
    .command('apply')
    .description('apply a list exactly as it was looked at')
    .argument('<number>', 'as `preview` printed it')
    .requiredOption('--as <email>', 'the administrator who applies')
    .action(async (number: string, { as }: { as: string }) => {
      const { db, close } = await house();
      const { added, changed } = await actorNamed(db, as).then((actor) => applyImport(db, actor, { importId: Number(number) || 0 }, new Date())).finally(close);
      print(`${added} added, ${changed} changed.`);
    });
}

async function actorNamed(db: Db, email: string): Promise<Actor> {
  const user = await db.selectFrom('users').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
  const actor = user && (await actorOf(db, user.id, dayIn(new Date())));
  if (!actor) throw new RefusalError(refusal('account.unknown'));

  return actor;
}

function previewText(importId: number, { added, changed, unknown, wrong, unchanged }: Preview): string {
  return [
    ...added.map(({ code, nameFr }) => `+ ${code} ${nameFr}`),
    ...changed.map(({ code, nameFr, field, before, after }) => `~ ${code} ${nameFr}: ${field} ${before} → ${after}`),
    ...unknown.map(({ code, nameFr }) => `? ${code} ${nameFr}: not in the list`),
    ...wrong.map(({ row, column, code, value }) => `! row ${row} ${column}: ${code} ${value}`),
    `${added.length} new, ${changed.length} changes, ${unknown.length} not in the list, ${wrong.length} wrong, ${unchanged} unchanged. To apply: territories apply ${importId}`,
  ].join('\n');
}
