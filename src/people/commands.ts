import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Db } from '#platform/database';
import type { Language } from '#platform/words';
import { isLanguage, languages } from '#platform/words';
import type { Initialisation } from './initialise-house.ts';
import { initialiseHouse } from './initialise-house.ts';

function readEmail(text: string): string {
  if (!z.email().safeParse(text).success) throw new InvalidArgumentError('Write an e-mail address.');

  return text;
}

function readName(text: string): string {
  if (!text.trim()) throw new InvalidArgumentError('Write a name.');

  return text.trim();
}

function readLanguage(text: string): Language {
  if (!isLanguage(text)) throw new InvalidArgumentError(`Use one of: ${languages.join(', ')}.`);

  return text;
}

type Asked = Omit<Initialisation, 'slug'> & { body: string };

/** `init`: to whom the house belongs and who runs it. The only way to a first account. */
export function initCommands(program: Command, openHouse: () => Promise<{ db: Db; close: () => Promise<void> }>, print: (text: string) => void): void {
  program
    .command('init')
    .description('give the house to a body and open its first administrator’s account; once')
    .requiredOption('--body <slug>', 'the owner body, such as region-03 or commune-03.171.01.05')
    .requiredOption('--name <name>', 'the administrator’s full name', readName)
    .requiredOption('--email <address>', 'the administrator’s e-mail address', readEmail)
    .option('--language <language>', `the administrator’s language: ${languages.join(', ')}`, readLanguage)
    .action(async ({ body: slug, ...administrator }: Asked) => {
      const { db, close } = await openHouse();
      const { bodyName, oneTimePassword } = await initialiseHouse(db, { slug, ...administrator }, new Date()).finally(close);
      print(`The house belongs to ${bodyName}.`);
      print(`Sign in as ${administrator.email} with this password, once; it is not shown again:\n\n  ${oneTimePassword}\n`);
    });
}
