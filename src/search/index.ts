export { searchCommands } from './commands.ts';
export type { Findings, Found, FoundKind, Search } from './find.ts';
export { rebuildSearch, search } from './find.ts';
export { searchPages } from './routes.tsx';
