import type { SendMailOptions } from 'nodemailer';
import type { Db, Trx } from '#platform/database';
import type { Outlet, StoredMail } from './message.ts';
import { messageOf } from './message.ts';
import { queueJobs } from './queue.ts';
import { undisclosedKey } from './undisclosed.ts';

/** What became of a mail: it has gone, or it will not go. Written down in the same transaction as the mail's own end. */
export type Fate = (trx: Trx, mail: { kind: string; about: string }, outcome: 'sent' | 'failed', at: Date) => Promise<void>;

/** Until when a mail of a kind has to wait, asked once more when it is about to go; none when it may go now. */
export type Waits = (db: Db, kind: string, at: Date) => Promise<Date | null>;

/** The address that stands behind an undisclosed recipient; none once it is no longer kept. */
export type Addresses = (db: Db, key: string) => Promise<string | undefined>;

export interface Delivery extends Outlet {
  db: Db;
  clock: () => Date;
  told: Fate;
  waits?: Waits;
  addresses?: Addresses;
  post: (message: SendMailOptions) => Promise<unknown>;
}

/**
 * Sends one mail and writes down that it has gone. A mail that has gone already, or was given up, is left alone. Throws
 * when it is to be tried again; `isLast` ends the tries.
 */
export async function deliver(delivery: Delivery, mailId: string, isLast: boolean): Promise<void> {
  const { db, clock, post } = delivery;
  const mail = await db.selectFrom('mails').selectAll().where('id', '=', mailId).where('state', '=', 'queued').executeTakeFirst();
  if (!mail || (await isHeld(delivery, mail))) return;
  const key = undisclosedKey(mail.recipient);
  const recipient = key === undefined ? mail.recipient : await delivery.addresses?.(db, key);
  if (recipient === undefined) return giveUp(delivery, mailId, 'the address is no longer kept');
  try {
    await post(messageOf({ ...(mail as unknown as StoredMail), recipient, isUndisclosed: key !== undefined }, delivery));
  } catch (error) {
    const reason = key === undefined ? reasonOf(error) : without(recipient, reasonOf(error));
    await db.updateTable('mails').set((eb) => ({ attempts: eb('attempts', '+', 1), lastError: reason, lastTriedAt: clock() })).where('id', '=', mailId).execute();
    if (!isLast && !isForGood(error)) throw key === undefined ? error : new Error(reason);

    return settle(delivery, mailId, 'failed');
  }
  await settle(delivery, mailId, 'sent');
}

/**
 * A mail that was late, tried again or met by a holiday that nobody knew of when it was written may come to its turn at an
 * hour at which nothing of its kind goes: it is asked for anew when that is over. Once, however often this is looked at.
 */
async function isHeld({ db, clock, waits }: Delivery, mail: { id: string; kind: string }): Promise<boolean> {
  const until = (await waits?.(db, mail.kind, clock())) ?? null;
  if (until === null) return false;
  await db.transaction().execute(async (trx) => {
    const held = await trx
      .updateTable('mails')
      .set({ notBefore: until })
      .where('id', '=', mail.id)
      .where('state', '=', 'queued')
      .where((eb) => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<', until)]))
      .returning(['id', 'notBefore'])
      .execute();
    await queueJobs(trx, held);
  });

  return true;
}

/** Ends a mail whose tries were all lost with the programs that made them, or that has nowhere to go. */
export async function giveUp(delivery: Delivery, mailId: string, because = 'interrupted'): Promise<void> {
  await delivery.db.updateTable('mails').set((eb) => ({ lastError: eb.fn.coalesce('lastError', eb.val(because)) })).where('id', '=', mailId).where('state', '=', 'queued').execute();
  await settle(delivery, mailId, 'failed');
}

async function settle({ db, clock, told }: Delivery, mailId: string, outcome: 'sent' | 'failed'): Promise<void> {
  const at = clock();
  await db.transaction().execute(async (trx) => {
    const gone = outcome === 'sent' ? { content: null, lastTriedAt: at, lastError: null } : {};
    const mail = await trx
      .updateTable('mails')
      .set((eb) => ({ ...gone, ...(outcome === 'sent' ? { attempts: eb('attempts', '+', 1) } : {}), state: outcome, settledAt: at }))
      .where('id', '=', mailId)
      .where('state', '=', 'queued')
      .returning(['kind', 'about'])
      .executeTakeFirst();
    if (mail) await told(trx, mail, outcome, at);
  });
}

/** A mail server that answers with a code from 500 on says that it never will. */
function isForGood(error: unknown): boolean {
  const { responseCode = 0, code = '' } = error as { responseCode?: number; code?: string };

  return (responseCode >= 550 && responseCode < 560) || code === 'EENVELOPE' && responseCode >= 500;
}

/** What a mail server says of a recipient names them. */
function without(recipient: string, reason: string): string {
  const [local = ''] = recipient.split('@');

  return [recipient, local].reduce((text, part) => text.replaceAll(new RegExp(part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`), 'giu'), '…'), reason);
}

/** What the mail server said, on one line. */
function reasonOf(error: unknown): string {
  const { response, message } = error as { response?: string; message?: string };

  return (response || message || String(error)).replaceAll(/\s+/gu, ' ').trim().slice(0, 500) || 'no reason given';
}
