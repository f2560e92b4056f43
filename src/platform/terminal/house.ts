import type { Db } from '#platform/database';

/** Opens the house for one command. */
export type House = () => Promise<{ db: Db; close: () => Promise<void> }>;

/** Does a command's work on the open house, and closes it whatever happened. */
export async function within(house: House, work: (db: Db) => Promise<void>): Promise<void> {
  const { db, close } = await house();
  await work(db).finally(close);
}
