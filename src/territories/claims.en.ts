import type { ClaimName } from './check.ts';

/** What the reference tables are proved to give. */
export const claims: Record<ClaimName, string> = {
  regions: 'Regions',
  provinces_and_prefectures: 'Prefectures and provinces',
  provinces: 'Provinces',
  prefectures: 'Prefectures',
  communes: 'Communes',
  urban_communes: 'Urban communes',
  rural_communes: 'Rural communes',
  inhabitants_2024: 'Inhabitants of the communes, 2024',
  inhabitants_2014: 'Inhabitants of the communes, 2014',
  seats_of_regions: 'Seats of the regional councils',
  seats_of_fes_meknes: 'Seats of the council of Fès-Meknès',
  provinces_of_fes_meknes: 'Prefectures and provinces of Fès-Meknès',
  communes_of_fes_meknes: 'Communes of Fès-Meknès',
  communes_of_el_hajeb: 'Communes of El Hajeb',
  inhabitants_of_el_hajeb: 'Inhabitants of El Hajeb, 2024',
  provinces_that_do_not_sum: 'Provinces and prefectures whose inhabitants of 2024 differ from the sum of their communes',
  regions_that_do_not_sum: 'Regions whose inhabitants of 2024 differ from the sum of their provinces and prefectures',
  without_council: 'Territories without a council',
  without_name: 'Territories without a name in one of the languages',
  outside_province: 'Communes outside any prefecture or province',
};
