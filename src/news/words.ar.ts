import type { RefusalSentences } from '#platform/refusals';
import type { ArticleRefusal, Tongue } from './articles/article.ts';
import type { WritingRefusal } from './articles/write-article.ts';
import type { ImportRefusal } from './imports/import-article.ts';

const languages: Record<Tongue, string> = { ar: 'العربية', fr: 'الفرنسية', zgh: 'الأمازيغية' };
const parts: Record<string, string> = { office: 'الجهة المحررة', category: 'التصنيف', picture: 'الصورة', subject: 'موضوع المقال' };

export const ar = {
  languages,
  refusals: {
    'article.without_text': () => 'اكتبوا نص المقال بلغة واحدة على الأقل.',
    'article.told_twice': () => 'لا يكتب المقال مرتين باللغة نفسها.',
    'article.title_of_a_file': ({ title }) => `«${title}» يشبه اسم ملف صادر عن آلة تصوير. اكتبوا عنوانا يخبر بما جرى.`,
    'article.caption_of_a_file': ({ caption }) => `«${caption}» يشبه اسم ملف صادر عن آلة تصوير. صفوا ما يظهر في الصورة: من فيها وأين ومتى.`,
    'article.picture_twice': () => 'أدرجت الصورة نفسها مرتين.',
    'article.too_many_subjects': ({ most }) => `لا يربط المقال بأكثر من ${most} موضوعا.`,
    'article.changed_meanwhile': () => 'حرر شخص آخر هذا المقال في هذه الأثناء. راجعوا نصه ثم أعيدوا الإرسال؛ ما كتبتموه محفوظ أدناه.',
    'article.submitted_already': () => 'المقال معروض على القارئ الثاني.',
    'article.nothing_new': () => 'لم يطرأ أي تغيير على المقال منذ البت فيه.',
    'article.text_not_whole': ({ language }) => `النص ب${languages[language as Tongue]} غير مكتمل: يلزمه ملخص ومتن.`,
    'article.picture_without_words': () => 'لكل صورة وصف بكل لغة من لغات المقال: اكتبوا ما يظهر فيها لمن لا يراها.',
    'article.correction_unsaid': () => 'المقال منشور: اكتبوا ما الذي صححتموه، فسيطلع عليه القراء.',
    'article.correction_unsaid_in_french': () => 'للمقال نص بالفرنسية: اكتبوا ما الذي صححتموه بالفرنسية أيضا.',
    'article.not_submitted': () => 'المقال غير معروض على القارئ الثاني.',
    'article.read_by_its_writer': () => 'لا ينشر المقال من كتبه: يقرؤه شخص ثان قبل نشره.',
    'article.correction_is_not_planned': () => 'ينشر التصحيح حالا، ولا تحدد له ساعة لاحقة.',
    'article.planned_too_far': () => 'تحدد ساعة النشر في أجل لا يتعدى سنة.',
    'article.reason_missing': () => 'اكتبوا السبب.',
    'article.reason_missing_in_french': () => 'اكتبوا السبب بالفرنسية أيضا: للمقال نص بها.',
    'article.not_published': () => 'المقال غير منشور.',
    'article.imported_before_its_day': () => 'لم يحن بعد تاريخ نشر هذا المقال في موقعه القديم.',
    'article.imported_unread': () => 'ما كان منشوراً لا يُستورد منشوراً حتى يقرأه شخص ثانٍ له أن ينشر في البوابة، غير من يستورده.',
    'article.strange_part': ({ part }) => `${parts[part as string] ?? ''}: الاختيار لا يخص هذا الموقع أو لا يجوز ذكره فيه.`,
  } satisfies RefusalSentences<ArticleRefusal | WritingRefusal | ImportRefusal> as RefusalSentences,
};

export type Words = typeof ar;
