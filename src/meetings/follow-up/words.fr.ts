import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import type { FollowUpWords } from './words.ar.ts';

const day = (on: unknown): string => shortDay(on as Day, 'fr');

export const fr: FollowUpWords = {
  refusals: {
    'recommendation.note_missing': () => 'Indiquez ce qui a été fait de la recommandation.',
    'recommendation.answered_in_future': ({ today }) => `Cette date n’est pas encore venue ; nous sommes le ${day(today)}.`,
    'recommendation.answered_before_meeting': ({ meetingOn }) => `La date précède le jour de la réunion (${day(meetingOn)}).`,
    'recommendation.unknown': () => 'Cette recommandation n’existe pas.',
    'recommendation.answered_twice': () => 'Ce formulaire est déjà enregistré ; la suite n’a pas été consignée une seconde fois.',
  },
  title: 'Suites données aux engagements des réunions précédentes',
  asOf: (on) => `Situation au ${day(on)}.`,
  heldOn: (title, on) => `${title}, ${day(on)}`,
  kinds: { commitment: 'Engagement', recommendation: 'Recommandation' },
  standings: { kept: 'Tenu', late: 'En retard', open: 'En cours', let_go: 'Abandonné' },
  answers: { followed: 'Suivie', under_way: 'En cours', not_followed: 'Non suivie' },
  answered: (answer, note, on) => `${answer}, ${day(on)} : ${note}`,
  unanswered: 'Aucune suite n’est encore consignée.',
  addressedTo: (to) => `Adressée à : ${to}`,
  columns: { matter: 'Ce qui a été dit', standing: 'Situation', news: 'Suite donnée' },
  record: 'Consigner la suite donnée',
  recordTitle: 'Suite donnée à une recommandation',
  standing: 'Suite',
  saidOn: 'Au jour du',
  note: 'Ce qui a été fait (en arabe)',
  noteFr: 'Ce qui a été fait (en français)',
  save: 'Consigner',
  recorded: 'La suite donnée est consignée.',
};
