import { runCommand } from './command-line.ts';
import { terminalLanguage } from './console.ts';
import { openHouse } from './open-house.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  house: () => openHouse({ isServer: false }),
  language: terminalLanguage(),
  say: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
