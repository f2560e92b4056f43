import { Command, CommanderError } from 'commander';
import { calendarCommands } from '#calendar';
import { actCommands, instrumentCommands } from '#instruments';
import { journalCommands } from '#journal';
import { lawCommands } from '#law';
import { initCommands } from '#people';
import { territoriesCommands } from '#territories';
import { worldCommands } from '#world';
import { sayWhy, terminalLanguage } from './console.ts';
import { openHouse } from './open-house.ts';

const print = (text: string) => void process.stdout.write(`${text}\n`);
const house = () => openHouse({ isServer: false });

const program = new Command('multaqa')
  .description('The command line of the house: the same acts and reads as its pages.')
  .showHelpAfterError('(add --help for what this command takes)')
  .exitOverride();

for (const commands of [initCommands, lawCommands, calendarCommands, territoriesCommands, instrumentCommands, actCommands, journalCommands, worldCommands]) commands(program, house, print);

/** 0: done. 1: refused, with the sentence. 2: used wrongly. */
async function run(): Promise<number> {
  try {
    await program.parseAsync();

    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    sayWhy(error, terminalLanguage());

    return 1;
  }
}

process.exitCode = await run();
