import type { Day } from '#platform/days';
import { count, isolated, percentages, plural, shortDay } from '#platform/words';

const day = (value: Day): string => shortDay(value, 'ar');
const days = { zero: 'أقل من يوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' };

export const documents = {
  late: 'المتأخرون',
  arrears: 'المتأخرات',
  level: 'المستوى',
  seatsHeading: 'عدد المقاعد',
  asOf: (on: Day): string => `الوضعية بتاريخ ${day(on)}`,
  sheet: {
    title: 'بطاقة وضعية',
    owner: (name: string): string => `الهيئة صاحبة الاتفاقية: ${name}`,
    step: 'المرحلة',
    state: 'الوضعية',
    happened: 'ما تم',
    deadline: 'الأجل القانوني',
    reference: (reference: string): string => `المرجع: ${isolated(reference)}`,
    votes: (present: number | null, members: number | null, votesFor: number | null, against: number | null, abstained: number | null): string =>
      [
        ...(present !== null && members !== null ? [`الحاضرون ${present} من ${members}`] : []),
        ...(votesFor !== null ? [`الموافقون ${votesFor}`] : []),
        ...(against !== null ? [`المعارضون ${against}`] : []),
        ...(abstained !== null ? [`الممتنعون ${abstained}`] : []),
      ].join('، '),
    session: (kind: 'ordinary' | 'extraordinary', on: Day): string => `${kind === 'ordinary' ? 'دورة عادية' : 'دورة استثنائية'} تفتتح بتاريخ ${day(on)}`,
    nothingLeft: 'اكتملت جميع مراحل المصادقة والتوقيع.',
    contributions: 'المساهمات',
    noContributions: 'لم تُحدد أي مساهمة لهذا الطرف.',
    year: 'السنة', due: 'المستحق', received: 'المتوصل به', arrears: 'المتأخر', dueOn: 'تاريخ الاستحقاق',
    arrearsFor: (amount: string, value: number): string => `${amount} منذ ${plural.ar(value, days)}`,
    awaitedFor: (amount: string, on: Day): string => `أُدي ${amount} في ${day(on)}، وينتظر إثبات التوصل`,
    leads: 'يفتح هذا الرمز صفحة الطرف في ملتقى:',
  },
  table: {
    territory: 'رمز الجماعة الترابية', province: 'رمز العمالة أو الإقليم',
    day: (step: string): string => `${step}: التاريخ`,
    votesFor: 'الموافقون', votesCast: 'الأصوات المعبر عنها',
    due: (year: number): string => `المستحق ${year} (درهم)`, dueOn: 'تاريخ الاستحقاق',
    budgeted: 'المبرمج (درهم)', committed: 'الالتزام بالنفقة (درهم)', ordered: 'الصادر أمر بأدائه (درهم)', paid: 'المؤدى (درهم)', received: 'المتوصل به (درهم)', arrears: 'المتأخر (درهم)',
    awaitedReceipt: 'أُدي ولم يُثبت التوصل به (درهم)', paidOn: 'تاريخ آخر أداء',
    arrearsDays: 'أيام التأخر', next: 'المرحلة الموالية', waitsFor: 'المعني بالمرحلة الموالية', by: 'آخر أجل', nextLegalDay: 'أقرب تاريخ قانوني', article: 'السند القانوني', awaitsConfirmation: 'ينتظر التأكيد', yes: 'نعم',
  },
  map: {
    province: 'خريطة الأطراف حسب الوضعية',
    region: 'خريطة العمالات والأقاليم حسب نسبة المصادقة',
    kingdom: 'خريطة المملكة حسب نسبة المصادقة',
    radius: 'قطر الدائرة حسب عدد المقاعد',
    approvedShare: (name: string, approved: number, all: number): string => `${name}: صادق ${count(approved, 'ar')} من ${count(all, 'ar')}`,
    legend: 'نسبة المصادقة',
    step: (from: number, to: number): string => percentages(from, to, 'ar'),
    /** A commune's name as its own map writes it, without its kind. */
    placeOf: (name: string): string => name.replace(/^جماعة /u, ''),
    credit: 'المصدر: المندوبية السامية للتخطيط، الإحصاء العام للسكان والسكنى 2014 و2024؛ الحدود © المساهمون في OpenStreetMap (ODbL)',
  },
};

export type DocumentWords = typeof documents;
