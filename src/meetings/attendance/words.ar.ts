import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { isolated, longDay, plural, shortDay } from '#platform/words';
import type { RollState } from '../presence/roll.ts';
import type { Level } from './protocol.ts';
import type { ListRefusal } from './stretch.ts';

const refusals: RefusalSentences<ListRefusal> = {
  'list.outside_days': ({ from, to }) => (from === to ? `لا تُستخرج لائحة الحضور إلا ليوم ${shortDay(from as Day, 'ar')}.` : `لا تُستخرج لائحة الحضور إلا لساعة ما بين ${shortDay(from as Day, 'ar')} و${shortDay(to as Day, 'ar')}.`),
  'list.not_yet': () => 'هذه الساعة لم تحن بعد: لا يُعرف من سيحضر فيها.',
};

const levels: Record<Level, string> = {
  ministry: 'القطاعات الوزارية',
  prefecture_administration: 'الإدارة الترابية',
  regional_council: 'مجالس الجهات',
  provincial_council: 'مجالس العمالات والأقاليم',
  communal_council: 'مجالس الجماعات',
  regional_directorate: 'المصالح اللاممركزة',
  other: 'مؤسسات وهيئات أخرى',
  nobody: 'بصفة شخصية',
};

const counts: Record<RollState, (count: number) => string> = {
  present: (count) => `الحاضرون: ${count}`,
  represented: (count) => `الممثَّلون: ${count}`,
  excused: (count) => `المعتذرون: ${count}`,
  absent: (count) => `الغائبون: ${count}`,
};

export const ar = {
  refusals,
  levels,
  counts,
  title: 'لائحة الحضور',
  papers: { ar: 'PDF بالعربية', fr: 'PDF بالفرنسية' },
  ofSpan: 'لائحة هذه الجلسة أو نصف اليوم',
  ofMeeting: 'لائحة اللقاء كله',
  ofInstant: 'من كان حاضرا في ساعة معينة',
  day: 'اليوم',
  hour: 'الساعة',
  print: 'استخراج اللائحة',
  fileName: 'لائحة-الحضور',
  whole: 'أشغال اللقاء كلها',
  instant: (on: Day, hour: string): string => `الحاضرون ${longDay(on, 'ar')} على الساعة ${hour}`,
  closed: (on: Day, hour: string): string => `حُصرت هذه اللائحة يوم ${shortDay(on, 'ar')} على الساعة ${hour}`,
  table: { number: 'رقم', quality: 'الصفة', institution: 'المؤسسة', standing: 'الحضور', when: 'التوقيت' },
  states: { present: 'حاضر', represented: 'ممثَّل', excused: 'معتذر', absent: 'غائب' } satisfies Record<RollState, string>,
  by: (name: string): string => `حضر باسمه: ${isolated(name)}`,
  standsFor: (name: string): string => `يحضر باسم: ${isolated(name)}`,
  reference: (text: string): string => `مرجع الإنابة: ${isolated(text)}`,
  from: (hour: string): string => `من ${hour}`,
  onDay: (on: Day, hours: string, near: Day): string => `${shortDay(on, 'ar', near)}: ${hours}`,
  together: (count: number): string => plural.ar(count, { zero: 'لا أحد', one: 'مدعو واحد', two: 'مدعوان', few: '# مدعوين', many: '# مدعوا', other: '# مدعو' }),
  total: 'المجموع العام',
  nobody: 'لا يوجد مدعوون في لائحة هذا اللقاء بعد.',
  chair: 'رئاسة اللقاء',
  secretary: 'كتابة اللقاء',
};

export type ListWords = typeof ar;
