import type { SettingGroup, SettingName } from './fields.ts';

/** What a field is called without its language: «titleAr» and «titleFr» have one name. */
type Named = Record<SettingName, string>;

const fields: Named = {
  titleAr: 'اسم الموقع', titleFr: 'اسم الموقع', welcomeAr: 'كلمة الترحيب', welcomeFr: 'كلمة الترحيب', slug: 'العنوان المختصر', host: 'اسم النطاق',
  postalAddressAr: 'العنوان البريدي', postalAddressFr: 'العنوان البريدي', telephone: 'الهاتف', email: 'البريد الإلكتروني',
  informationOfficerAr: 'المكلف بالمعلومة', informationOfficerFr: 'المكلف بالمعلومة', informationEmail: 'البريد الإلكتروني للمكلف بالمعلومة',
  publicationDirectorAr: 'مدير النشر', publicationDirectorFr: 'مدير النشر', hostingAr: 'جهة الإيواء', hostingFr: 'جهة الإيواء',
  declaration: 'رقم التصريح لدى اللجنة الوطنية', securityEmail: 'بريد التبليغ عن الثغرات', commentsOpenDays: 'مدة استقبال التعليقات بالأيام', addressesKeptDays: 'مدة الاحتفاظ بالعناوين الإلكترونية بالأيام',
};

const hints: Partial<Named> = {
  welcomeAr: 'جملة أو جملتان في رأس الصفحة الأولى.',
  slug: 'حروف لاتينية صغيرة وأرقام تفصل بينها شرطات: يظهر في عنوان الموقع. تغييره يغير عناوين صفحاته.',
  host: 'إذا كان للموقع اسم نطاق خاص به، مثل www.region.ma. يترك فارغا في غير ذلك.',
  informationOfficerAr: 'القانون رقم 31.13 المتعلق بالحق في الحصول على المعلومات، المادة 12: تعين كل مؤسسة شخصا مكلفا بتلقي الطلبات. اذكروا المهمة أو المصلحة.',
  informationEmail: 'توجه إليه طلبات الحصول على المعلومات.',
  publicationDirectorAr: 'يظهر في الإشعار القانوني.',
  hostingAr: 'من يؤوي الموقع وعنوانه، كما يظهر في الإشعار القانوني.',
  declaration: 'القانون رقم 09.08 المتعلق بحماية الأشخاص الذاتيين تجاه معالجة المعطيات ذات الطابع الشخصي: يصرح بمعالجة التعليقات لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي. يترك فارغا إلى أن يسلم الرقم.',
  securityEmail: 'يكتب إليه من وجد ثغرة في الموقع: يظهر في ملف security.txt.',
  commentsOpenDays: 'بعد نشر كل مقال، 366 على الأكثر. صفر: لا تعليقات.',
  addressesKeptDays: 'عناوين أصحاب التعليقات، بين 30 و732 يوما، ثم تمحى (القانون رقم 09.08، المادة 3: لا تحفظ المعطيات أكثر من اللازم).',
};

const groups: Record<SettingGroup, { title: string; lead: string }> = {
  site: { title: 'الموقع', lead: '' },
  contact: { title: 'الاتصال', lead: 'كما يظهر في صفحة الاتصال.' },
  law: { title: 'ما يطلبه القانون', lead: 'يظهر في الإشعار القانوني وصفحتي المعلومات والمعطيات الشخصية.' },
  comments: { title: 'التعليقات', lead: '' },
};

export const settings = {
  title: 'إعدادات الموقع',
  save: 'حفظ الإعدادات',
  saved: 'حفظت التغييرات.',
  standsNow: (value: string) => `المحفوظ الآن: ${value || '—'}`,
  fields,
  hints,
  groups,
  categories: { title: 'التصنيفات', lead: 'أبواب الأخبار في الموقع، بترتيبها. يمكن تغيير اسم تصنيف، ويبقى عنوانه.', nameAr: 'الاسم بالعربية', nameFr: 'الاسم بالفرنسية', rename: 'تغيير الاسم', add: 'تصنيف جديد', addButton: 'إضافة التصنيف', path: 'عنوانه', pathHint: 'حروف لاتينية صغيرة، مثل formation.' },
  offices: { title: 'الجهات المحررة', first: 'الجهة المحررة الأولى', lead: 'المصالح التي توقع المقالات باسمها، مثل خلية التواصل.', nameAr: 'اسم الجهة بالعربية', nameFr: 'اسم الجهة بالفرنسية', add: 'جهة جديدة', addButton: 'إضافة الجهة' },
};

export type SettingsWords = typeof settings;
