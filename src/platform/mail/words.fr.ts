import type { Words } from './words.ar.ts';

export const fr: Words = {
  refusals: {
    'mail.server_unreadable': () => 'La valeur de MAIL_URL n’est pas l’adresse d’un serveur de courriel : écrivez par exemple smtps://user:password@smtp.example.ma.',
    'mail.sender_unreadable': () => 'Indiquez l’expéditeur dans MAIL_FROM, par exemple : Multaqa <no-reply@example.ma>.',
  },
};
