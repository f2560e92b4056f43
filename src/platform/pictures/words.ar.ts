import type { RefusalSentences } from '#platform/refusals';
import type { DescriptionRefusal } from './camera-name.ts';
import type { PictureRefusal } from './picture.ts';

export const ar = {
  refusals: {
    'picture.empty': () => 'ملف الصورة فارغ.',
    'picture.none': () => 'هذا الملف ليس صورة: اختاروا صورة بصيغة JPEG أو PNG أو WebP أو AVIF.',
    'picture.kind_not_accepted': () => 'صيغة الصورة غير مقبولة: احفظوها بصيغة JPEG أو PNG أو WebP أو AVIF ثم أعيدوا إرسالها.',
    'picture.drawing': () => 'لا تُقبل رسوم SVG لأنها قد تحمل برامج: احفظوها بصيغة PNG.',
    'picture.moving': () => 'لا تُقبل الصور المتحركة ولا صيغة GIF: اختاروا صورة ثابتة.',
    'picture.too_big': ({ megabytes }) => `حجم الصورة يفوق الحد الأقصى وهو ${megabytes} ميغابايت.`,
    'picture.too_many_pixels': ({ megapixels }) => `أبعاد الصورة تفوق الحد الأقصى وهو ${megapixels} مليون بكسل: صغّروها ثم أعيدوا إرسالها.`,
    'picture.too_small': ({ pixels }) => `الصورة أصغر من أن تُرى جيدا: لا يقل عرضها ولا علوها عن ${pixels} بكسل.`,
    'picture.too_slender': ({ times }) => `أحد بعدي الصورة أكبر من الآخر أكثر من ${times} مرات: اقتطعوا منها ما يهم.`,
    'picture.broken': () => 'ملف الصورة ناقص أو تالف: أعيدوا إرساله من مصدره.',
    'picture.too_many_at_once': () => 'تُعالج الآن صور كثيرة: أعيدوا المحاولة بعد دقيقة.',
    'picture.camera_name': ({ text }) => `«${text}» اسم ملف أعطته الآلة: قولوا ما يُرى في الصورة، ومن فيها، وأين.`,
  } satisfies RefusalSentences<PictureRefusal | DescriptionRefusal> as RefusalSentences,
};

export type Words = typeof ar;
