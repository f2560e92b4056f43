import type { RefusalSentences } from '#platform/refusals';
import type { LeftOut, ProseProblemCode } from './problems.ts';

export const ar = {
  refusals: {
    'prose.too_long': ({ most }) => `النص أطول من الحد الأقصى وهو ${most} حرف: قسّموه إلى مقالات.`,
    'prose.too_deep': ({ most }) => `القوائم والاقتباسات متداخلة أكثر من ${most} مستوى: بسّطوا ترتيب النص.`,
    'prose.too_intricate': ({ most }) => `في النص أكثر من ${most} من الروابط والخانات والعلامات: قسّموه إلى مقالات.`,
    'prose.markup_left': ({ line, markup }) => `السطر ${line}: لا تُقبل وسوم HTML، وقد أُسقط «${markup}» وبقي النص.`,
    'prose.link_refused': ({ line, address }) => `السطر ${line}: لا يُقبل الرابط «${address}»، فاكتبوا عنوانا كاملا يبدأ بـ https:// أو عنوانا من هذا الموقع يبدأ بـ /.`,
    'prose.picture_elsewhere': ({ line, address }) => `السطر ${line}: الصورة «${address}» ليست من صور هذا الموقع، فأضيفوها إلى صور المقال أولا.`,
    'prose.picture_unknown': ({ id }) => `لا توجد صورة رقمها ${id} بين صور المقال.`,
    'prose.picture_misplaced': ({ line }) => `السطر ${line}: لا توضع الصورة داخل جدول، فضعوها في فقرة مستقلة.`,
    'prose.table_too_wide': ({ line, most }) => `السطر ${line}: عدد أعمدة الجدول أكثر من ${most}، ولن يُقرأ على الهاتف: أرفقوه وثيقة.`,
    'prose.more_problems': ({ most }) => `في النص ملاحظات أخرى غير هذه الملاحظات (${most}).`,
    'prose.left_scripts': () => 'لم تُؤخذ البرامج التي كانت في النص الملصق.',
    'prose.left_frames': () => 'لم تُؤخذ المقاطع والإطارات المأخوذة من مواقع أخرى، فضعوا رابطا إليها.',
    'prose.left_forms': () => 'لم تُؤخذ الاستمارات والأزرار.',
    'prose.left_drawings': () => 'لم تُؤخذ الرسوم والمعادلات، فأضيفوها صورا.',
    'prose.left_pictures': () => 'لم تُؤخذ الصور، فأضيفوها إلى صور المقال ثم ضعوها في مكانها.',
    'prose.left_addresses': () => 'بقي نص بعض الروابط دون عنوانها لأنه غير مقبول.',
    'prose.left_shortcodes': () => 'لم تُؤخذ الرموز المختصرة لووردبريس لأنها لا تعني شيئا هنا.',
    'prose.left_too_deep': () => 'لم يُؤخذ النص لأن عناصره متداخلة تداخلا مفرطا: ألصقوه نصا دون تنسيق.',
    'prose.left_too_long': () => 'لم يُؤخذ النص لأنه أطول من الحد الأقصى: ألصقوه على أجزاء.',
  } satisfies RefusalSentences<ProseProblemCode | LeftOut> as RefusalSentences,
};

export type Words = typeof ar;
