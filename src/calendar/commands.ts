import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { holidayText } from '#law';
import type { Db } from '#platform/database';
import { holidaysBetween } from './queries.ts';

function readYear(text: string): number {
  if (!/^(?:19|20)\d\d$/u.test(text)) throw new InvalidArgumentError('Write a year, as 2026.');

  return Number(text);
}

/** `holidays`: the public holidays of a year as the house keeps them. */
export function calendarCommands(program: Command, house: () => Promise<{ db: Db; close: () => Promise<void> }>, print: (text: string) => void): void {
  program
    .command('holidays')
    .description('the public holidays of a year, lunar ones with their certainty')
    .requiredOption('--year <year>', 'as 2026', readYear)
    .option('--json', 'print JSON')
    .action(async ({ year, json }: { year: number; json?: boolean }) => {
      const { db, close } = await house();
      const { fixed, lunar } = await holidaysBetween(db, year, year).finally(close);
      const days = [
        ...fixed.filter(({ since, until }) => since <= year && (until === null || until >= year)).map(({ name, month, date }) => ({ name, firstDay: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`, days: 1, certainty: 'fixed' as string })),
        ...lunar.map(({ name, firstDay, days: count, certainty }) => ({ name, firstDay: String(firstDay), days: count, certainty: String(certainty) })),
      ].toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1));
      print(json ? JSON.stringify(days) : days.map(({ name, firstDay, days: count, certainty }) => `${firstDay}  ${count}  ${certainty.padEnd(9)}  ${holidayText(name, 'en')}`).join('\n'));
    });
}
