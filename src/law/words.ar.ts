import { plural } from '#platform/words';

export const ar = {
  article: (number: string, law: string): string => `المادة ${number} من القانون التنظيمي رقم ${law}`,
  ordinarySession: (month: string): string => `الدورة العادية لشهر ${month}`,
  days: (count: number): string => plural.ar(count, { zero: 'في اليوم نفسه', one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يوما', other: '# يوم' }),
  workingDays: (count: number): string => plural.ar(count, { zero: 'في اليوم نفسه', one: 'يوم عمل واحد', two: 'يوما عمل', few: '# أيام عمل', many: '# يوم عمل', other: '# يوم عمل' }),
  seats: (count: number): string => plural.ar(count, { zero: 'دون مقاعد', one: 'مقعد واحد', two: 'مقعدين', few: '# مقاعد', many: '# مقعدا', other: '# مقعد' }),
  matters: {
    financial_incidence: 'وقع مالي على النفقات أو المداخيل', budget: 'الميزانية', development_programme: 'برنامج التنمية أو برنامج العمل', spatial_plan: 'التصميم الجهوي لإعداد التراب',
    development_company: 'إحداث شركات التنمية أو المساهمة فيها', service_management: 'إحداث المرافق العمومية وطرق تدبيرها', delegated_management: 'التدبير المفوض', private_partnership: 'الشراكة مع القطاع الخاص',
    competence_contract: 'عقود الاختصاصات المشتركة أو المنقولة', organisation: 'تنظيم الإدارة واختصاصاتها', foreign_cooperation: 'التعاون اللامركزي والتوأمة مع جماعات ترابية أجنبية', naming_of_places: 'تسمية الساحات والطرق العمومية تشريفا عموميا أو تذكيرا بحدث تاريخي',
  },
  holidays: {
    new_year: 'رأس السنة الميلادية', independence_manifesto: 'ذكرى تقديم وثيقة الاستقلال', amazigh_new_year: 'رأس السنة الأمازيغية', labour_day: 'عيد الشغل',
    throne_day: 'عيد العرش', oued_eddahab: 'ذكرى استرجاع إقليم وادي الذهب', revolution_day: 'ذكرى ثورة الملك والشعب', youth_day: 'عيد الشباب', unity_day: 'عيد الوحدة',
    green_march: 'ذكرى المسيرة الخضراء', independence_day: 'عيد الاستقلال', fitr: 'عيد الفطر', adha: 'عيد الأضحى', muharram: 'فاتح محرم', mawlid: 'عيد المولد النبوي',
  },
};

export type Words = typeof ar;
