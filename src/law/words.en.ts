import type { Words } from './words.ar.ts';

export const en: Words = {
  article: (number, law) => `article ${number} of organic law ${law}`,
  ordinarySession: (month) => `ordinary session of ${month}`,
  holidays: {
    new_year: 'New Year’s Day', independence_manifesto: 'Independence Manifesto Day', amazigh_new_year: 'Amazigh New Year', labour_day: 'Labour Day',
    throne_day: 'Throne Day', oued_eddahab: 'Oued Eddahab Day', revolution_day: 'Revolution of the King and the People', youth_day: 'Youth Day', unity_day: 'Unity Day',
    green_march: 'Green March', independence_day: 'Independence Day', fitr: 'Eid al-Fitr', adha: 'Eid al-Adha', muharram: '1 Muharram', mawlid: 'Eid al-Mawlid',
  },
};
