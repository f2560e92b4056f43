import { plural } from '#platform/words';

export const ar = {
  title: 'مكتبي',
  news: (count: number): string => plural.ar(count, { zero: 'لا شيء ينتظركم اليوم', one: 'ينتظركم أمر واحد', two: 'ينتظركم أمران', few: 'تنتظركم # أمور', many: 'ينتظركم # أمرا', other: 'ينتظركم # أمر' }),
  lead: (name: string, day: string): string => `${name}، ${day}`,
  invitations: 'دعوات تنتظر جوابكم',
  answer: 'الجواب',
  toConfirm: 'إجراءات سُجلت باسم هيئتكم استنادا إلى وثيقة وتنتظر تأكيدكم',
  confirmLine: (step: string, day: string): string => `${step}، بتاريخ ${day}`,
  look: 'مراجعة وتأكيد',
  steps: 'المراحل الموالية لهيئتكم',
  record: 'تسجيل',
  see: 'الاطلاع',
  arrears: 'مساهمات حل أجلها',
  arrearsLine: (amount: string, year: number, days: number): string => `${amount} برسم سنة ${year}، منذ ${plural.ar(days, { zero: 'اليوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' })}`,
  declare: 'التصريح بالأداء',
  owed: 'ما عليكم من التزامات اللقاءات',
  owedBy: (day: string): string => `إلى غاية ${day}`,
  overdue: (days: number): string => `تأخر ${plural.ar(days, { zero: 'اليوم', one: 'يوما واحدا', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' })}`,
  transfers: 'مبالغ أدتها الهيئات وتنتظر تسجيل التوصل بها',
  transferLine: (amount: string, year: number, day: string | null): string => `${amount} برسم سنة ${year}${day ? `، أُدي في ${day}` : ''}`,
  receive: 'تسجيل التوصل',
  more: (count: number): string => `و${plural.ar(count, { zero: 'لا شيء آخر', one: 'مبلغ آخر', two: 'مبلغان آخران', few: '# مبالغ أخرى', many: '# مبلغا آخر', other: '# مبلغ آخر' })}`,
  council: (name: string): string => `دورات ${name}`,
  followed: 'الاتفاقيات التي تتابعونها',
  nothing: 'لا شيء ينتظركم اليوم. يمكنكم الاطلاع على لوحات التتبع.',
};

export type Words = typeof ar;
