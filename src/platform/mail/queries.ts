import type { Db } from '#platform/database';
import { undisclosedKey } from './undisclosed.ts';

/** A mail as a line: its content is nobody's affair but its recipient's. */
export interface MailLine {
  id: string;
  kind: string;
  about: string;
  /** None where the address is shown to nobody. */
  recipient: string | null;
  subject: string;
  state: 'queued' | 'sent' | 'failed';
  queuedAt: Date;
  notBefore: Date | null;
  attempts: number;
  lastError: string | null;
  settledAt: Date | null;
}

const fields = ['id', 'kind', 'about', 'recipient', 'subject', 'state', 'queuedAt', 'notBefore', 'attempts', 'lastError', 'settledAt'] as const;

/** How many mails wait, have gone and will not go. */
export async function mailCounts(db: Db): Promise<Record<MailLine['state'], number>> {
  const rows = await db.selectFrom('mails').select((eb) => ['state' as const, eb.fn.countAll<number>().as('count')]).groupBy('state').execute();
  const count = (state: MailLine['state']) => Number(rows.find((row) => row.state === state)?.count ?? 0);

  return { queued: count('queued'), sent: count('sent'), failed: count('failed') };
}

/** The last mails in a state, the newest first. */
export async function mailsIn(db: Db, state: MailLine['state'], most = 100): Promise<MailLine[]> {
  const mails = await db.selectFrom('mails').select(fields).where('state', '=', state).orderBy('queuedAt', 'desc').orderBy('id').limit(most).execute();

  return mails.map((mail) => (undisclosedKey(mail.recipient) === undefined ? mail : { ...mail, recipient: null }));
}
