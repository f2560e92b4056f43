export type { Connection, ConnectOptions, Database, Db, Trx } from './connect.ts';
export { applicationRole, connect } from './connect.ts';
export type { Embedded, EmbeddedOptions } from './embedded.ts';
export { findEmbedded, startEmbedded } from './embedded.ts';
export { freePort } from './free-port.ts';
export { inTransaction } from './in-transaction.ts';
export { migrate } from './migrate.ts';
export { projectRoot } from './project-root.ts';
export { wordsIn } from './words.ts';
