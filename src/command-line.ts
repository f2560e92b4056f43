import { Command, CommanderError } from 'commander';
import { calendarCommands } from '#calendar';
import { commitmentCommands } from '#commitments';
import { actCommands, instrumentCommands } from '#instruments';
import { journalCommands } from '#journal';
import { lawCommands } from '#law';
import { meetingCommands } from '#meetings';
import { initCommands } from '#people';
import type { House } from '#platform/terminal';
import type { Language } from '#platform/words';
import { searchCommands } from '#search';
import { territoriesCommands } from '#territories';
import { wordpressCommands } from '#wordpress';
import { worldCommands } from '#world';
import { sayWhy } from './console.ts';

/** Where a command line is called from: the house that it opens, the language that it speaks, where its words go. */
export interface Terminal {
  house: House;
  language: Language;
  /** Written as they are, line ends included. */
  say: (text: string) => void;
  complain: (text: string) => void;
}

/** Every module's commands; each takes what it needs of these. */
const modules: readonly ((program: Command, house: House, print: (text: string) => void, language: Language) => void)[] = [initCommands, lawCommands, calendarCommands, territoriesCommands, instrumentCommands, actCommands, meetingCommands, commitmentCommands, journalCommands, searchCommands, wordpressCommands, worldCommands];

/** Runs one command. 0: done. 1: refused, with the sentence. 2: used wrongly. */
export async function runCommand(asked: readonly string[], { house, language, say, complain }: Terminal): Promise<number> {
  const program = new Command('multaqa')
    .description('The command line of the house: the same acts and reads as its pages.')
    .showHelpAfterError('(add --help for what this command takes)')
    .configureOutput({ writeOut: say, writeErr: complain })
    .exitOverride();
  for (const commands of modules) commands(program, house, (text) => say(`${text}\n`), language);
  try {
    await program.parseAsync(asked, { from: 'user' });

    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    sayWhy(error, language, complain);

    return 1;
  }
}
