import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  title: 'Registre des délibérations',
  titleOf: (year) => `Délibérations de l’année ${year}`,
  lead: 'Les délibérations du conseil affichées à son siège : leur numéro, leur date, leur objet et le résultat du vote.',
  none: 'Aucune délibération n’est encore publiée.',
  years: 'Années',
  decisions: (count) => plural.fr(count, { one: '# délibération', other: '# délibérations' }),
  number: 'Délibération n°',
  approved: 'Approuvé',
  reserved: 'Approuvé avec réserves',
  rejected: 'Non approuvé',
  votes: 'Résultat du vote',
  entitled: 'Présents pouvant voter',
  given: 'Pour',
  against: 'Contre',
  abstained: 'Abstentions',
  counted: (given, against, abstained) => `${given} pour, ${against} contre, ${abstained} abstentions`,
  text: 'Texte de la délibération',
  session: 'Session',
  onlyArabic: 'Seul le texte arabe fait foi.',
  openData: 'Données ouvertes',
  openDataLead: 'Le registre entier, en colonnes que lisent les programmes :',
  license: 'Ces données sont réutilisables librement sous la licence ODbL 1.0 : citez la source et gardez ouvertes, sous la même licence, les bases qui en dérivent.',
  licenseName: 'Texte de la licence',
};
