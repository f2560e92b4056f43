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
};
