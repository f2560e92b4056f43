import type { Words } from './words.ar.ts';

export const en: Words = {
  refusals: {
    'mail.server_unreadable': () => 'MAIL_URL is not the address of a mail server: write for example smtps://user:password@smtp.example.ma.',
    'mail.sender_unreadable': () => 'Name the sender in MAIL_FROM, for example: Multaqa <no-reply@example.ma>.',
  },
};
