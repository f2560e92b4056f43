import type { Words } from './words.ar.ts';

export const fr: Words = {
  programmes: 'Programmes',
  programmesLead: 'L’avancement des programmes tel qu’il est enregistré aujourd’hui, en chiffres d’ensemble qui ne nomment personne.',
  noProgrammes: 'Aucun programme n’est publié.',
  years: (first, last) => (first === last ? `Année ${first}` : `Période ${first}-${last}`),
  conventions: 'Conventions',
  convention: (parties, approved, signed) => `Parties : ${parties} ; approbations : ${approved} ; signatures : ${signed}`,
  newsAbout: 'Actualités du programme',
  meetings: 'Rencontres publiques',
  meetingsLead: 'Le calendrier des rencontres ouvertes au public, avec leurs programmes, leurs décisions et leurs procès-verbaux publiés.',
  noMeetings: 'Aucune rencontre publique.',
  ahead: 'À venir',
  held: 'Passées',
  newsOfMeeting: 'Articles sur cette rencontre',
  postponed: 'Reportée',
  cancelled: 'Annulée',
};
