import type { RefusalSentences } from '#platform/refusals';
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
  decision: (number: number, year: number): string => `المقرر عدد ${number}/${year}`,
  outcomes: { approved: 'تمت المصادقة', rejected: 'لم تتم المصادقة' } as Record<'approved' | 'rejected', string>,
  minutes: 'المحضر المختوم (PDF)',
  check: 'التحقق من المحضر',
  calendar: 'إضافة إلى المفكرة (ICS)',
  machine: 'المعطيات المفتوحة (JSON)',
  wasOn: (day: string): string => `كان مقررا يوم ${day}`,
  documents: (count: number): string => plural.ar(count, { zero: 'لا وثائق', one: 'وثيقة واحدة', two: 'وثيقتان', few: '# وثائق', many: '# وثيقة', other: '# وثيقة' }),
  refusals: {
    'query.parameter_unknown': ({ parameter }) => `لا يوجد وسيط باسم «${parameter}» في هذه اللائحة.`,
    'query.parameter_twice': ({ parameter }) => `ذُكر الوسيط «${parameter}» أكثر من مرة.`,
    'query.number_unreadable': ({ parameter, maximum }) => `الوسيط «${parameter}» عدد صحيح من 1 إلى ${maximum}.`,
    'query.instant_unreadable': ({ parameter }) => `الوسيط «${parameter}» لحظة بتاريخها وساعتها وفرقها عن التوقيت العالمي، مثل 2026-11-24T09:00:00Z؛ وتُكتب علامة + في العنوان %2B.`,
    'query.cursor_unreadable': () => 'مؤشر الصفحة غير صالح: اتبعوا الرابط links.next كما ورد.',
  } as RefusalSentences,
};

export type Words = typeof ar;
