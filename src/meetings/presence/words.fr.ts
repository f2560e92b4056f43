import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import { pages } from './page-words.fr.ts';
import type { PresenceWords } from './words.ar.ts';

const day = (value: unknown): string => shortDay(value as Day, 'fr');

export const fr: PresenceWords = {
  refusals: {
    'presence.not_convened': () => 'Les invitations ne sont pas encore parties : aucune présence ne s’enregistre avant.',
    'presence.meeting_cancelled': () => 'Cette réunion est annulée : aucune présence ne s’y enregistre.',
    'presence.roll_settled': () => 'Le procès-verbal et la liste de présence sont approuvés : plus rien ne s’y ajoute ni ne change.',
    'presence.unknown_code': () => 'Ce code n’est celui d’aucun invité à cette réunion.',
    'presence.in_future': () => 'L’heure enregistrée n’est pas encore venue : vérifiez l’horloge du téléphone.',
    'presence.outside_days': ({ from, to }) => (from === to ? `La présence ne s’enregistre que le ${day(from)}.` : `La présence ne s’enregistre que du ${day(from)} au ${day(to)}.`),
    'presence.reason_missing': () => 'Indiquez le motif de la rectification.',
    'presence.entry_unknown': () => 'Cet enregistrement n’existe pas dans la liste de cette réunion.',
    'presence.already_replaced': () => 'Cet enregistrement a déjà été rectifié ; voyez celui qui le remplace.',
    'presence.excuse_missing': () => 'Indiquez l’excuse telle qu’elle a été donnée.',
    'presence.excuse_in_future': ({ today }) => `Une excuse ne s’enregistre pas avant sa réception ; nous sommes le ${day(today)}.`,
    'presence.excuse_by_council': () => 'Les excuses des membres du conseil s’enregistrent sur la page de la session ; le conseil se prononce.',
    'presence.person_unknown': () => 'Cette personne ne figure pas sur la liste de cette réunion.',
    'presence.hour_unclear': () => 'Indiquez l’heure et les minutes, par exemple 09:30.',
    'presence.wrong_code': () => 'Ce code n’est pas correct : relisez-le signe par signe.',
    'presence.nobody_came': () => 'Aucune présence n’est encore enregistrée : rien à reporter au procès-verbal.',
  },
  pages,
};
