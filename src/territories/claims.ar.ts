import type { ClaimName } from './check.ts';

/** What the reference tables are proved to give. */
export const claims: Record<ClaimName, string> = {
  regions: 'الجهات',
  provinces_and_prefectures: 'العمالات والأقاليم',
  provinces: 'الأقاليم',
  prefectures: 'العمالات',
  communes: 'الجماعات',
  urban_communes: 'الجماعات الحضرية',
  rural_communes: 'الجماعات القروية',
  inhabitants_2024: 'مجموع سكان الجماعات سنة 2024',
  inhabitants_2014: 'مجموع سكان الجماعات سنة 2014',
  seats_of_regions: 'مقاعد مجالس الجهات',
  seats_of_fes_meknes: 'مقاعد مجلس جهة فاس-مكناس',
  provinces_of_fes_meknes: 'عمالات وأقاليم جهة فاس-مكناس',
  communes_of_fes_meknes: 'جماعات جهة فاس-مكناس',
  communes_of_el_hajeb: 'جماعات إقليم الحاجب',
  inhabitants_of_el_hajeb: 'سكان إقليم الحاجب سنة 2024',
  provinces_that_do_not_sum: 'أقاليم وعمالات لا يطابق سكانها مجموع جماعاتها سنة 2024',
  regions_that_do_not_sum: 'جهات لا يطابق سكانها مجموع أقاليمها وعمالاتها سنة 2024',
  without_council: 'وحدات ترابية دون مجلس',
  without_name: 'وحدات ترابية ينقصها اسم بإحدى اللغتين',
  outside_province: 'جماعات خارج أي عمالة أو إقليم',
};
