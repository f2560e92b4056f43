import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  title: 'Réunions publiques',
  lead: 'Forums, réunions et sessions ouverts au public : programmes, documents et délibérations.',
  none: 'Aucune réunion publique pour le moment.',
  upcoming: 'À venir',
  past: 'Passées',
  organiser: 'Organisateur',
  kind: 'Genre',
  mode: 'Tenue',
  place: 'Lieu',
  programme: 'Programme',
  noProgramme: 'Le programme n’est pas encore publié.',
  closedSitting: 'Séance à huis clos',
  sitting: (number) => `Séance ${number}`,
  decisions: 'Délibérations affichées',
  decision: (number, year) => `Délibération n° ${number} de ${year}`,
  outcomes: { approved: 'Approuvée', rejected: 'Non approuvée' },
  minutes: 'Procès-verbal scellé (PDF)',
  check: 'Vérifier le procès-verbal',
  calendar: 'Ajouter à l’agenda (ICS)',
  machine: 'Données ouvertes (JSON)',
  wasOn: (day) => `Prévue initialement le ${day}`,
  documents: (count) => plural.fr(count, { one: '# document', other: '# documents' }),
  refusals: {
    'query.parameter_unknown': ({ parameter }) => `Cette liste n’a pas de paramètre « ${parameter} ».`,
    'query.parameter_twice': ({ parameter }) => `Le paramètre « ${parameter} » est donné plusieurs fois.`,
    'query.number_unreadable': ({ parameter, maximum }) => `Le paramètre « ${parameter} » est un nombre entier de 1 à ${maximum}.`,
    'query.instant_unreadable': ({ parameter }) => `Le paramètre « ${parameter} » est un instant avec sa date, son heure et son décalage, tel que 2026-11-24T09:00:00Z ; le signe + s’écrit %2B dans une adresse.`,
    'query.cursor_unreadable': () => 'Ce repère de page n’est pas valable : suivez le lien links.next tel qu’il a été donné.',
  },
};
