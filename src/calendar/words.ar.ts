import type { RefusalSentences } from '#platform/refusals';
import { plural } from '#platform/words';

export const ar = {
  refusals: {
    'holiday.unknown': () => 'لا يوجد عيد مسجل في هذا التاريخ.',
    'holiday.day_taken': () => 'سبق تسجيل عيد آخر في هذا التاريخ.',
    'holiday.days_out_of_range': () => 'يدوم العيد من يوم إلى خمسة أيام.',
    'holiday.day_out_of_range': () => 'تاريخ العيد خارج المدة التي تعنى بها المنصة.',
    'holiday.confirmed_already': () => 'سبق تأكيد تاريخ هذا العيد.',
    'holiday.ends_before_start': ({ since }) => `لا تسبق السنة الأخيرة سنة الإحداث (${since}).`,
  } as RefusalSentences,
  title: 'أيام العمل والعطل',
  lead: 'بها تُحسب كل الآجال. كل تغيير يعيد حساب الوضعيات ويُسجل في السجل.',
  enter: 'إدخال عيد ديني',
  name: 'العيد',
  firstDay: 'اليوم الأول',
  days: 'عدد الأيام',
  certainty: 'التاريخ',
  certainties: { expected: 'متوقع', confirmed: 'مؤكد' },
  save: 'حفظ',
  saved: 'حُفظ التغيير وأعيد حساب الآجال.',
  lunar: 'الأعياد الدينية',
  fixed: 'الأعياد الوطنية وغيرها',
  lasting: (count: number): string => plural.ar(count, { zero: 'بدون عطلة', one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يوما', other: '# يوم' }),
  existing: (since: number, until: number | null): string => (until === null ? `منذ ${since}` : `من ${since} إلى ${until}`),
  until: 'آخر سنة',
  confirm: 'تأكيد التاريخ',
  remove: 'حذف',
  removalTitle: (name: string): string => `حذف عطلة: ${name}`,
  movedBy: (count: number): string => plural.ar(count, { zero: 'لا تتغير بحذفها آجال أي هيئة.', one: 'تتغير بحذفها آجال هيئة واحدة.', two: 'تتغير بحذفها آجال هيئتين.', few: 'تتغير بحذفها آجال # هيئات.', many: 'تتغير بحذفها آجال # هيئة.', other: 'تتغير بحذفها آجال # هيئة.' }),
  removeForGood: 'حذف العطلة', keep: 'الإبقاء عليها',
};

export type Words = typeof ar;
