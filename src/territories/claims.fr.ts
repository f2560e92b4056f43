import type { ClaimName } from './check.ts';

/** What the reference tables are proved to give. */
export const claims: Record<ClaimName, string> = {
  regions: 'Régions',
  provinces_and_prefectures: 'Préfectures et provinces',
  provinces: 'Provinces',
  prefectures: 'Préfectures',
  communes: 'Communes',
  urban_communes: 'Communes urbaines',
  rural_communes: 'Communes rurales',
  inhabitants_2024: 'Population des communes, 2024',
  inhabitants_2014: 'Population des communes, 2014',
  seats_of_regions: 'Sièges des conseils régionaux',
  seats_of_fes_meknes: 'Sièges du conseil de Fès-Meknès',
  provinces_of_fes_meknes: 'Préfectures et provinces de Fès-Meknès',
  communes_of_fes_meknes: 'Communes de Fès-Meknès',
  communes_of_el_hajeb: 'Communes d’El Hajeb',
  inhabitants_of_el_hajeb: 'Population d’El Hajeb, 2024',
  provinces_that_do_not_sum: 'Provinces et préfectures dont la population 2024 diffère de la somme de leurs communes',
  regions_that_do_not_sum: 'Régions dont la population 2024 diffère de la somme de leurs provinces et préfectures',
  without_council: 'Territoires sans conseil',
  without_name: 'Territoires sans nom dans l’une des langues',
  outside_province: 'Communes hors préfecture ou province',
};
