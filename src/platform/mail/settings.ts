import { refusal, RefusalError } from '#platform/refusals';

/** From whom mails come. */
export interface Sender {
  name: string;
  address: string;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with the account in it where one is needed. */
  url: string;
  sender: Sender;
}

/** Where nothing is set: mails then only reach the post-box of this machine. */
export const houseSender: Sender = { name: 'ملتقى', address: 'multaqa@multaqa.example' };

/**
 * What `MAIL_URL` and `MAIL_FROM` say; none where no server is named. Refuses an address that is no mail server's, and a
 * server without a sender.
 */
export function mailSettings(environment: Readonly<Record<string, string | undefined>>): MailSettings | undefined {
  const { MAIL_URL: url, MAIL_FROM: from } = environment;
  if (!url) return undefined;
  if (!URL.canParse(url) || !/^smtps?:$/u.test(new URL(url).protocol) || !new URL(url).hostname) throw new RefusalError(refusal('mail.server_unreadable'));
  const sender = from ? senderIn(from) : undefined;
  if (!sender) throw new RefusalError(refusal('mail.sender_unreadable'));

  return { url, sender };
}

/** «ملتقى <no-reply@example.ma>», or the address alone. */
export function senderIn(from: string): Sender | undefined {
  const [, name = '', address = ''] = /^\s*(?:"?([^"<>]*?)"?\s*<)?\s*([^\s<>"@]+@[^\s<>"@]+)\s*>?\s*$/u.exec(from) ?? [];

  return address ? { name: name || houseSender.name, address: address.toLowerCase() } : undefined;
}
