import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  article: (number, law) => `article ${number} de la loi organique ${law}`,
  ordinarySession: (month) => `session ordinaire de ${month}`,
  days: (count) => plural.fr(count, { one: '# jour', other: '# jours' }),
  workingDays: (count) => plural.fr(count, { one: '# jour ouvrable', other: '# jours ouvrables' }),
  seats: (count) => plural.fr(count, { one: '# siège', other: '# sièges' }),
  matters: {
    financial_incidence: 'incidence financière sur les dépenses ou les recettes', budget: 'budget', development_programme: 'programme de développement ou d’action', spatial_plan: 'schéma régional d’aménagement du territoire',
    development_company: 'création de sociétés de développement ou participation', service_management: 'création et modes de gestion des services publics', delegated_management: 'gestion déléguée', private_partnership: 'partenariat avec le secteur privé',
    competence_contract: 'contrats de compétences partagées ou transférées', organisation: 'organisation de l’administration', foreign_cooperation: 'coopération décentralisée et jumelage avec des organismes étrangers', naming_of_places: 'dénomination honorifique de places et voies publiques',
  },
  holidays: {
    new_year: 'jour de l’an', independence_manifesto: 'Manifeste de l’Indépendance', amazigh_new_year: 'nouvel an amazigh', labour_day: 'fête du Travail',
    throne_day: 'fête du Trône', oued_eddahab: 'récupération d’Oued Eddahab', revolution_day: 'révolution du Roi et du peuple', youth_day: 'fête de la Jeunesse', unity_day: 'fête de l’Unité',
    green_march: 'Marche verte', independence_day: 'fête de l’Indépendance', fitr: 'Aïd al-Fitr', adha: 'Aïd al-Adha', muharram: '1er Moharram', mawlid: 'Aïd al-Mawlid',
  },
};
