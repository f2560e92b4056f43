import type Mail from 'nodemailer/lib/mailer/index.js';
import { foldLines } from '#platform/calendars';
import type { Language } from '#platform/words';
import { houseMark, senderMark } from './letter.ts';
import type { MailContent } from './queue.ts';
import type { Sender } from './settings.ts';
import { undisclosedHeader } from './undisclosed.ts';

/** A mail as it stands in the house. */
export interface StoredMail {
  id: string;
  kind: string;
  about: string;
  recipient: string;
  recipientName: string | null;
  /** True where nobody but the mail server is told the address. */
  isUndisclosed?: boolean;
  language: Language;
  subject: string;
  content: MailContent;
  queuedAt: Date;
}

/** What is only known where mails leave. */
export interface Outlet {
  sender: Sender;
  /** The house's public address, without a slash at its end. */
  address: string;
}

/**
 * A mail as a mail server takes it. Its Message-ID and its date come from the house's own row, so that one that is sent
 * again after a crash is the same mail, which the recipient's box shows once.
 */
export function messageOf(mail: StoredMail, { sender, address }: Outlet): Mail.Options {
  const finished = (text: string) => text.replaceAll(houseMark, address).replaceAll(senderMark, sender.address);
  const { text, html, calendar } = mail.content;

  return {
    from: sender,
    to: mail.recipientName ? { name: mail.recipientName, address: mail.recipient } : mail.recipient,
    subject: mail.subject,
    messageId: messageId(mail.id, sender),
    date: mail.queuedAt,
    text: finished(text),
    html: finished(html),
    headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply', ...(mail.isUndisclosed ? { [undisclosedHeader]: 'yes' } : {}) },
    ...(calendar ? { icalEvent: { method: calendar.method, filename: 'multaqa.ics', content: foldLines(finished(calendar.text)) } } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The same for every try. */
export function messageId(id: string, sender: Sender): string {
  return `<${id}@${sender.address.split('@').at(-1)}>`;
}
