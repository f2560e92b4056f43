import { shortDay } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  refusals: {
    'diary.label_missing': () => 'Donnez un nom à l’agenda pour le reconnaître, par exemple : téléphone.',
    'diary.too_many': ({ most }) => `Vous avez ${most} adresses ouvertes ; retirez d’abord celles qui ne servent plus.`,
    'diary.unknown': () => 'Cette adresse n’existe pas, ou elle a été retirée.',
  },
  title: 'Mon agenda',
  lead: 'Une adresse privée que lit l’agenda d’un téléphone ou d’un ordinateur : réunions et échéances des engagements y paraissent et suivent leurs changements.',
  open: 'Ouvrir une adresse',
  which: 'Contenu',
  own: 'Les réunions auxquelles je suis invité',
  bodys: (name) => `Réunions et engagements : ${name}`,
  label: 'Nom',
  labelHint: 'Exemple : mon téléphone. Il sert à reconnaître l’adresse.',
  submit: 'Ouvrir l’adresse',
  addresses: 'Adresses ouvertes',
  none: 'Aucune adresse ouverte.',
  opened: (day) => `ouverte le ${shortDay(day, 'fr')}`,
  readOn: (day) => `lue le ${shortDay(day, 'fr')}`,
  neverRead: 'jamais lue',
  revoke: 'Retirer',
  revoked: 'L’adresse est retirée.',
  shownOnce: 'Copiez cette adresse maintenant dans votre agenda ; elle ne sera plus montrée. Qui la connaît lit l’agenda sans se connecter :',
};
