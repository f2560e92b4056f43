import type { Command } from 'commander';
import { since2015 } from '#law';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { csvOf } from '#platform/spreadsheets';
import type { House } from '#platform/terminal';
import { readDay, readId, readYear } from '#platform/terminal';
import { rebuildStandings } from './acts/rebuild-standings.ts';
import { boardTable } from './board/export.ts';
import { boardOf, firstDayOf } from './board/queries.ts';

interface BoardAsked {
  convention?: number;
  programme?: number;
  day?: Day;
  year?: number;
  json?: boolean;
}

/** `standings rebuild` and `board`: the derived rows made anew, and a board read on any day. */
export function instrumentCommands(program: Command, house: House, print: (text: string) => void): void {
  const standings = program.command('standings').description('The rows derived from acts');
  standings
    .command('rebuild')
    .description('derive every standing anew from the acts; the rows come out identical to the byte')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { db, close } = await house();
      const rebuilt = await rebuildStandings(db, (done, all) => void process.stderr.write(`\r${done} / ${all}`)).finally(close);
      process.stderr.write('\n');
      print(json ? JSON.stringify(rebuilt) : `${rebuilt.parties} parties. SHA-256 before: ${rebuilt.before}; after: ${rebuilt.after}${rebuilt.before === rebuilt.after ? ' (identical)' : ' (different)'}`);
    });
  program
    .command('board')
    .description('a board: one convention’s or a whole programme’s, today or on an earlier day')
    .option('--convention <number>', 'as in /conventions/<number>/board', readId)
    .option('--programme <number>', 'as in /programmes/<number>/board', readId)
    .option('--day <day>', 'as of a day, YYYY-MM-DD', readDay)
    .option('--year <year>', 'the contributions’ year', readYear)
    .option('--json', 'print JSON')
    .action(async (asked: BoardAsked, command: Command) => {
      if (!asked.convention && !asked.programme) command.error('error: give --convention or --programme', { exitCode: 2 });
      const { db, close } = await house();
      print(await boardText(db, asked).finally(close));
    });
}

/** Why there is no board of a day: nothing by this number, or it did not exist yet. */
export function whyNotShow(firstDay: Day | undefined, on: Day) {
  if (!firstDay) return refusal('board.nothing_there');
  const from = firstDay < since2015 ? since2015 : firstDay;

  return on < from ? refusal('board.before_its_time', { from }) : undefined;
}

async function boardText(db: Db, { convention, programme, day, year, json }: BoardAsked): Promise<string> {
  const today = dayIn(new Date());
  const on = day && day < today ? day : today;
  const scope = { ...(convention ? { instrumentId: convention } : {}), ...(programme ? { programmeId: programme } : {}) };
  refuseIf(whyNotShow(await firstDayOf(db, scope), on));
  const board = await boardOf(db, scope, { day: on, today, year: year ?? Number(on.slice(0, 4)) });
  if (json) return JSON.stringify(board);
  const { columns, rows } = boardTable(board, 'en');

  return csvOf(columns, rows).replace(/^\ufeff/u, '').trimEnd();
}
