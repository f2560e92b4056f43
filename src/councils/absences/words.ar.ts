import { plural } from '#platform/words';

const ofSessions = (count: number): string => plural.ar(count, { zero: 'أي دورة', one: 'دورة واحدة', two: 'دورتين', few: '# دورات', many: '# دورة', other: '# دورة' });
const sessions = (count: number): string => plural.ar(count, { zero: 'لا دورة', one: 'دورة واحدة', two: 'دورتان', few: '# دورات', many: '# دورة', other: '# دورة' });

export const ar = {
  title: 'الحضور في الدورات',
  lead: (inARow: number, apart: number, article: string): string => `حضور الدورات واجب. من تغيب دون عذر يقبله المجلس عن ${ofSessions(inARow)} متتالية أو عن ${ofSessions(apart)} بصفة متقطعة يُعتبر مقالا بحكم القانون، ويجتمع المجلس لمعاينة ذلك (${article}).`,
  privacy: 'لا يطلع على هذه الصفحة إلا رئيس المجلس وكاتبه ومدير مصالحه (القانون رقم 09.08). لا يُطلب من أحد سبب صحي.',
  member: 'العضو',
  missed: 'غياب دون عذر مقبول',
  inARow: 'متتالية',
  awaits: 'أعذار في انتظار المجلس',
  standing: 'الوضعية',
  within: 'داخل الحد',
  reached: { in_a_row: 'بلغ الحد: غياب متتال', apart: 'بلغ الحد: غياب متقطع' },
  none: 'لا توجد دورات مختتمة في هذه المدة الانتدابية.',
  excuses: 'أعذار ينتظر أصحابها جواب المجلس',
  noExcuses: 'لا أعذار معلقة.',
  accept: 'قبول العذر',
  refuse: 'عدم القبول',
  because: 'سبب عدم القبول',
  judged: 'سُجل قرار المجلس في العذر.',
  take: 'تسجيل عذر',
  session: 'الدورة',
  reason: 'العذر كما قدمه العضو',
  receivedOn: 'تاريخ التوصل به',
  save: 'تسجيل العذر',
  taken: 'سُجل العذر.',
  outOf: (count: number, of: number): string => `${count} من أصل ${of}`,
  sessionsCount: sessions,
};

export type Words = typeof ar;
