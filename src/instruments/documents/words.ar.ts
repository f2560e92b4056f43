import type { Day } from '#platform/days';
import { count, dirhams, percent, plural, shortDay } from '#platform/words';
import type { Figures } from '../board/board.ts';
import type { Awaited } from '../board/next-step.ts';
import type { DeadlineRule } from '../standings/index.ts';

const day = (value: Day): string => shortDay(value, 'ar');
const parties = { zero: 'لا هيئة', one: 'هيئة واحدة', two: 'هيئتان', few: '# هيئات', many: '# هيئة', other: '# هيئة' };
const days = { zero: 'أقل من يوم', one: 'يوما واحدا', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' };
const since = { ...days, one: 'يوم واحد' };
const seats = { zero: 'بلا مقاعد', one: 'مقعد واحد', two: 'مقعدان', few: '# مقاعد', many: '# مقعدا', other: '# مقعد' };

export const documents = {
  news: ({ parties: all, approved, signed, due, received }: Pick<Figures, 'parties' | 'approved' | 'signed' | 'due' | 'received'>): string =>
    [
      approved === 0 ? 'لم تصادق أي هيئة بعد' : `صادقت ${plural.ar(approved, parties)} من أصل ${count(all, 'ar')}`,
      signed === 0 ? 'ولم توقع أي هيئة' : `ووقعت ${count(signed, 'ar')}`,
      ...(due === 0 ? [] : [received === 0 ? 'ولم يُتوصل بأي مساهمة' : `وحُول ${percent(received, due, 'ar')} من المساهمات`]),
    ].join('، '),
  figures: { approved: 'المصادقة', signed: 'التوقيع', late: 'المتأخرون', received: 'المساهمات المتوصل بها', arrears: 'المتأخرات', completeOn: 'أبكر تاريخ قانوني للاكتمال' },
  of: (part: string, whole: string): string => `${part} من ${whole}`,
  body: 'الهيئة',
  level: 'المستوى',
  levels: { region: 'جهة', province: 'عمالة أو إقليم', commune: 'جماعة' },
  seatsHeading: 'عدد المقاعد',
  seats: (value: number): string => plural.ar(value, seats),
  contribution: (year: number): string => `مساهمة ${year}`,
  receivedOf: (received: number, due: number): string => `${dirhams(received, 'ar')} من ${dirhams(due, 'ar')}`,
  arrearsDays: (value: number): string => `متأخر ${plural.ar(value, days)}`,
  subtotal: ({ parties: all, approved, signed }: Pick<Figures, 'parties' | 'approved' | 'signed'>): string => `المصادقة ${count(approved, 'ar')} من ${count(all, 'ar')} · التوقيع ${count(signed, 'ar')} من ${count(all, 'ar')}`,
  asOf: (on: Day): string => `الوضعية بتاريخ ${day(on)}`,
  printedOn: (on: Day): string => `طُبع بتاريخ ${day(on)}`,
  page: (number: string, all: string): string => `صفحة ${number} من ${all}`,
  awaitsConfirmation: 'في انتظار تأكيد الهيئة المعنية',
  ungrouped: 'هيئات أخرى',
  dated: (on: Day): string => day(on),
  money: (centimes: number): string => dirhams(centimes, 'ar'),
  sheet: {
    title: 'بطاقة وضعية',
    owner: (name: string): string => `صاحبة الاتفاقية: ${name}`,
    step: 'المرحلة',
    state: 'الوضعية',
    happened: 'ما تم',
    deadline: 'الأجل القانوني',
    reference: (reference: string): string => `المرجع: ${reference}`,
    votes: (present: number | null, members: number | null, votesFor: number | null, against: number | null, abstained: number | null): string =>
      [
        ...(present !== null && members !== null ? [`الحاضرون ${present} من ${members}`] : []),
        ...(votesFor !== null ? [`الموافقون ${votesFor}`] : []),
        ...(against !== null ? [`المعارضون ${against}`] : []),
        ...(abstained !== null ? [`الممتنعون ${abstained}`] : []),
      ].join('، '),
    session: (kind: 'ordinary' | 'extraordinary', on: Day): string => `${kind === 'ordinary' ? 'دورة عادية' : 'دورة استثنائية'} تفتتح بتاريخ ${day(on)}`,
    next: (step: string, awaited: string): string => `المرحلة الموالية: ${step}؛ ${awaited}`,
    nothingLeft: 'اكتملت جميع المراحل.',
    contributions: 'المساهمات',
    noContributions: 'لم تُحدد أي مساهمة لهذا الطرف.',
    year: 'السنة', due: 'المستحق', received: 'المتوصل به', arrears: 'المتأخر', dueOn: 'تاريخ الاستحقاق',
    arrearsFor: (amount: string, value: number): string => `${amount} منذ ${plural.ar(value, since)}`,
    leads: 'يفتح هذا الرمز صفحة الطرف في ملتقى:',
  },
  waitsFor: { council: 'تنتظر المجلس', authority: 'تنتظر سلطة المراقبة', owner: 'تنتظر صاحبة الاتفاقية', party: 'تنتظر الطرف نفسه' } satisfies Record<Awaited, string>,
  agreed: (rule: DeadlineRule): string => (rule === 'agreed.payment' ? 'أجل الأداء المتفق عليه' : 'الأجل المتفق عليه في الاتفاقية'),
  table: {
    sheet: 'لوحة التتبع', territory: 'رمز الجماعة الترابية', province: 'رمز العمالة أو الإقليم',
    day: (step: string): string => `${step}: التاريخ`,
    votesFor: 'الموافقون', votesCast: 'الأصوات المعبر عنها',
    due: (year: number): string => `المستحق ${year} (درهم)`, dueOn: 'تاريخ الاستحقاق',
    budgeted: 'المبرمج (درهم)', committed: 'الملتزم به (درهم)', ordered: 'المأمور بأدائه (درهم)', paid: 'المؤدى (درهم)', received: 'المتوصل به (درهم)', arrears: 'المتأخر (درهم)',
    arrearsDays: 'أيام التأخر', next: 'المرحلة الموالية', waitsFor: 'ما تنتظره', by: 'آخر أجل', nextLegalDay: 'أقرب تاريخ قانوني', article: 'السند القانوني', awaitsConfirmation: 'ينتظر التأكيد', yes: 'نعم',
  },
  map: {
    province: 'خريطة الأطراف حسب الوضعية',
    region: 'خريطة العمالات والأقاليم حسب نسبة المصادقة',
    kingdom: 'خريطة المملكة حسب نسبة المصادقة',
    radius: 'قطر الدائرة حسب عدد المقاعد',
    approvedShare: (name: string, approved: number, all: number): string => `${name}: صادق ${count(approved, 'ar')} من ${count(all, 'ar')}`,
    legend: 'نسبة المصادقة',
    step: (from: number, to: number): string => (from === to ? `${from}%` : `\u2068${from}–${to}\u2069%`),
    empty: 'بلا أطراف',
    credit: 'المصدر: المندوبية السامية للتخطيط، الإحصاء العام للسكان والسكنى 2014 و2024؛ الحدود © المساهمون في OpenStreetMap (ODbL)',
  },
};

export type DocumentWords = typeof documents;
