import type { Command } from 'commander';
import { Option } from 'commander';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Scale } from './load-world.ts';
import { loadWorld } from './load-world.ts';

/** `world`: loads the demonstration world by name, also on a database of one's own. */
export function worldCommands(program: Command, house: () => Promise<{ db: Db; close: () => Promise<void> }>, print: (text: string) => void): void {
  program
    .command('world')
    .description('load the demonstration world into an empty house, with its accounts and their published password')
    .addOption(new Option('--scale <scale>', 'how much of the country').choices(['province', 'region', 'kingdom']).default('region'))
    .action(async ({ scale }: { scale: Scale }) => {
      const { db, close } = await house();
      const loaded = await loadWorld(db, new Date(), (sentence) => void process.stderr.write(`${sentence}\n`), scale).finally(close);
      refuseIf(loaded ? undefined : refusal('house.initialised_already', { body: '' }));
      print('The demonstration world is loaded.');
    });
}
