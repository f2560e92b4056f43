import type { Db } from '#platform/database';
import type { JournalEvent } from './chain.ts';

const page = 1000;

/** Every event in its order, read a page at a time. */
export async function* journalEvents(db: Db): AsyncGenerator<JournalEvent> {
  for (let after = 0; ; ) {
    const rows = await db.selectFrom('journalEvents').selectAll().where('sequence', '>', after).orderBy('sequence').limit(page).execute();
    for (const row of rows) yield { ...row, happenedAt: row.happenedAt.toISOString() };
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.sequence;
  }
}
