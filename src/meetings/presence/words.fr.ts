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
  },
  pages,
};
