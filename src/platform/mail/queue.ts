import { randomUUID } from 'node:crypto';
import type { Db as Queued } from 'pg-boss';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Trx } from '#platform/database';
import { prepared } from '#platform/database';
import type { Language } from '#platform/words';
import { figuresInOrder } from '#platform/words';
import type { Letter } from './letter.ts';
import { letterInOrder, plainText, simpleHtml } from './letter.ts';

/** The schema in which the queue keeps its tables, beside the house's own. */
export const queueSchema = 'pgboss';

export const mailQueue = 'mail';

/** Where a job ends whose every try was lost with the program that made it. */
export const lostQueue = 'mail-lost';

/** How many jobs go into one statement. */
const rowsAtOnce = 500;

/** A calendar's entry that goes with a mail, not folded yet: its organiser is written in when it goes. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  text: string;
}

/** A mail to be sent. */
export interface NewMail {
  /** What sort of mail it is, for those who wait for its fate: `invitation`. */
  kind: string;
  /** What it tells of: `participant/12`. */
  about: string;
  to: string;
  name: string | null;
  language: Language;
  subject: string;
  letter: Letter;
  calendar?: CalendarPart | undefined;
  /** Not before this instant. */
  notBefore?: Date | null;
}

/** What is kept of a mail until it has gone. */
export interface MailContent {
  text: string;
  html: string;
  calendar: CalendarPart | null;
}

/**
 * Puts mails on their way, in the transaction of the act that sends them: what is rolled back was never on its way, and
 * what is committed goes, whatever becomes of this program. Gives their ids in the order asked.
 */
export async function queueMails(trx: Trx, mails: readonly NewMail[], at: Date): Promise<string[]> {
  const rows = mails.map((mail) => rowOf(mail, at));
  for (let start = 0; start < rows.length; start += rowsAtOnce) await trx.insertInto('mails').values(rows.slice(start, start + rowsAtOnce)).execute();
  await queueJobs(trx, rows);

  return rows.map(({ id }) => id);
}

function rowOf({ kind, about, to, name, language, subject, letter, calendar, notBefore = null }: NewMail, at: Date) {
  const shown = letterInOrder(letter);
  const content: MailContent = { text: plainText(shown), html: simpleHtml(shown), calendar: calendar ?? null };

  return { id: randomUUID(), kind, about, recipient: to, recipientName: name, language, subject: figuresInOrder(subject), content: JSON.stringify(content), queuedAt: at, notBefore };
}

/** Asks the queue for each mail once more, or for the first time. */
export async function queueJobs(trx: Trx, mails: readonly { id: string; notBefore: Date | null }[]): Promise<void> {
  if (mails.length === 0) return;
  const queue = await learntQueue(trx);
  const db = within(trx);
  for (let start = 0; start < mails.length; start += rowsAtOnce) {
    const jobs = mails.slice(start, start + rowsAtOnce).map(({ id, notBefore }) => ({ data: { mailId: id }, ...(notBefore ? { startAfter: notBefore } : {}) }));
    await queue.insert(mailQueue, jobs, { db });
  }
}

/** By one transaction; its few questions are planned once for each connection. */
function within(trx: Trx): Queued {
  const asked = fromKysely(trx.withoutPlugins());

  return { executeSql: (text, values) => asked.executeSql(prepared + text, values) };
}

let learnt: Promise<PgBoss> | undefined;

/**
 * The queue as this program found it with the first mail that it queued: asked once, not for each mail, because it changes
 * only as a program begins (`installQueue`). It has ended at once: it opens no connection, watches nothing, and what is
 * put into it goes by the transaction that it is given.
 */
function learntQueue(trx: Trx): Promise<PgBoss> {
  learnt ??= learnQueue(trx).catch((error: unknown) => {
    learnt = undefined;
    throw error;
  });

  return learnt;
}

async function learnQueue(trx: Trx): Promise<PgBoss> {
  const queue = new PgBoss({ db: within(trx), schema: queueSchema, migrate: false, createSchema: false, supervise: false, schedule: false, registerInstance: false });
  await queue.start();
  await queue.stop({ graceful: false, close: false });
  if (!(await queue.getQueue(mailQueue))) throw new Error('The queue of mails is not there');

  return queue;
}
