import type { Command } from 'commander';
import type { House } from '#platform/terminal';
import { within } from '#platform/terminal';
import { rebuildSearch } from './find.ts';

/** `search rebuild`: what is found is written with whatever changes it; made anew, it says the same. */
export function searchCommands(program: Command, house: House, print: (text: string) => void): void {
  program
    .command('search')
    .description('What visitors of the portals find')
    .command('rebuild')
    .description('write every entry anew, from what everybody may read now')
    .action(() => within(house, async (db) => print(`${await rebuildSearch(db)} entries written`)));
}
