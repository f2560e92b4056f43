import type { RefusalSentences } from '#platform/refusals';
import type { PortalPlanRefusal } from './portal.ts';
import type { KeepingRefusal } from './settings/keep-portal.ts';

export const ar = {
  skip: 'الانتقال إلى المحتوى',
  main: 'الأقسام الرئيسية',
  crumbs: 'موقع الصفحة',
  languages: 'لغة الموقع',
  home: 'الرئيسية',
  sections: { news: 'الأخبار', programmes: 'البرامج', meetings: 'اللقاءات', library: 'الوثائق', decisions: 'المقررات' },
  search: 'البحث',
  searchIn: 'البحث في الموقع',
  about: 'معلومات عن الموقع',
  pages: { contact: 'الاتصال', legal: 'الإشعار القانوني', privacy: 'حماية المعطيات الشخصية', accessibility: 'إمكانية الولوج', moderation: 'قواعد نشر التعليقات' },
  feed: 'مستجدات الموقع (Atom)',
  official: (body: string) => `الموقع الرسمي: ${body}`,
  otherLanguage: (language: string) => `هذه الصفحة غير متوفرة بهذه اللغة؛ وهي منشورة بـ${language}.`,
  tongues: { ar: 'العربية', fr: 'الفرنسية', zgh: 'الأمازيغية' },
  progress: {
    title: 'تقدم البرنامج',
    approved: 'صادقت على الاتفاقية',
    signed: 'وقعت الاتفاقية',
    received: (year: number) => `المساهمات المتوصل بها برسم ${year}`,
    of: (whole: string) => `من أصل ${whole}`,
    asOf: (day: string) => `الوضعية إلى غاية ${day}`,
  },
  unknown: { title: 'الصفحة غير موجودة', lead: 'لا توجد صفحة بهذا العنوان في هذا الموقع. يمكنكم البحث عنها أو العودة إلى الصفحة الرئيسية.' },
  refusals: {
    'portal.path_unreadable': ({ path }) => `العنوان «${path}» غير مقبول: حروف لاتينية صغيرة وأرقام تفصل بينها شرطات.`,
    'portal.host_unreadable': ({ host }) => `اسم النطاق «${host}» غير صحيح.`,
    'portal.address_unreadable': ({ address }) => `عنوان البريد الإلكتروني «${address}» غير صحيح.`,
    'portal.comments_open_too_long': ({ most }) => `لا يمكن أن تتجاوز مدة استقبال التعليقات ${most} يوما.`,
    'portal.addresses_kept_too_long': ({ least, most }) => `مدة الاحتفاظ بعناوين البريد الإلكتروني تكون بين ${least} و${most} يوما.`,
    'portal.path_taken': ({ path }) => `العنوان «${path}» مستعمل من طرف موقع آخر.`,
    'portal.host_taken': ({ host }) => `اسم النطاق «${host}» مستعمل من طرف موقع آخر.`,
    'portal.name_missing': () => 'أدخلوا الاسم باللغتين.',
    'portal.open_already': () => 'لهذه الهيئة موقع مفتوح.',
    'portal.changed_meanwhile': () => 'غيّر شخص آخر إعدادات الموقع في هذه الأثناء. راجعوها ثم أعيدوا الإرسال.',
    'portal.category_path_taken': ({ path }) => `للموقع تصنيف بالعنوان «${path}».`,
  } satisfies RefusalSentences<PortalPlanRefusal | KeepingRefusal> as RefusalSentences,
};

export type Words = typeof ar;
