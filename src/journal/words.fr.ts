import type { Words } from './words.ar.ts';

const reasons: Record<string, string> = { changed: 'son contenu a changé', missing: 'un événement manque avant lui', out_of_order: 'il n’est pas à sa place', forged: 'il a été ajouté hors de la chaîne', unreadable: 'il n’est pas écrit comme le journal l’exporte' };

export const fr: Words = {
  refusals: {
    'journal.broken': ({ event, reason }) => `Le journal est rompu à l’événement ${event} : ${reasons[String(reason)] ?? reason}.`,
    'journal.empty': ({ path }) => `Le fichier ${path} ne contient aucun événement : ce n’est pas un journal exporté.`,
  },
};
