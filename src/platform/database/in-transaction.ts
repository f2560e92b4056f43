import type { Db, Trx } from './connect.ts';

/** Runs work in one transaction: the caller's own where it is in one already, a new one elsewhere. */
export function inTransaction<Result>(db: Db | Trx, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db as Trx) : db.transaction().execute(work);
}
