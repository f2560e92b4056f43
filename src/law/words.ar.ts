export const ar = {
  article: (number: string, law: string): string => `المادة ${number} من القانون التنظيمي رقم ${law}`,
  ordinarySession: (month: string): string => `الدورة العادية لشهر ${month}`,
  holidays: {
    new_year: 'رأس السنة الميلادية', independence_manifesto: 'ذكرى تقديم وثيقة الاستقلال', amazigh_new_year: 'رأس السنة الأمازيغية', labour_day: 'عيد الشغل',
    throne_day: 'عيد العرش', oued_eddahab: 'ذكرى استرجاع إقليم وادي الذهب', revolution_day: 'ذكرى ثورة الملك والشعب', youth_day: 'عيد الشباب', unity_day: 'عيد الوحدة',
    green_march: 'ذكرى المسيرة الخضراء', independence_day: 'عيد الاستقلال', fitr: 'عيد الفطر', adha: 'عيد الأضحى', muharram: 'فاتح محرم', mawlid: 'عيد المولد النبوي',
  },
};

export type Words = typeof ar;
