import { plural } from '#platform/words';

export const ar = {
  title: 'اللقاءات المفتوحة للعموم',
  lead: 'ما يُنظم من ملتقيات ولقاءات ودورات مفتوحة للعموم: برامجها ووثائقها ومقرراتها.',
  none: 'لا يوجد أي لقاء مفتوح للعموم حاليا.',
  upcoming: 'المقبلة',
  past: 'السابقة',
  organiser: 'الهيئة المنظمة',
  kind: 'النوع',
  mode: 'كيفية الانعقاد',
  place: 'المكان',
  programme: 'البرنامج',
  noProgramme: 'لم يُنشر البرنامج بعد.',
  closedSitting: 'جلسة غير مفتوحة للعموم',
  sitting: (number: number): string => `الجلسة ${number}`,
  decisions: 'المقررات المعلقة',
  decision: (number: number, year: number): string => `المقرر رقم ${number} لسنة ${year}`,
  outcomes: { approved: 'تمت المصادقة', rejected: 'لم تتم المصادقة' } as Record<'approved' | 'rejected', string>,
  minutes: 'المحضر المختوم (PDF)',
  check: 'التحقق من المحضر',
  calendar: 'إضافة إلى المفكرة (ICS)',
  machine: 'المعطيات المفتوحة (JSON)',
  wasOn: (day: string): string => `كان مقررا يوم ${day}`,
  documents: (count: number): string => plural.ar(count, { zero: 'لا وثائق', one: 'وثيقة واحدة', two: 'وثيقتان', few: '# وثائق', many: '# وثيقة', other: '# وثيقة' }),
};

export type Words = typeof ar;
