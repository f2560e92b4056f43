import type { Command } from 'commander';
import { Option } from 'commander';
import { oneTimePassword, whyInitialisedAlready } from '#people';
import { refuseIf } from '#platform/refusals';
import type { House } from '#platform/terminal';
import type { Scale } from './load-world.ts';
import { loadWorld } from './load-world.ts';
import { demonstrationAccounts, demonstrationPassword } from './staff.ts';

/** `world`: loads the demonstration world by name, also on a database of one's own: there with a password of its own, said once. */
export function worldCommands(program: Command, house: House, print: (text: string) => void): void {
  program
    .command('world')
    .description('load the demonstration world into an empty house, with its accounts; their published password works on the embedded database alone')
    .addOption(new Option('--scale <scale>', 'how much is told: a staffed house with nothing told yet, the home province, the home region, the whole country').choices(['people', 'province', 'region', 'kingdom']).default('region'))
    .action(async ({ scale }: { scale: Scale }) => {
      const { db, isEmbedded = false, close } = await house();
      const password = isEmbedded ? demonstrationPassword : oneTimePassword();
      try {
        const loaded = await loadWorld(db, new Date(), (sentence) => void process.stderr.write(`${sentence}\n`), { scale, password, ...(process.env['MULTAQA_URL'] ? { origin: process.env['MULTAQA_URL'] } : {}) });
        refuseIf(loaded ? undefined : await whyInitialisedAlready(db));
      } finally {
        await close();
      }
      print('The demonstration world is loaded.');
      if (!isEmbedded) print(`Its accounts open with this password; it is not shown again:\n\n  ${password}\n\n${demonstrationAccounts.map(({ email, officeFr }) => `  ${email}  ${officeFr}`).join('\n')}`);
    });
}
