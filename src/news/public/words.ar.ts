import { plural } from '#platform/words';

export const ar = {
  news: 'الأخبار',
  newsLead: (body: string) => `آخر أخبار ${body} وأنشطتها.`,
  latest: 'آخر الأخبار',
  allNews: 'كل الأخبار',
  none: 'لم ينشر أي خبر بعد.',
  noneHere: 'لا توجد أخبار في هذا الباب.',
  categories: 'التصنيفات',
  all: 'الكل',
  archive: 'الأرشيف حسب الشهور',
  articles: (count: number) => plural.ar(count, { zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالا', other: '# مقال' }),
  previous: 'الأحدث',
  next: 'الأقدم',
  pageOf: (page: number, last: number) => `الصفحة ${page} من ${last}`,
  pagesLabel: 'صفحات القائمة',
  facts: 'معطيات المقال',
  published: (day: string) => `نشر في ${day}`,
  corrected: (day: string) => `تصحيح بتاريخ ${day}`,
  corrections: 'تصحيحات',
  happened: (day: string) => `جرى في ${day}`,
  credit: (name: string) => `الصورة: ${name}`,
  about: 'لمعرفة المزيد',
  subjects: { meeting: 'اللقاء', programme: 'البرنامج', instrument: 'الاتفاقية', body: 'الهيئة', territory: 'المجال الترابي' },
  otherNews: 'اقرأوا أيضا',
  withdrawn: 'مقال مسحوب',
  withdrawnOn: (day: string) => `سحبت الإدارة هذا المقال في ${day}.`,
  because: 'السبب:',
  onlyIn: (language: string) => `هذا المقال غير متوفر بالعربية؛ تجدون أدناه نصه ب${language}.`,
  languages: { ar: 'العربية', fr: 'الفرنسية', zgh: 'الأمازيغية' },
};

export type Words = typeof ar;
