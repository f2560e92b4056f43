import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { House } from '#platform/terminal';
import { oneOf, readDay } from '#platform/terminal';
import type { Language } from '#platform/words';
import type { Calendar } from './calendar.ts';
import { earliestChain } from './chain.ts';
import { builtInCalendar } from './holidays.ts';
import { calendarOf } from './queries.ts';
import type { Level } from './rules.ts';
import { levels, since2015 } from './rules.ts';
import { nextOrdinarySession } from './sessions.ts';
import { rulesTold } from './table/told.ts';
import { ruleText } from './table/words.ts';

function readLawfulDay(text: string): Day {
  const day = readDay(text);
  if (day < since2015) throw new InvalidArgumentError('The organic laws are of 23 July 2015; give a later day.');

  return day;
}

interface Asked {
  level: Level;
  after: Day;
  json?: boolean;
  visa: boolean;
  house?: boolean;
}

interface RulesAsked {
  level: Level;
  on: Day;
  json?: boolean;
}

/**
 * `law next`, `law chain` and `law rules`: the law clock. It needs no database; with `--house` it counts on the holidays
 * that this house's administrator keeps.
 */
export function lawCommands(program: Command, house: House, print: (text: string) => void, language: Language): void {
  const law = program.command('law').description('The law clock: sessions and delays, each with its article');
  const ofLevel = (name: string, description: string) => law.command(name).description(description).requiredOption('--level <level>', levels.join(', '), oneOf(levels)).option('--json', 'print JSON');
  const asking = (name: string, description: string) =>
    ofLevel(name, description)
      .requiredOption('--after <day>', 'a day, YYYY-MM-DD', readLawfulDay)
      .option('--house', 'count on the holidays that the administrator keeps, not on those that come with the program');
  const answer = (told: (asked: Asked, calendar: Calendar) => Told) => async (asked: Asked) => {
    const calendar = asked.house ? await keptCalendar(house) : builtInCalendar;
    const { text, until } = told(asked, calendar);
    for (const year of yearsWithoutLunar(calendar, asked.after, until)) process.stderr.write(`No lunar holiday is entered for ${year}: a day may move.\n`);
    print(text);
  };
  asking('next', 'the next ordinary session after a day').action(answer(nextSession));
  asking('chain', 'the earliest legal way from a day to a signature').option('--no-visa', 'for a decision that needs no visa').action(answer(chains));
  ofLevel('rules', 'every rule of a level, with its articles')
    .option('--on <day>', 'as on a day, YYYY-MM-DD; today if not given', readLawfulDay, dayIn(new Date()))
    .action((asked: RulesAsked) => print(rules(asked, language)));
}

async function keptCalendar(house: House): Promise<Calendar> {
  const { db, close } = await house();

  return calendarOf(db).finally(close);
}

/** What a command answers, and the last day that the answer rests on. */
interface Told {
  text: string;
  until: Day;
}

function nextSession({ level, after, json }: Asked, calendar: Calendar): Told {
  const { session, opensFrom, opensTo, agendaBy, noticeBy, article } = nextOrdinarySession(level, after, calendar);
  const text = json
    ? JSON.stringify({ level, after, session, opensFrom, opensTo, agendaBy, noticeBy, article })
    : `${session}: opens ${opensFrom === opensTo ? opensFrom : `${opensFrom} to ${opensTo}`}; agenda by ${agendaBy}; notice by ${noticeBy} (${article})`;

  return { text, until: opensTo };
}

function chains({ level, after, json, visa }: Asked, calendar: Calendar): Told {
  const ordinary = earliestChain(level, after, calendar, { by: 'ordinary', needsVisa: visa }).steps;
  const extraordinary = earliestChain(level, after, calendar, { by: 'extraordinary', needsVisa: visa }).steps;
  const lines = (title: string, steps: typeof ordinary) =>
    [title, ...steps.map(({ step, earliest, latest, article, basis }) => `  ${step.padEnd(16)} ${earliest}${latest ? ` (at the latest ${latest})` : ''}  ${basis}  ${article}`)].join('\n');
  const text = json ? JSON.stringify({ level, after, ordinary, extraordinary }) : `${lines('Ordinary session', ordinary)}\n${lines('Extraordinary session', extraordinary)}`;

  return { text, until: ordinary.at(-1)?.earliest ?? after };
}

function rules({ level, on, json }: RulesAsked, language: Language): string {
  const told = rulesTold(level, on);
  if (json) return JSON.stringify({ level, on, rules: told });

  return told.map((rule) => `${rule.rule.padEnd(24)} ${ruleText(rule, language)} (${rule.articles.join(', ')})`).join('\n');
}

function yearsWithoutLunar(calendar: Calendar, from: Day, to: Day): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];

  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !calendar.knowsLunarDaysOf(year));
}
