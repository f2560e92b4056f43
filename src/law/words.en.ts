import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  article: (number, law) => `article ${number} of organic law ${law}`,
  ordinarySession: (month) => `ordinary session of ${month}`,
  days: (count) => plural.en(count, { one: '# day', other: '# days' }),
  workingDays: (count) => plural.en(count, { one: '# working day', other: '# working days' }),
  seats: (count) => plural.en(count, { one: '# seat', other: '# seats' }),
  matters: {
    financial_incidence: 'financial incidence on expenses or revenues', budget: 'budget', development_programme: 'development programme', spatial_plan: 'regional spatial plan',
    development_company: 'founding or joining development companies', service_management: 'creation and management of public services', delegated_management: 'delegated management', private_partnership: 'partnership with the private sector',
    competence_contract: 'contracts on shared or transferred competences', organisation: 'organisation of the administration', foreign_cooperation: 'decentralised co-operation and twinning with foreign bodies', naming_of_places: 'honorary naming of squares and streets',
  },
  holidays: {
    new_year: 'New Year’s Day', independence_manifesto: 'Independence Manifesto Day', amazigh_new_year: 'Amazigh New Year', labour_day: 'Labour Day',
    throne_day: 'Throne Day', oued_eddahab: 'Oued Eddahab Day', revolution_day: 'Revolution of the King and the People', youth_day: 'Youth Day', unity_day: 'Unity Day',
    green_march: 'Green March', independence_day: 'Independence Day', fitr: 'Eid al-Fitr', adha: 'Eid al-Adha', muharram: '1 Muharram', mawlid: 'Eid al-Mawlid',
  },
};
