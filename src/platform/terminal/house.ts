import type { Db } from '#platform/database';

/** Opens the house for one command; on somebody's own database unless it says that it is the embedded one. */
export type House = () => Promise<{ db: Db; isEmbedded?: boolean; close: () => Promise<void> }>;

/** Does a command's work on the open house, and closes it whatever happened. */
export async function within(house: House, work: (db: Db) => Promise<void>): Promise<void> {
  const { db, close } = await house();
  await work(db).finally(close);
}
