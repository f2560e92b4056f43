export { worldCommands } from './commands.ts';
export type { Scale } from './load-world.ts';
export { loadWorld } from './load-world.ts';
export type { DemonstrationAccount } from './staff.ts';
export { demonstrationAccounts, demonstrationPassword } from './staff.ts';
