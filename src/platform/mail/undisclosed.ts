const domain = '@undisclosed.invalid';

/** Stands for a recipient whose address the house keeps elsewhere: it is asked for as the mail goes, and is in no list of mails. */
export function undisclosed(key: string): string {
  return `${key}${domain}`;
}

/** The key of such a recipient; none for an address. */
export function undisclosedKey(recipient: string): string | undefined {
  return recipient.endsWith(domain) ? recipient.slice(0, -domain.length) : undefined;
}

/** By which a mail, once it is on its way, says that its recipient is shown to nobody. */
export const undisclosedHeader = 'X-Undisclosed-Recipient';
