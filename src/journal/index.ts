export type { Json, JournalEvent, Verdict } from './chain.ts';
export { canonical, genesis, hashOf, verifyEvents } from './chain.ts';
export { journalCommands } from './commands.ts';
export { journalEvents } from './queries.ts';
export type { Author, Told } from './record-event.ts';
export { recordEvent, recordEvents } from './record-event.ts';
export { wordsIn } from './words.ts';
