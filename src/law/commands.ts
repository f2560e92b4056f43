import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import { earliestChain } from './chain.ts';
import { builtInCalendar } from './holidays.ts';
import type { Level } from './rules.ts';
import { levels, since2015 } from './rules.ts';
import { nextOrdinarySession } from './sessions.ts';

function readLevel(text: string): Level {
  const level = levels.find((known) => known === text);
  if (!level) throw new InvalidArgumentError(`Use one of: ${levels.join(', ')}.`);

  return level;
}

function readDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('Write a day that exists, as YYYY-MM-DD.');
  if (text < since2015) throw new InvalidArgumentError('The organic laws are of 23 July 2015; give a later day.');

  return text;
}

interface Asked {
  level: Level;
  after: Day;
  json?: boolean;
  visa: boolean;
}

/** `law next` and `law chain`: the law clock without a database, on the calendar that comes with the program. */
export function lawCommands(program: Command, _house: unknown, print: (text: string) => void): void {
  const law = program.command('law').description('The law clock: sessions and delays, each with its article');
  const asking = (name: string, description: string) =>
    law
      .command(name)
      .description(description)
      .requiredOption('--level <level>', levels.join(', '), readLevel)
      .requiredOption('--after <day>', 'a day, YYYY-MM-DD', readDay)
      .option('--json', 'print JSON');
  asking('next', 'the next ordinary session after a day').action((asked: Asked) => print(nextSession(asked)));
  asking('chain', 'the earliest legal way from a day to a signature')
    .option('--no-visa', 'for a decision that needs no visa')
    .action((asked: Asked) => print(chains(asked)));
}

function nextSession({ level, after, json }: Asked): string {
  const { session, opensFrom, opensTo, agendaBy, noticeBy, article } = nextOrdinarySession(level, after, builtInCalendar);
  if (json) return JSON.stringify({ level, after, session, opensFrom, opensTo, agendaBy, noticeBy, article });

  return `${session}: opens ${opensFrom === opensTo ? opensFrom : `${opensFrom} to ${opensTo}`}; agenda by ${agendaBy}; notice by ${noticeBy} (${article})`;
}

function chains({ level, after, json, visa }: Asked): string {
  const ordinary = earliestChain(level, after, builtInCalendar, { by: 'ordinary', needsVisa: visa });
  const extraordinary = earliestChain(level, after, builtInCalendar, { by: 'extraordinary', needsVisa: visa });
  if (json) return JSON.stringify({ level, after, ordinary: ordinary.steps, extraordinary: extraordinary.steps });
  const lines = (title: string, steps: typeof ordinary.steps) =>
    [title, ...steps.map(({ step, earliest, latest, article, basis }) => `  ${step.padEnd(16)} ${earliest}${latest ? ` (at the latest ${latest})` : ''}  ${basis}  ${article}`)].join('\n');

  return `${lines('Ordinary session', ordinary.steps)}\n${lines('Extraordinary session', extraordinary.steps)}`;
}
