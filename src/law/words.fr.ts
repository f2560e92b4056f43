import type { Words } from './words.ar.ts';

export const fr: Words = {
  article: (number, law) => `article ${number} de la loi organique ${law}`,
  ordinarySession: (month) => `session ordinaire de ${month}`,
  holidays: {
    new_year: 'jour de l’an', independence_manifesto: 'manifeste de l’indépendance', amazigh_new_year: 'nouvel an amazigh', labour_day: 'fête du travail',
    throne_day: 'fête du trône', oued_eddahab: 'récupération d’Oued Eddahab', revolution_day: 'révolution du Roi et du peuple', youth_day: 'fête de la jeunesse', unity_day: 'fête de l’unité',
    green_march: 'Marche verte', independence_day: 'fête de l’indépendance', fitr: 'Aïd al-Fitr', adha: 'Aïd al-Adha', muharram: '1er Moharram', mawlid: 'Aïd al-Mawlid',
  },
};
