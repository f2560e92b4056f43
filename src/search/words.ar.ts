import { plural } from '#platform/words';

export const ar = {
  title: 'البحث في الموقع',
  titleFor: (asked: string) => `نتائج البحث عن «${asked}»`,
  label: 'كلمات البحث',
  hint: 'بالعربية أو بالفرنسية، ولو ببداية الكلمة.',
  find: 'بحث',
  kindsLabel: 'نوع النتائج',
  everything: 'الكل',
  kinds: { article: 'الأخبار', page: 'الصفحات', meeting: 'اللقاءات', decision: 'المقررات', document: 'الوثائق', programme: 'البرامج' },
  kind: { article: 'خبر', page: 'صفحة', meeting: 'لقاء', decision: 'مقرر', document: 'وثيقة', programme: 'برنامج' },
  results: (count: number) => plural.ar(count, { zero: 'لا نتيجة', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' }),
  more: (count: string) => `أكثر من ${count} نتيجة: أضيفوا كلمة لتدقيق البحث.`,
  none: (asked: string) => `لم يُعثر على شيء عن «${asked}».`,
  advice: 'جربوا كلمات أقل أو أعم، أو تصفحوا أقسام الموقع.',
  noWord: 'اكتبوا كلمة واحدة على الأقل.',
  inFrench: 'بالفرنسية',
  inArabic: 'بالعربية',
  inAmazigh: 'بالأمازيغية',
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  pageOf: (page: number, last: number) => `الصفحة ${page} من ${last}`,
  pagesLabel: 'صفحات النتائج',
};

export type Words = typeof ar;
